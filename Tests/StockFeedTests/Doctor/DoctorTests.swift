import ChainKit
import Directory
import Retail
import TestKit
import Testing

@testable import StockFeed

extension Desk {
    fileprivate func examine(
        _ file: FeedFile, _ account: String = "D-ZJ", upTo trust: FeedProposal.Confidence = .sure,
        encoding: String? = nil
    ) async throws -> FeedDiagnosis {
        guard let today = Day("2026-03-10") else { preconditionFailure("a day") }
        return try await feeds.examine(
            file, for: AccountCode(account), today: today, upTo: trust, encoding: encoding)
    }

    fileprivate func take(_ file: FeedFile) async throws -> FeedReceipt {
        guard let today = Day("2026-03-10") else { preconditionFailure("a day") }
        return try await feeds.take(file, for: AccountCode("D-ZJ"), today: today)
    }
}

extension FeedDiagnosis {
    /// `kind line found → proposed (confidence, lines)`
    fileprivate var said: [String] {
        proposals.map {
            "\($0.kind) \($0.place.line ?? 0) \($0.found) → \($0.proposed.joined(separator: "|")) (\($0.confidence), \($0.lines))"
        }
    }

    fileprivate func corrected() throws -> String {
        var text = ""
        try writeCorrected { text += $0 }
        return text
    }
}

private func native(_ lines: [String], asOf: String = "01.03.2026 08:00", place: String = "w zj") -> String {
    "<stockFeed xmlns='urn:storechain:feed:1' id='F&amp;1' as-of='\(asOf)'>\n<location code='\(place)'>\n"
        + lines.joined(separator: "\n") + "\n</location>\n</stockFeed>\n"
}

@Suite(.database) struct `The doctor of feeds` {
    @Test func `proposes what is meant, writes it, and leaves the rest as it was`() async throws {
        try await loadFeedChain()
        let text = native([
            "<line sku='P-1' on-hand='5'/>", "<line sku='p 2' on-hand='1,204'/>", "<line sku='p 2' on-hand='7'/>",
            "<line sku='P-3' on-hand='5,000'/>", "<line sku='P-4' on-hand='100-500'/>",
            "<line sku='PO5' on-hand='3' unit='шт.'/>", "<line sku='A6-256-BK' on-hand='2' unit='箱'/>",
            "<line sku='P-5' onhand='3' on-hand='2'/>", "<line sku='&lt;X&gt;' on-hand='１２台' expected='2026/4/1'/>",
        ])
        try await Desk.of("d-zj") { (desk) async throws in
            let found = try await desk.examine(FeedFile(text))
            #expect(
                found.said == [
                    "location 2 w zj → W-ZJ (sure, 9)", "quantity 4 1,204 → 1204 (sure, 1)",
                    "product 4 p 2 → P-2 (sure, 2)", "quantity 6 5,000 → 5000|5 (choice, 1)",
                    "unit 8 шт. → PCE (sure, 1)", "quantity 9 2 → 40|2 (choice, 1)",
                    "quantity 11 １２台 → 12 (sure, 1)", "date 11 2026/4/1 → 2026-04-01 (sure, 1)",
                    "date 1 01.03.2026 08:00 → 2026-03-01T08:00:00 (sure, 1)",
                ])
            // Line 5 is the same stock as line 4, once both are understood.
            #expect(found.counts == .init(lines: 9, right: 0, mended: 2, left: 7))
            #expect(
                found.problems.map { "\($0.code) \($0.place.line ?? 0)" } == [
                    "feed.same-stock 5", "feed.quantity-unreadable 6", "feed.quantity-unreadable 7",
                    "feed.product-unknown 8", "feed.unit-unknown 9", "feed.attribute-unknown 10",
                    "feed.product-unknown 11",
                ])
            #expect(found.problems.allSatisfy { $0.place.file == "stock.xml" })
            #expect(found.refusal == nil)
            #expect(
                try found.corrected() == """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <stockFeed xmlns="urn:storechain:feed:1" id="F&amp;1" as-of="2026-03-01T08:00:00">
                      <location code="W-ZJ">
                        <line sku="P-1" on-hand="5"/>
                        <line sku="P-2" on-hand="1204"/>
                        <line sku="P-2" on-hand="7"/>
                        <line sku="P-3" on-hand="5,000"/>
                        <line sku="P-4" on-hand="100-500"/>
                        <line sku="PO5" on-hand="3"/>
                        <line sku="A6-256-BK" on-hand="2" unit="箱"/>
                        <line sku="P-5"/>
                        <line sku="&lt;X&gt;" on-hand="12" expected="2026-04-01"/>
                      </location>
                    </stockFeed>

                    """)
            let receipt = try await desk.take(FeedFile(try found.corrected(), name: "corrected.xml"))
            #expect(receipt.counts == FeedCounts(lines: 9, applied: 2, refused: 7))
            #expect(receipt.asOf == Instant("2026-03-01T08:00:00+08:00"))
            #expect(try await desk.stock() == ["P-1 5/-/-/-", "P-2 1204/-/-/-"])
        }
    }
}

