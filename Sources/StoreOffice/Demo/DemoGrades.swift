import Retail
package import StoreGrading

/// What the demo did about the grades of a month.
package struct DemoGrades: Sendable {
    package let run: GradeRunReceipt
    /// nil where a later month's are in force, or a second person is missing.
    package let accepted: GradesAccepted?
}

extension Office {
    /// Grades the last month of the ledger, and this one if it follows, and puts the grades in force; this month's work
    /// standards become tasks. A month without sales before it is left out.
    func demonstrateGrades(_ last: Month, on today: Day) async throws -> [DemoGrades] {
        var graded: [DemoGrades] = []
        for month in last.next == today.month ? [last, today.month] : [last] {
            guard let run = try await proposeForDemo(month, on: today) else { continue }
            graded.append(DemoGrades(run: run, accepted: try await acceptForDemo(month, on: today)))
        }
        return graded
    }

    private func proposeForDemo(_ month: Month, on today: Day) async throws -> GradeRunReceipt? {
        do {
            return try await grades.propose(month, today: today)
        } catch let refusal as Refusal where refusal.problems.first?.code == "grade.no-facts" {
            return nil
        }
    }

    private func acceptForDemo(_ month: Month, on today: Day) async throws -> GradesAccepted? {
        do {
            let accepted = try await acceptGrades(month, today: today)
            guard accepted.acceptance.waitsForSecond else { return accepted }
        } catch let refusal as Refusal where refusal.problems.first?.code == "grade.later-accepted" {
            return nil
        }
        return try await actingForDemo(as: .approver) { try await $0.acceptGrades(month, today: today) }
    }
}
