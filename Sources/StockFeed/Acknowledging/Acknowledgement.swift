package import Retail

/// The answer to a document for the machine that sent it: what became of it, in the words of a standard.
package struct Acknowledgement: Sendable {
    /// What became of the document as a whole.
    package enum Outcome: Sendable {
        case taken, takenInPart, refused
        /// Held: nothing of it counts before somebody has looked at it.
        case waiting
    }

    /// Who answers, and who is answered.
    package struct Party: Equatable, Sendable {
        package let name: String
        /// What the chain calls it; nil for the chain itself.
        package let code: String?
        package let gln: GLN?

        package init(name: String, code: String? = nil, gln: GLN? = nil) {
            (self.name, self.code, self.gln) = (name, code, gln)
        }
    }

    /// Its own number.
    package let id: String
    package let outcome: Outcome
    /// The document's number; where nobody could read one, the name of its file.
    package let document: String
    /// Name of the root element; nil where nobody could read one.
    package let format: String?
    package let asOf: Instant?
    package let receivedAt: Instant
    /// In the order of the document.
    package let findings: [FeedFinding]
    /// Findings that are not among these.
    package let untold: Int64
    /// All that stand in the way of a line or of the document.
    package let errorCount: Int64
    /// The outcome in a sentence.
    package var summary: String

    /// Findings that one acknowledgement tells; a million of them is no answer.
    package static let limit = 10_000
}

extension Acknowledgement {
    /// Of a document with a receipt, or that was only checked. `findings` are all of its problems and warnings, or the first.
    package init(of receipt: FeedReceipt, _ findings: [FeedFinding], summary: String) {
        let told = Array(findings.prefix(Acknowledgement.limit))
        id = Acknowledgement.id(receipt.number, receipt.account, receipt.receivedAt)
        outcome =
            switch receipt.state {
            case .taken: receipt.counts.refused > 0 ? .takenInPart : .taken
            case .held, .confirmed: .waiting
            case .rejected, .refused: .refused
            }
        (document, format, asOf) = (receipt.document ?? receipt.file, receipt.format, receipt.asOf)
        (receivedAt, self.findings, self.summary) = (receipt.receivedAt, told, summary)
        untold = max(0, receipt.tally.reduce(0) { $0 + $1.count } - Int64(told.count))
        errorCount = receipt.tally.filter { !$0.isWarning }.reduce(0) { $0 + $1.count }
    }

    /// Of a document that was refused.
    package init(
        of refusal: Refusal, _ file: String, for account: AccountCode, receivedAt: Instant, summary: String
    ) {
        id = Acknowledgement.id(nil, account.text, receivedAt)
        (outcome, document, format, asOf) = (.refused, file, nil, nil)
        (self.receivedAt, self.summary) = (receivedAt, summary)
        findings = refusal.problems.prefix(Acknowledgement.limit).map { FeedFinding(isWarning: false, problem: $0) }
        untold = Int64(refusal.problems.count - findings.count)
        errorCount = Int64(refusal.problems.count)
    }

    /// The number of the receipt, or account and time where there is none: the same for the same document every time.
    private static func id(_ number: Int64?, _ account: String, _ receivedAt: Instant) -> String {
        if let number { return "ACK-\(number)" }
        let digits = receivedAt.description.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
        return "ACK-\(account)-\(digits)"
    }
}

extension String {
    /// The first scalars of it, for a schema that limits them.
    func cut(to limit: Int) -> String {
        unicodeScalars.count <= limit ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(limit)))
    }
}
