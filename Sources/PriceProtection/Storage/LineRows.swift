import Postgres
package import Retail
import RetailSQL

/// A line of a statement as it stands.
package struct SettledLine: Equatable, Sendable {
    package let cut: String
    package let account: String
    package let number: Int
    package let sku: String
    package let basis: ProtectionBasis
    package let lotDay: Day?
    package let store: String?
    package let units: Int64
    /// Minor units, likewise the next four: the base, the price of the drop day, without the cap, credited, decided since.
    package let base: Int64
    package let price: Int64
    package let full: Int64
    package let amount: Int64
    /// What later lines added to it or took off; minor units.
    package let difference: Int64
    package let of: Int?
    package let reason: String?
    package let madeBy: String
    package let madeOn: Day
    package let answer: Answer?
    package let isDecided: Bool
    package let settledOn: Day
    /// The last day on which it may be disputed.
    package let disputableUntil: Day
    /// Who announced the cut, and decides.
    package let owner: String
    package let dropDay: Day

    /// What the account said to it.
    package struct Answer: Equatable, Sendable {
        package let isDispute: Bool
        package let units: Int64?
        package let reason: String?
        package let by: String
        package let on: Day
        /// By when headquarters decides.
        package let due: Day?
    }

    /// Where it stands.
    package enum State: String, CaseIterable, Sendable {
        case credited, accepted, disputed, waiting, decided
    }

    package var state: State {
        if isDecided { return .decided }
        if answer?.isDispute == true { return .disputed }
        if basis.waits { return .waiting }
        return answer == nil ? .credited : .accepted
    }

    /// Whether it is credited, and the account has said nothing to it.
    package var isOpen: Bool { state == .credited && of == nil }

    /// Whether headquarters owes a decision since longer than it should.
    package func isLate(on day: Day) -> Bool { state == .disputed && answer?.due.map { $0 < day } ?? false }
}

extension Transaction {
    func settledLines(_ question: StatementQuestion) throws(PostgresError) -> [SettledLine] {
        try all(
            """
            select c.code as cut, a.code as account, l.number, p.sku, l.basis, l.lot_day, s.code as store, l.units,
                l.base_minor, l.price_minor, l.full_minor, l.amount_minor, l.of_number, l.reason, l.made_by, l.made_on,
                coalesce((select sum(d.amount_minor) from chain.protection_line d
                    where d.cut_id = l.cut_id and d.account_id = l.account_id and d.of_number = l.number), 0)::bigint
                    as difference,
                exists (select from chain.protection_line d
                    where d.cut_id = l.cut_id and d.account_id = l.account_id and d.of_number = l.number) as is_decided,
                w.answer = 'disputed' as is_dispute, w.units as answer_units, w.reason as answer_reason,
                w.user_code as answer_by, w.answered_on, w.due_on as answer_due, t.settled_on, t.due_on, c.user_code as owner,
                c.drop_day
            from chain.price_cut c join chain.protection_statement t on t.cut_id = c.id
                join chain.account a on a.id = t.account_id
                join chain.protection_line l on l.cut_id = t.cut_id and l.account_id = t.account_id
                join chain.product p on p.id = l.product_id
                left join chain.location s on s.id = l.store_id
                left join chain.protection_answer w on w.cut_id = l.cut_id and w.account_id = l.account_id
                    and w.number = l.number
            where \(question.fits)
            order by c.drop_day, c.code, a.code collate "C", l.number
            """
        ) { (row) throws(PostgresError) in
            let isDispute: Bool? = try row["is_dispute"]
            return SettledLine(
                cut: try row["cut"], account: try row["account"], number: try row["number"], sku: try row["sku"],
                basis: try row["basis"], lotDay: try row["lot_day"], store: try row["store"], units: try row["units"],
                base: try row["base_minor"], price: try row["price_minor"], full: try row["full_minor"],
                amount: try row["amount_minor"], difference: try row["difference"], of: try row["of_number"],
                reason: try row["reason"], madeBy: try row["made_by"], madeOn: try row["made_on"],
                answer: try isDispute.map { (isDispute) throws(PostgresError) in
                    SettledLine.Answer(
                        isDispute: isDispute, units: try row["answer_units"], reason: try row["answer_reason"],
                        by: try row["answer_by"], on: try row["answered_on"], due: try row["answer_due"])
                }, isDecided: try row["is_decided"], settledOn: try row["settled_on"],
                disputableUntil: try row["due_on"], owner: try row["owner"], dropDay: try row["drop_day"])
        }
    }

    func addAnswer(
        _ line: SettledLine, disputed: (units: Int64, reason: Name, due: Day)?, today: Day
    ) throws(PostgresError) {
        try execute(
            """
            insert into chain.protection_answer (cut_id, account_id, number, answer, units, reason, answered_on, due_on,
                user_id, user_code)
            select c.id, a.id, \(line.number), \(disputed == nil ? "accepted" : "disputed"), \(disputed?.units)::bigint,
                \(disputed?.reason)::text, \(today), \(disputed?.due)::date, auth.current_user_id(), auth.user_code()
            from chain.price_cut c, chain.account a where c.code = \(line.cut) and a.code = \(line.account)
            """)
    }

    /// Adds the line of a decision; answers its number.
    func addDecision(
        _ line: SettledLine, units: Int64, difference: Int64, full: Int64, reason: Name, today: Day
    ) throws(PostgresError) -> Int {
        try value(
            """
            insert into chain.protection_line (cut_id, account_id, number, product_id, basis, lot_day, store_id, units,
                base_minor, price_minor, full_minor, amount_minor, of_number, reason, made_by, made_on)
            select l.cut_id, l.account_id, (select max(m.number) + 1 from chain.protection_line m
                    where m.cut_id = l.cut_id and m.account_id = l.account_id),
                l.product_id, 'decided', l.lot_day, l.store_id, \(units), l.base_minor, l.price_minor, \(full),
                \(difference), l.number, \(reason), auth.user_code(), \(today)
            from chain.protection_line l join chain.price_cut c on c.id = l.cut_id
                join chain.account a on a.id = l.account_id
            where c.code = \(line.cut) and a.code = \(line.account) and l.number = \(line.number)
            returning number
            """)
    }

    /// The terms by which an account of a cut is protected, and its numbers.
    func frozenTerms(of cut: String, _ account: String) throws -> FrozenTerms? {
        try first(
            """
            select x.cut_id, x.account_id, c.late_from, x.terms from chain.price_cut_account x
                join chain.price_cut c on c.id = x.cut_id join chain.account a on a.id = x.account_id
            where c.code = \(cut) and a.code = \(account)
            """
        ) { (row) throws(PostgresError) -> (Int64, Int64, Day?, String) in try (row[0], row[1], row[2], row[3]) }
        .map { FrozenTerms(cut: $0.0, account: $0.1, late: $0.2, terms: try ProtectionTerms(file: $0.3)) }
    }
}

/// The terms that a cut froze for an account.
struct FrozenTerms: Sendable {
    let cut: Int64
    let account: Int64
    /// As of a price cut.
    let late: Day?
    let terms: ProtectionTerms
}

extension ProtectionBasis: SQLValue {}
