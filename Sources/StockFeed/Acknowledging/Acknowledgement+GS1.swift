package import Retail
import XMLWriting

extension Acknowledgement {
    /// The Application Receipt Acknowledgement of GS1 XML 3.4 in its envelope, with a reference for each finding.
    /// `sentence` says a problem in the receiver's language, which has the code `language`.
    ///
    /// In GS1 an error is the document's: a document of which lines were refused is a warning, as one with warnings.
    package func receiptAcknowledgement(
        from sender: Party, to receiver: Party, in language: String, _ sentence: (Problem) -> String
    ) -> String {
        let writer = XMLWriter()
        writer.element(
            "ara:applicationReceiptAcknowledgementMessage",
            [
                "xmlns:ara": "urn:gs1:ecom:application_receipt_acknowledgement:xsd:3",
                "xmlns:sh": "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader",
            ]
        ) {
            writer.element("sh:StandardBusinessDocumentHeader") { envelope(writer, sender, receiver) }
            writer.element("applicationReceiptAcknowledgement") {
                writer.element("creationDateTime", receivedAt.description)
                writer.element("documentStatusCode", "ORIGINAL")
                writer.element("applicationReceiptAcknowledgementIdentification") {
                    writer.element("entityIdentification", id.cut(to: 80))
                }
                writer.element("applicationResponseDocumentLevel") { respond(writer, receiver, language, sentence) }
            }
        }
        return writer.finish()
    }

    private func envelope(_ writer: XMLWriter, _ sender: Party, _ receiver: Party) {
        writer.element("sh:HeaderVersion", "1.0")
        writer.partner("sh:Sender", sender)
        writer.partner("sh:Receiver", receiver)
        writer.element("sh:DocumentIdentification") {
            writer.element("sh:Standard", "GS1")
            writer.element("sh:TypeVersion", "3.4")
            writer.element("sh:InstanceIdentifier", id)
            writer.element("sh:Type", "Application Receipt Acknowledgement")
            writer.element("sh:CreationDateAndTime", receivedAt.description)
        }
    }

    private func respond(
        _ writer: XMLWriter, _ receiver: Party, _ language: String, _ sentence: (Problem) -> String
    ) {
        writer.element("applicationResponseStatusCode", status)
        // Asked for, and not known of a document that nobody could read: then it is when it came.
        writer.element("originalDocumentCreationDateTime", (asOf ?? receivedAt).description)
        // The code of UN/EDIFACT for an inventory report, as GS1's own samples have it.
        writer.element("originalDocumentType", "35")
        writer.element("originalDocumentReceivedDateTime", receivedAt.description)
        if errorCount > 0 { writer.element("errorCount", "\(errorCount)") }
        writer.element("originalEntityIdentification") {
            writer.element("entityIdentification", document.cut(to: 80))
            writer.element("contentOwner") {
                if let gln = receiver.gln { writer.element("gln", gln.description) }
                if let code = receiver.code {
                    writer.element(
                        "additionalPartyIdentification", code,
                        ["additionalPartyIdentificationTypeCode": "BUYER_ASSIGNED_IDENTIFIER_FOR_A_PARTY"])
                }
            }
        }
        for finding in findings {
            writer.element("applicationResponseErrorOrWarning") {
                writer.element("errorOrWarningCode", finding.problem.code.cut(to: 80))
                writer.element(
                    "errorOrWarningCodeDescription", sentence(finding.problem).cut(to: 1_000),
                    ["languageCode": language])
                writer.reference(finding.problem.place)
            }
        }
    }

    private var status: String {
        switch outcome {
        case .refused: "ERROR"
        case .takenInPart, .waiting: "WARNING"
        case .taken: findings.isEmpty ? "RECEIVED" : "WARNING"
        }
    }
}

extension XMLWriter {
    fileprivate func partner(_ name: String, _ party: Acknowledgement.Party) {
        element(name) {
            if let gln = party.gln {
                element("sh:Identifier", gln.description, ["Authority": "GS1"])
            } else {
                element("sh:Identifier", party.code ?? party.name)
            }
        }
    }

    /// The attribute or element, where it stands, and its text; nothing of a problem of the document as a whole.
    fileprivate func reference(_ place: Place) {
        guard let path = place.path, let name = path.split(separator: "/").last else { return }
        let line = place.line.map { ":\($0)" } ?? ""
        element("applicationResponseErrorReference") {
            element("attributeName", String(name.drop { $0 == "@" }).cut(to: 100))
            element("attributeLocation", (path + line).cut(to: 1_000))
            if let value = place.value, !value.isEmpty { element("attributeValue", value.cut(to: 1_000)) }
        }
    }
}