@Suite(.database) struct `What the doctor proposes` {
    @Test func `has its codes remembered, and the file is understood when it comes again`() async throws {
        try await loadFeedChain()
        let text = native(
            ["<line sku='p_1' on-hand='5'/>", "<line sku='P-I' on-hand='6'/>", "<line sku='P-2' on-hand='1'/>"],
            asOf: "2026-03-01T08:00:00+08:00", place: "w_zj")
        let day = try #require(Day("2026-03-10"))
        let account = try AccountCode("D-ZJ")
        try await Desk.of("d-zj") { (desk) async throws in
            #expect(try await desk.take(FeedFile(text)).counts.refused == 3)
            let sure = try await desk.examine(FeedFile(text))
            #expect(sure.codes(upTo: .sure).map(\.code.text) == ["w_zj", "p_1"])
            let likely = try await desk.examine(FeedFile(text), upTo: .likely)
            #expect(likely.codes(upTo: .likely).map(\.code.text) == ["w_zj", "p_1", "P-I"])
            // P-I is P-1 as well.
            #expect(likely.counts == .init(lines: 3, right: 0, mended: 2, left: 1))
            // Examining has kept nothing.
            #expect(try await desk.feeds.codes().isEmpty)
            try await desk.feeds.remember(sure.codes(upTo: .sure), for: account, today: day)
            let receipt = try await desk.take(FeedFile(text))
            #expect(receipt.counts == FeedCounts(lines: 3, applied: 2, refused: 1) && receipt.follows != nil)
            #expect(try await desk.stock() == ["P-1 5/-/-/-", "P-2 1/-/-/-"])
            #expect(try await desk.examine(FeedFile(text)).proposals.map(\.kind) == [.product])
        }
        try await Desk.of("d-gd") { (desk) async throws in
            await #expect(throws: Refusal.self) { try await desk.examine(FeedFile(text)) }
            #expect(try await desk.feeds.ownAccount()?.text == "D-GD")
        }
        try await Desk.of("hq") { (desk) async throws in
            #expect(try await desk.feeds.ownAccount() == nil)
        }
    }
}

@Suite(.database) struct `The doctor of feeds before bytes that are no text` {
    @Test func `finds the encoding that a document is in, or says between which to choose`() async throws {
        try await loadFeedChain()
        func file(_ declared: String, _ word: [UInt8]) -> FeedFile {
            let head = "<?xml version='1.0'\(declared)?>\n<!-- "
            let rest = " -->\n" + native(["<line sku='P-1' on-hand='5'/>"], asOf: "2026-03-01T08:00:00Z", place: "W-ZJ")
            let bytes = Array(head.utf8) + word + Array(rest.utf8)
            return FeedFile(name: "stock.xml") { receive in try receive(bytes.span) }
        }
        // 杭州通讯有限公司 in GBK; 台北倉庫 in Big5; Склад in windows-1251; 杭州 as UTF-8.
        let gbk: [UInt8] = [
            0xBA, 0xBC, 0xD6, 0xDD, 0xCD, 0xA8, 0xD1, 0xB6, 0xD3, 0xD0, 0xCF, 0xDE, 0xB9, 0xAB, 0xCB, 0xBE,
        ]
        let cyrillic: [UInt8] = [0xD1, 0xEA, 0xEB, 0xE0, 0xE4, 0x20, 0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
        try await Desk.of("d-zj") { (desk) async throws in
            let chinese = try await desk.examine(file("", gbk), upTo: .likely)
            #expect(chinese.said == ["encoding 1 UTF-8 → GB18030 (likely, 0)"])
            #expect(chinese.encoding == "GB18030" && chinese.counts.right == 1 && chinese.refusal == nil)
            #expect(try chinese.corrected().contains("<line sku=\"P-1\" on-hand=\"5\"/>"))
            // Likely is not sure: the document stays refused until a person trusts it.
            let untrusted = try await desk.examine(file("", gbk))
            #expect(untrusted.refusal == .unreadableInput && untrusted.proposals.count == 1)
            #expect(throws: Refusal.self) { try untrusted.corrected() }
            #expect(try await desk.examine(file("", gbk), encoding: "GBK").counts.right == 1)
            await #expect(throws: Refusal.self) { try await desk.examine(file("", gbk), encoding: "UTF-7") }

            let utf8 = try await desk.examine(file(" encoding='GBK'", Array("杭州".utf8)))
            #expect(utf8.said == ["encoding 1 GBK → UTF-8 (sure, 0)"] && utf8.counts.right == 1)
            let russian = try await desk.examine(file("", cyrillic), upTo: .likely)
            #expect(russian.said == ["encoding 1 UTF-8 → windows-1251 (likely, 0)"])
            // Grüße: the same in the West and in the middle of Europe.
            let german = try await desk.examine(file("", [0x47, 0x72, 0xFC, 0xDF, 0x65]), upTo: .likely)
            #expect(german.said == ["encoding 1 UTF-8 → windows-1250|windows-1252 (choice, 0)"])
            #expect(german.refusal == .unreadableInput && german.encoding == nil)
        }
    }
}

@Suite(.database) struct `The doctor of feeds before broken XML` {
    @Test func `mends a bare ampersand when nothing else is wrong with the XML`() async throws {
        try await loadFeedChain()
        func document(_ note: String) -> FeedFile {
            FeedFile(
                native(["<line sku='P-1' on-hand='5'/>"], asOf: "2026-03-01T08:00:00Z", place: "W-ZJ") + note)
        }
        try await Desk.of("d-zj") { (desk) async throws in
            let bare = FeedFile(
                native(
                    ["<line sku='A&B' on-hand='5'/>", "<line sku='P-1' on-hand='5'/>"], asOf: "2026-03-01T08:00:00Z"))
            let found = try await desk.examine(bare)
            #expect(found.said.first == "markup 3 & → &amp; (sure, 1)" && found.refusal == nil)
            #expect(try found.corrected().contains("sku=\"A&amp;B\""))
            let broken = try await desk.examine(document("<open>&"))
            #expect(broken.refusal == .unreadableInput && !broken.proposals.contains { $0.kind == .markup })
            #expect(broken.problems.last?.place.line == 6)
        }
    }
}
