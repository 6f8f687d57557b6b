package import Retail
import XMLWriting

extension Acknowledgement {
    /// The ApplicationResponse of UBL 2.1 (OASIS), which later versions read too: a response to the document and one to
    /// each line that has a finding, by its line in the file. `sentence` says a problem in the receiver's language.
    ///
    /// The codes of responses are those of UN/ECE 4343: AP accepted, AB acknowledged, RE rejected.
    package func applicationResponse(from sender: Party, to receiver: Party, _ sentence: (Problem) -> String) -> String
    {
        let ubl = "urn:oasis:names:specification:ubl:schema:xsd"
        let writer = XMLWriter()
        writer.element(
            "ApplicationResponse",
            [
                "xmlns": "\(ubl):ApplicationResponse-2", "xmlns:cac": "\(ubl):CommonAggregateComponents-2",
                "xmlns:cbc": "\(ubl):CommonBasicComponents-2",
            ]
        ) {
            writer.element("cbc:UBLVersionID", "2.1")
            writer.element("cbc:ID", id)
            writer.element("cbc:IssueDate", receivedAt.date)
            writer.element("cbc:IssueTime", receivedAt.time)
            writer.party("cac:SenderParty", sender)
            writer.party("cac:ReceiverParty", receiver)
            writer.element("cac:DocumentResponse") { respond(writer, sentence) }
        }
        return writer.finish()
    }

    private func respond(_ writer: XMLWriter, _ sentence: (Problem) -> String) {
        let ofDocument = findings.filter { $0.problem.place.line == nil }
        writer.element("cac:Response") {
            writer.element("cbc:ReferenceID", id)
            writer.element("cbc:ResponseCode", response)
            writer.element("cbc:Description", summary)
            for finding in ofDocument { writer.status(finding, reason: sentence(finding.problem)) }
        }
        writer.element("cac:DocumentReference") {
            writer.element("cbc:ID", document)
            if let asOf {
                writer.element("cbc:IssueDate", asOf.date)
                writer.element("cbc:IssueTime", asOf.time)
            }
            if let format { writer.element("cbc:DocumentTypeCode", format) }
        }
        for (line, findings) in byLine() {
            writer.element("cac:LineResponse") {
                writer.element("cac:LineReference") { writer.element("cbc:LineID", "\(line)") }
                for finding in findings {
                    writer.element("cac:Response") {
                        writer.element("cbc:ResponseCode", finding.isWarning ? "AP" : "RE")
                        writer.element("cbc:Description", sentence(finding.problem).cut(to: 1_000))
                        writer.status(finding, reason: nil)
                    }
                }
            }
        }
    }

    private var response: String {
        switch outcome {
        case .taken, .takenInPart: "AP"
        case .waiting: "AB"
        case .refused: "RE"
        }
    }

    /// The findings of each line, in the order in which the lines come first.
    private func byLine() -> [(line: Int, findings: [FeedFinding])] {
        var groups: [(line: Int, findings: [FeedFinding])] = []
        var index: [Int: Int] = [:]
        for finding in findings {
            guard let line = finding.problem.place.line else { continue }
            if let known = index[line] {
                groups[known].findings.append(finding)
            } else {
                index[line] = groups.count
                groups.append((line, [finding]))
            }
        }
        return groups
    }
}

extension XMLWriter {
    fileprivate func party(_ name: String, _ party: Acknowledgement.Party) {
        element(name) {
            if let gln = party.gln { identification(gln.description, ["schemeID": "0088"]) }
            if let code = party.code { identification(code, [:]) }
            element("cac:PartyName") { element("cbc:Name", party.name) }
        }
    }

    private func identification(_ id: String, _ attributes: KeyValuePairs<String, String>) {
        element("cac:PartyIdentification") { element("cbc:ID", id, attributes) }
    }

    /// The code of a finding, and the text that it is about, by its path.
    fileprivate func status(_ finding: FeedFinding, reason: String?) {
        let place = finding.problem.place
        element("cac:Status") {
            element("cbc:StatusReasonCode", finding.problem.code)
            if let reason { element("cbc:StatusReason", reason) }
            guard let path = place.path else { return }
            element("cac:Condition") {
                element("cbc:AttributeID", path)
                if let value = place.value { element("cbc:Description", value.cut(to: 1_000)) }
            }
        }
    }
}

extension Instant {
    /// `2026-03-01`, in UTC.
    var date: String { String(description.prefix(10)) }

    /// `08:30:00Z`
    var time: String { String(description.dropFirst(11)) }
}
