import Retail
import TestKit
import Testing
import XMLReading

@testable import StockFeed

struct AcknowledgementTests {
    /// Every text of a document, by its path without prefixes.
    private func texts(_ document: String) throws -> [(path: String, text: String)] {
        var found: [(String, String)] = []
        var path: [String] = []
        let reader = XMLReader()
        func receive(_ event: borrowing XMLEvent) {
            switch event {
            case .start(let tag): path.append(tag.name)
            case .text(let text): if !text.isBlank { found.append((path.joined(separator: "/"), text.string)) }
            case .end: path.removeLast()
            }
        }
        try reader.push(Array(document.utf8).span) { receive($0) }
        try reader.finish { receive($0) }
        return found
    }

    private func all(_ document: String, _ end: String) throws -> [String] {
        try texts(document).filter { $0.path.hasSuffix(end) }.map(\.text)
    }

    @Test func `UBL answers the document, and each line that has a finding`() throws {
        let text = Told.ubl(Told.all[4])
        #expect(try all(text, "DocumentResponse/Response/ResponseCode") == ["AP"])
        #expect(try all(text, "ApplicationResponse/ID") == ["ACK-17"])
        #expect(try all(text, "SenderParty/PartyIdentification/ID") == ["4098765000010"])
        #expect(try all(text, "SenderParty/PartyName/Name") == ["品牌 & Co"])
        #expect(try all(text, "ReceiverParty/PartyIdentification/ID") == ["5412345000013", "D-ZJ-2"])
        #expect(try all(text, "DocumentReference/IssueDate") == ["2026-03-01"])
        #expect(try all(text, "DocumentReference/IssueTime") == ["08:30:00.5Z"])
        #expect(try all(text, "DocumentTypeCode") == ["StockAvailabilityReport"])
        #expect(try all(text, "LineID") == ["7", "9", "11", "12", "13"])
        #expect(try all(text, "LineResponse/Response/ResponseCode") == ["AP", "RE", "RE", "RE", "RE", "RE", "RE"])
        #expect(try all(text, "LineResponse/Response/Description").first == "“1” 不认识 <unknown>")
        #expect(try all(text, "Condition/Description").dropFirst(2).first == "中文 & <b>")
    }

    @Test func `UBL tells what is wrong with the document as a whole beside it`() throws {
        let text = Told.ubl(Told.all[5])
        #expect(try all(text, "DocumentResponse/Response/ResponseCode") == ["RE"])
        #expect(try all(text, "DocumentResponse/Response/Status/StatusReasonCode") == ["feed.zeroes-too-much"])
        #expect(try all(text, "LineID") == ["1"])
        #expect(try all(text, "DocumentReference/ID") == ["stock.xml"])
        #expect(try all(text, "ApplicationResponse/ID") == ["ACK-D-ZJ-2-20260301T090000Z"])
    }

    @Test func `a document that is held is acknowledged and not accepted`() throws {
        let codes = try Told.all.suffix(2).map { try all(Told.ubl($0), "DocumentResponse/Response/ResponseCode") }
        #expect(codes == [["AB"], ["RE"]])
    }

    @Test func `GS1 says received, warning or error, and refers to each finding`() throws {
        let states = try Told.all.map { try all(Told.gs1($0), "applicationResponseStatusCode").joined() }
        #expect(states == ["RECEIVED", "ERROR", "WARNING", "WARNING", "WARNING", "ERROR", "ERROR", "WARNING", "ERROR"])
        let counts = try Told.all.map { try all(Told.gs1($0), "errorCount").joined() }
        #expect(counts == ["", "1", "1", "", "6", "2", "1", "", "1"])
        let text = Told.gs1(Told.all[2])
        #expect(try all(text, "errorOrWarningCode") == ["feed.product-unknown"])
        #expect(try all(text, "attributeName") == ["ID"])
        #expect(
            try all(text, "attributeLocation")
                == ["/StockAvailabilityReport/StockAvailabilityReportLine/Item/SellersItemIdentification/ID:7"])
        #expect(try all(text, "attributeValue") == ["ZZ738"])
        #expect(try all(text, "originalEntityIdentification/entityIdentification") == ["F-1"])
        #expect(try all(text, "contentOwner/gln") == ["5412345000013"])
        #expect(try all(text, "Sender/Identifier") == ["4098765000010"])
        #expect(try all(Told.gs1(Told.all[2], from: Acknowledgement.Party(name: "X")), "Sender/Identifier") == ["X"])
    }

    @Test func `texts are cut to what the schema of GS1 takes`() throws {
        let text = Told.gs1(Told.all[4])
        #expect(try all(text, "attributeValue").map(\.unicodeScalars.count).max() == 1_000)
        #expect(try all(text, "errorOrWarningCodeDescription").map(\.unicodeScalars.count).max() == 1_000)
        #expect(try all(text, "originalEntityIdentification/entityIdentification").first?.count == 80)
        #expect(try all(text, "attributeValue").contains("a\u{FFFD}\u{FFFD}b\u{FFFD}"))
    }

    @Test func `a million findings are no answer: the first are told, the rest counted`() {
        let problem = FeedFinding(isWarning: false, problem: Told.problem(1, "x"))
        let told = Told.taken(Array(repeating: problem, count: Acknowledgement.limit + 3), refused: 9)
        #expect(told.findings.count == Acknowledgement.limit)
        #expect(told.untold == 3)
        #expect(told.errorCount == Int64(Acknowledgement.limit) + 3)
    }

    @Test(.enabled(if: AcknowledgementSchemas.stand), arguments: Told.all.indices)
    func `every acknowledgement is valid by the schemas of OASIS and GS1`(_ index: Int) throws {
        let told = Told.all[index]
        for sender in [Told.chain, Acknowledgement.Party(name: "StoreChain")] {
            #expect(try #require(AcknowledgementSchemas.ubl).complaints(about: Told.ubl(told, from: sender)) == [])
            #expect(try #require(AcknowledgementSchemas.gs1).complaints(about: Told.gs1(told, from: sender)) == [])
        }
    }

    @Test(.enabled(if: AcknowledgementSchemas.stand))
    func `the schemas see what is wrong, and nothing wrong with samples of others`() throws {
        let (ubl, gs1) = (try #require(AcknowledgementSchemas.ubl), try #require(AcknowledgementSchemas.gs1))
        #expect(ubl.complaints(about: Told.ubl(Told.all[0]).replacing("cbc:IssueDate", with: "cbc:IssueDay")) != [])
        #expect(gs1.complaints(about: Told.gs1(Told.all[0]).replacing("RECEIVED", with: "TAKEN")) != [])
        for file in try #require(SharedFolder("feeds/acknowledgements")).files {
            let schema = file.name.hasPrefix("gs1") ? gs1 : ubl
            #expect(schema.complaints(about: file.bytes()) == [], "\(file.name)")
        }
    }
}
