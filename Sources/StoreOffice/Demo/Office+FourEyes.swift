import Access
import PricingPolicy
import Retail

extension Office {
    /// Drafts the month after this one from what rules, without any rule that changes a price, hands it in, approves and
    /// publishes it, each step by whose it is. Left alone where the chain does not have the two people, on a server,
    /// where nobody acts for another, and where somebody else is at that month. Killed on the way, it goes on with its
    /// own draft.
    func publishByFourEyes() async throws -> DemoPolicy.Publication {
        let today = try await self.today()
        guard let month = today.month.next, case .embedded = settings.database.value, try await hasBoth() else {
            return .leftAlone
        }
        let author = try await Office.open(settings.acting(as: DemoPerson.author.rawValue), through: "storectl demo")
        return try await author.closing { author in
            guard let draft = try await author.drafted(month, today) else { return .leftAlone }
            // What is cleared out below its cost in one month is an error of the next one's, which people decide about.
            let obstacles = try await author.prices.check(month).obstacles(author.prices.currency)
            guard obstacles.isEmpty else { return .held(month, obstacles: obstacles.count) }
            if draft.state == .draft { _ = try await author.prices.submit(month, changesAreMeant: true) }
            if draft.state != .approved {
                _ = try await actingForDemo(as: .approver) { try await $0.prices.approve(month) }
            }
            return .published(try await author.prices.publish(month), isFresh: true)
        }
    }

    /// The office of another person of the demo's; nil on a server, where nobody acts for another, and where the chain
    /// does not have the person.
    func actingForDemo<T: Sendable>(
        as person: DemoPerson, _ body: (Office) async throws -> T
    ) async throws -> T? {
        guard case .embedded = settings.database.value,
            try await users.list().contains(where: { $0.disabledAt == nil && $0.code.text == person.rawValue })
        else { return nil }
        let other = try await Office.open(settings.acting(as: person.rawValue), through: "storectl demo")
        return try await other.closing(body)
    }

    private func hasBoth() async throws -> Bool {
        let drafting = try await users.list().filter {
            $0.disabledAt == nil && $0.rights.contains { $0.right == .pricing }
        }
        let codes = Set(drafting.map(\.code.text))
        return DemoPerson.allCases.allSatisfy { codes.contains($0.rawValue) }
    }

    /// The demo's own draft of the month; nil where another is there.
    private func drafted(_ month: Month, _ today: Day) async throws -> PolicyDraft? {
        let open = try await prices.draft(of: month)?.draft
        if let open, open.state != .withdrawn { return open.notes == Office.demoNotes ? open : nil }
        let draft = try await prices.draft(
            month, .nextMonth([], PriceLimits()), notes: Office.demoNotes, today: today)
        return draft.lineCount > 0 ? draft : nil
    }

    private static let demoNotes = "Published by storectl demo · 由 storectl demo 发布"

    private func closing<T: Sendable>(_ body: (Office) async throws -> T) async throws -> T {
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(self)) } catch { outcome = .failure(error) }
        await close()
        return try outcome.get()
    }
}
