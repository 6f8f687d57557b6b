import Answers
import Retail
import StockFeed
import StoreOffice
import Wording

extension Counter {
    /// Hands one document over, and answers in a standard what became of it, also when it is refused. What is no
    /// matter of the document, such as an account that nobody knows, is refused as everywhere else.
    func acknowledge(
        _ path: String, for account: AccountCode, _ today: Day, _ treatment: FeedTreatment,
        as form: AcknowledgementForm, at office: Office
    ) async throws -> Answer {
        let file = try FeedFile(path: path)
        guard let addressee = try await office.feeds.addressee(account, on: today) else {
            return answer(to: try await take(file, for: account, today, treatment, at: office))
        }
        let receipt: FeedReceipt
        do {
            receipt = try await take(file, for: account, today, treatment, at: office)
        } catch {
            guard let refusal = Refusal(explaining: error), [.refused, .unreadableInput].contains(refusal.kind) else {
                throw error
            }
            let told = Acknowledgement(
                of: refusal, file.name, for: account, receivedAt: addressee.now, summary: say("ack.refused"))
            return .document(write(told, as: form, to: addressee.party), ending: .refusal(refusal.kind))
        }
        let ending = receipt.ending ?? (receipt.counts.refused > 0 ? .refusedRows : .done)
        return .document(try await acknowledgement(of: receipt, as: form, at: office), ending: ending)
    }

    /// The acknowledgement of a document that has a receipt, at any later time the same.
    func acknowledgement(
        of receipt: FeedReceipt, as form: AcknowledgementForm, at office: Office
    ) async throws -> String {
        let account = try AccountCode(receipt.account)
        let today = try await office.today(asked: options.on)
        let addressee = try await office.feeds.addressee(account, on: today)
        let findings = try await office.feeds.findings(of: receipt)
        var told = Acknowledgement(of: receipt, findings, summary: summary(of: receipt))
        if told.untold > 0 { told.summary += " " + say("ack.untold", ["count": "\(told.untold)"]) }
        let party = addressee?.party ?? Acknowledgement.Party(name: receipt.account, code: receipt.account)
        return write(told, as: form, to: party)
    }

    private func write(
        _ told: Acknowledgement, as form: AcknowledgementForm, to receiver: Acknowledgement.Party
    ) -> String {
        let sender = Acknowledgement.Party(name: settings.chainName.value, gln: settings.chainGLN?.value)
        func sentence(_ problem: Problem) -> String { ProblemText.message(problem, in: language) }
        switch form {
        case .ubl: return told.applicationResponse(from: sender, to: receiver, sentence)
        case .gs1: return told.receiptAcknowledgement(from: sender, to: receiver, in: language.rawValue, sentence)
        }
    }

    private func summary(of receipt: FeedReceipt) -> String {
        switch receipt.state {
        case .taken: break
        case .held: return say("ack.held")
        case .confirmed: return say("ack.confirmed")
        case .rejected, .refused: return say("ack.refused")
        }
        let values = ["lines": "\(receipt.counts.lines)", "refused": "\(receipt.counts.refused)"]
        let taken = say(receipt.counts.refused > 0 ? "ack.taken-in-part" : "ack.taken", values)
        if receipt.isRepeated { return "\(taken) \(say("ack.repeated"))" }
        return receipt.number == nil ? "\(taken) \(say("ack.checked"))" : taken
    }
}
