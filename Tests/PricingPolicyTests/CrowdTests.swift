import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `Many at one desk` {

    @Test func `one wins, and the others are told who did`() async throws {
        try await PricedChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into auth.user_right (user_id, right_name, during)
                select id, 'pricing', tstzrange('2026-01-01', null) from auth.app_user where code = 'eve'
                """)
        }
        let today = try await PricedChain.today()
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await Desk.of("eve") { eve in
                    try await ann.fill(today.month, PricedRows.plain, today: today)
                    try await ann.publish(today.month, with: bob)
                    for ahead in 1...5 {
                        try await approveAtOnce(today.month.adding(months: ahead)!, ann, bob, eve, today)
                    }
                    try await editAgainstSubmit(today.month.adding(months: 7)!, ann, bob, today)
                }
            }
        }
    }

    private func approveAtOnce(_ month: Month, _ ann: Desk, _ bob: Desk, _ eve: Desk, _ today: Day) async throws {
        try await ann.fill(month, PricedRows.plain, today: today)
        _ = try await ann.handIn(month)
        async let his = told { try await bob.prices.approve(month).approvedBy ?? "" }
        async let hers = told { try await eve.prices.approve(month).approvedBy ?? "" }
        let approvals = try await [his, hers]
        let approver = try #require(approvals.first { !$0.contains(".") })
        #expect(approvals.contains { $0 == "price.not-to-approve \(approver)" }, "\(approvals)")

        async let one = told { try await ann.prices.publish(month).publisher }
        async let two = told { try await bob.prices.publish(month).publisher }
        let publications = try await [one, two]
        let publisher = try #require(publications.first { !$0.contains(".") })
        #expect(publications.contains { $0 == "price.published-already \(publisher)" }, "\(publications)")
        let rows = try await TestDatabase.current.read { tx in
            try tx.value("select count(*) from pricing.policy where month = \(month.firstDay)", as: Int.self)
        }
        #expect(rows == 1)
    }

    /// Whatever comes first: what was submitted is what its hash says, or the edit was told that it stands still.
    private func editAgainstSubmit(_ month: Month, _ ann: Desk, _ bob: Desk, _ today: Day) async throws {
        try await ann.fill(month, PricedRows.plain, today: today)
        for round in 0..<12 {
            let id = try #require(try await ann.prices.draft(of: month)?.draft.id)
            let statement = """
                insert into pricing_draft.line (policy_id, number, model, during, guide, currency)
                values (\(id), \(100 + round), 'X\(round)', '(,)', 1, 'CNY')
                """
            async let edit = Desk.answer(statement, in: bob.drafting)
            async let submission = told { try await ann.handIn(month).sha256 ?? "" }
            let (edited, submitted) = try await (edit, submission)
            #expect(["00000", "SC409", "42501"].contains(edited))
            let isWhole = try await TestDatabase.current.read { tx in
                try tx.value(
                    """
                    select state = 'draft' or sha256 = pricing_draft.digest(id) and encode(sha256, 'hex') = \(submitted)
                    from pricing_draft.policy where id = \(id)
                    """, as: Bool.self)
            }
            #expect(isWhole && (submitted.count == 64 || submitted.hasPrefix("price.draft-moved")), "\(submitted)")
            _ = try await ann.prices.reopen(month)
        }
    }

    /// What `body` answers, or the refusal with who did it instead.
    private func told(_ body: @Sendable () async throws -> String) async throws -> String {
        do {
            return try await body()
        } catch let refusal as Refusal {
            return "\(refusal.problems[0].code) \(refusal.problems[0].values["by"] ?? "")"
        }
    }
}
