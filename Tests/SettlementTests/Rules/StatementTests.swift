import Retail
import Settlement
import TestKit
import Testing

@Suite struct StatementTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `opening and what happened make the closing`() throws {
        let month = try #require(Month("2026-03"))
        let statement = AccountStatement(
            "D-1", name: "一", month,
            all: [
                .init(try day("2026-02-10"), .invoice, "I-1", due: try day("2026-03-10"), amount: 1_000),
                .init(try day("2026-03-05"), .invoice, "I-2", due: try day("2026-04-05"), amount: 700),
                .init(try day("2026-03-09"), .payment, "P-1", invoice: "I-2", amount: 300),
                .init(try day("2026-03-11"), .pool, "U-1", invoice: "I-1", amount: 250),
                .init(try day("2026-03-12"), .creditNote, "C-1", amount: 100),
                .init(try day("2026-04-01"), .payment, "P-2", amount: 5_000),
            ])
        #expect(statement.opening == 1_000 && statement.closing == 1_050)
        #expect(statement.open.map(\.invoice) == ["I-1", "I-2"])
        #expect(statement.open.map(\.rest) == [650, 400] && statement.unassigned == 0)
        #expect(statement.open[0].daysLate(on: try day("2026-03-31")) == 21)
    }

    @Test(arguments: 0..<100)
    func `what is open of the invoices is what is owed, and nothing is paid twice`(seed: UInt64) throws {
        var dice = Seeded(seed)
        let month = try #require(Month("2026-03"))
        var entries: [AccountStatement.Entry] = []
        for number in 1...Int.random(in: 1...25, using: &dice) {
            let kind = AccountStatement.Entry.Kind.allCases.randomElement(using: &dice) ?? .invoice
            let day = try day("2026-0\(Int.random(in: 1...3, using: &dice))-1\(Int.random(in: 0...9, using: &dice))")
            let named = Bool.random(using: &dice) ? "I-\(Int.random(in: 1...25, using: &dice))" : nil
            entries.append(
                .init(
                    day, kind, "\(kind == .invoice ? "I" : "X")-\(number)", invoice: kind == .invoice ? nil : named,
                    due: kind == .invoice ? day : nil, amount: Int64.random(in: 1...500, using: &dice)))
        }
        let statement = AccountStatement("D-1", name: "", month, all: entries)
        let open = statement.open.reduce(0) { $0 + $1.rest }
        #expect(open - statement.unassigned == statement.closing)
        #expect(open == 0 || statement.unassigned == 0)
        #expect(statement.open.allSatisfy { $0.rest > 0 && $0.rest <= $0.amount })
    }

    @Test func `finance and sales differ by the papers that are listed, to the cent`() throws {
        let (one, two, three) = (try day("2026-03-01"), try day("2026-03-02"), try day("2026-03-03"))
        let found = Receivable.Difference.between(
            shipped: [one: 1_000, two: 500, three: -70],
            bills: [
                Bill("I-1", shipped: one, day: one, amount: 990), Bill("I-3", shipped: nil, day: three, amount: 40),
                Bill("C-1", shipped: three, day: three, amount: -70),
            ])
        #expect(found.map(\.kind) == [.otherAmount, .notInvoiced, .noShipmentNamed])
        #expect(found.map(\.amount) == [10, 500, -40])
        #expect(found.reduce(0) { $0 + $1.amount } == 1_430 - 960)
    }
}

@Suite struct ClaimJudgementTests {
    private let day = Day("2026-03-10")
    private let special = ClaimFacts.Special(price: 80_00, left: 5)

    private func facts(
        units: Int64 = 1, paid: Int64? = 100_00, phone: ClaimFacts.Phone? = nil, open: Int64? = nil
    ) throws -> ClaimFacts {
        ClaimFacts("D-1", "A-1", units: units, on: try #require(day), paid: paid, phone: phone, open: open)
    }

    @Test func `a phone is proved by its sale, once, by the account that got it`() throws {
        let sold = ClaimFacts.Phone(shippedTo: "D-1", soldOn: day)
        guard case .granted(let unit, _) = ClaimJudgement.special(try facts(phone: sold), special) else {
            Issue.record("not granted")
            return
        }
        #expect(unit == 20_00)
        let refusals: [(ClaimFacts.Phone, String)] = [
            (.init(shippedTo: "D-1", soldOn: day, isClaimed: true), "claim.phone-claimed"),
            (.init(shippedTo: "D-2", soldOn: day), "claim.phone-unknown"), (.init(soldOn: day), "claim.phone-unknown"),
            (.init(shippedTo: "D-1", sku: "B-2", soldOn: day), "claim.phone-other"),
            (.init(shippedTo: "D-1"), "claim.phone-unsold"),
            (.init(shippedTo: "D-1", soldOn: Day("2026-03-18")), "claim.phone-sold-on"),
        ]
        for (phone, code) in refusals {
            guard case .refused(let why) = ClaimJudgement.special(try facts(phone: phone), special) else {
                Issue.record("granted in spite of \(code)")
                continue
            }
            #expect(why.code == code)
        }
    }

    @Test func `pieces are proved by the ledger, within the quota, and pay a difference alone`() throws {
        let cases: [(ClaimFacts, ClaimFacts.Special?, String)] = [
            (try facts(units: 4, open: 3), special, "claim.not-proved"),
            (try facts(units: 6, open: 9), special, "claim.quota"),
            (try facts(units: 2, open: 9), nil, "claim.no-special"),
            (try facts(paid: 80_00, open: 9), special, "claim.no-difference"),
            (try facts(paid: nil, open: 9), special, "claim.no-shipment"),
        ]
        for (facts, special, code) in cases {
            #expect(ClaimJudgement.special(facts, special).why?.code == code)
        }
        #expect(ClaimJudgement.special(try facts(units: 5, open: 5), special).why?.code == "claim.difference")
    }

    @Test func `goods go back within share and days`() throws {
        let term = RotationTerm(
            share: try #require(Percentage("3")), withinDays: 90, pays: try #require(Percentage("95")))
        #expect(ClaimJudgement.rotation(try facts(units: 2, open: 2), nil).why?.code == "claim.no-rotation")
        #expect(ClaimJudgement.rotation(try facts(units: 3, open: 2), term).why?.code == "claim.beyond-share")
        #expect(ClaimJudgement.rotation(try facts(paid: nil, open: 2), term).why?.code == "claim.too-old")
        #expect(
            ClaimJudgement.rotation(try facts(phone: .init(shippedTo: "D-1", soldOn: day), open: 2), term).why?.code
                == "claim.phone-sold"
        )
        let two = ClaimFacts("D-1", "A6-256-BK", units: 2, on: try #require(day), paid: 100_00, open: 2, there: 1)
        #expect(ClaimJudgement.rotation(two, term).why == Notice("claim.not-there", ["there": "1"]))
        guard case .granted(let unit, _) = ClaimJudgement.rotation(try facts(units: 2, open: 2), term) else {
            Issue.record("not granted")
            return
        }
        #expect(unit == 95_00)
    }
}

extension ClaimJudgement {
    fileprivate var why: Notice? {
        switch self {
        case .granted(_, let why), .refused(let why): why
        }
    }
}
