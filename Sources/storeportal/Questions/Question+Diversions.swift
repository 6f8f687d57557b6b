import Answers
import Diversion
import Retail
import StoreOffice

extension Question {
    /// Phones that were activated outside the territory of the account that they were shipped to.
    static let diversions: [Question] = [
        Question(
            name: "diversions", room: .settlement, classes: everybody,
            parameters: [
                Parameter(name: "month", kind: .month),
                Parameter(name: "state", kind: .word(CasesAsked.allCases.map(\.rawValue))),
            ]
        ) { visit in
            let (month, asked) = (try visit.month(), try visit.word("state", of: CasesAsked.self) ?? .open)
            let cases = try await visit.office.territories.cases(
                of: month, asked == .all ? DiversionCase.State.allCases : [.open, .answered])
            let isLookedAt = try await !visit.office.territories.scans(of: month).isEmpty
            return .table(
                .diversions(cases, on: visit.today), notes: isLookedAt ? [] : [visit.say("diversion.unscanned")])
        },
        Question(
            name: "diversions/{id}", room: .settlement, classes: [],
            parameters: [Parameter(name: "id", kind: .number, isRequired: true)], isTable: false
        ) { visit in
            let (found, phones) = try await visit.office.territories.diversion(try visit.number("id"))
            let isOpen = found.state != .closed
            return .report(Report(found, phones, on: visit.today)).offering(
                isOpen && visit.trustClass == .distributor ? ["diversions/{id}/answer"] : []
            ).offering(isOpen && visit.isHeadquarters ? ["diversions/{id}/close"] : [])
        },
    ]
}

private enum CasesAsked: String, CaseIterable { case open, all }

extension Act {
    /// What the account says to a case, and what headquarters decides.
    static let diversions: [Act] = [
        Act(
            name: "diversions/{id}/answer",
            parameters: [id, Parameter(name: "note", kind: .longText, isRequired: true)], classes: [.distributor]
        ) { visit in
            let number = try visit.number("id")
            let isNew = try await visit.office.territories.answer(
                number, try visit.name("note").text, today: visit.today)
            let found = try await visit.office.territories.diversion(number).found
            return .record(
                found.fields(on: visit.today),
                notes: [visit.say(isNew ? "diversion.answer-taken" : "diversion.answer-before")])
        },
        Act(
            name: "diversions/{id}/close",
            parameters: [
                id,
                Parameter(
                    name: "outcome", kind: .word(DiversionCase.Outcome.allCases.map(\.rawValue)), isRequired: true),
                Parameter(name: "reason", kind: .longText, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in
                let (outcome, reason) = (try visit.outcome(), try visit.name("reason").text)
                let found = try await visit.office.territories.toClose(
                    try visit.number("id"), outcome, reason: reason, today: visit.today)
                guard found.state != .closed else { return nil }
                let own = found.fields(on: visit.today).filter {
                    $0.cell != .missing && !["outcome", "reason"].contains($0.key)
                }
                return .record(own + [Field("outcome", .word(outcome.rawValue)), Field("reason", .text(reason))])
            }
        ) { visit in
            let found = try await visit.office.territories.close(
                try visit.number("id"), try visit.outcome(), reason: try visit.name("reason").text, today: visit.today)
            return .record(found.fields(on: visit.today), notes: [visit.say("diversion.closed-now")])
        },
    ]
}

extension Visit {
    fileprivate func outcome() throws(Refusal) -> DiversionCase.Outcome {
        _ = try needed("outcome")
        return try word("outcome") ?? .allowed
    }
}
