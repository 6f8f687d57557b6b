import Retail

@testable import StockFeed

/// Acknowledgements of all kinds, and how they are written.
enum Told {
    static let chain = Acknowledgement.Party(name: "品牌 & Co", gln: GLN("4098765000010"))
    static let account = Acknowledgement.Party(name: "杭州越华", code: "D-ZJ-2", gln: GLN("5412345000013"))

    static func taken(
        _ findings: [FeedFinding] = [], refused: Int64 = 0, document: String? = "F-1", state: FeedState = .taken
    ) -> Acknowledgement {
        let moment = Instant("2026-03-01T08:30:00.5Z") ?? .first
        let tally = findings.map { FeedReceipt.Tally(code: $0.problem.code, isWarning: $0.isWarning, count: 1) }
        let receipt = FeedReceipt(
            number: 17, state: state, account: "D-ZJ-2", file: "stock.xml",
            format: document.map { _ in "StockAvailabilityReport" }, document: document, aspect: .status,
            asOf: document.map { _ in moment }, kind: "full", receivedAt: Instant("2026-03-01T09:00:00Z") ?? .first,
            places: ["W-1"], corrects: nil, follows: nil,
            counts: FeedCounts(lines: 9, applied: 9 - refused, refused: refused), problems: [], warnings: [],
            tally: tally)
        return Acknowledgement(of: receipt, findings, summary: "Taken: 9 lines")
    }

    static func refused(_ problems: [Problem], file: String = "stock.xml") -> Acknowledgement {
        let now = Instant("2026-03-01T09:00:00Z") ?? .first
        guard let account = try? AccountCode("D-ZJ-2") else { preconditionFailure("a code") }
        return Acknowledgement(
            of: Refusal(.refused, problems), file, for: account, receivedAt: now, summary: "Refused")
    }

    static func problem(_ line: Int?, _ value: String?, code: String = "feed.product-unknown") -> Problem {
        let path = "/StockAvailabilityReport/StockAvailabilityReportLine/Item/SellersItemIdentification/ID"
        return Problem(
            code, ["found": value ?? ""], at: Place(file: "stock.xml", line: line, column: 3, path: path, value: value))
    }

    static func ubl(_ told: Acknowledgement, from sender: Acknowledgement.Party = chain) -> String {
        told.applicationResponse(from: sender, to: account) { "“\($0.values["found"] ?? "")” 不认识 <unknown>" }
    }

    static func gs1(_ told: Acknowledgement, from sender: Acknowledgement.Party = chain) -> String {
        told.receiptAcknowledgement(from: sender, to: account, in: "zh") {
            "“\($0.values["found"] ?? "")” 不认识 <unknown>"
        }
    }

    /// One of every kind that a sender may get.
    static let all: [Acknowledgement] = [
        taken(), refused([problem(7, "ZZ738")]),
        taken([FeedFinding(isWarning: false, problem: problem(7, "ZZ738"))], refused: 1),
        taken([FeedFinding(isWarning: true, problem: problem(nil, "D-9", code: "feed.party-differs"))]),
        taken(
            [
                FeedFinding(isWarning: true, problem: problem(7, "1")),
                FeedFinding(isWarning: false, problem: problem(7, "2")),
                FeedFinding(isWarning: false, problem: problem(9, "中文 & <b>")),
                FeedFinding(isWarning: false, problem: problem(9, "a\u{1}\u{0}b\u{1F}")),
                FeedFinding(isWarning: false, problem: problem(11, "")),
                FeedFinding(isWarning: false, problem: problem(12, nil)),
                FeedFinding(isWarning: false, problem: problem(13, String(repeating: "长", count: 1_500))),
            ], refused: 4, document: String(repeating: "编", count: 200)),
        refused([Problem("xml.ends-early", at: Place(line: 1, column: 2)), Problem("feed.zeroes-too-much")]),
        refused([problem(1, "x")], file: "目录/" + String(repeating: "很长", count: 100) + ".xml"),
        taken(state: .held),
        taken([FeedFinding(isWarning: false, problem: problem(1, "x"))], document: nil, state: .refused),
    ]
}
