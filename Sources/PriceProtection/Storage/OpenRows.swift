import Postgres
import Retail
import RetailSQL

/// Protection that is not over: what announced falls are estimated to owe, and what is disputed of what was credited.
package struct OpenProtection: Equatable, Sendable {
    /// Codes of cuts with an account that has no statement yet, the earliest drop day first, and how many such accounts there
    /// are.
    package let cuts: [String]
    package let accounts: Int
    /// What they are estimated to owe these accounts, minor units; what is held for proof apart.
    package let exposure: Int64
    /// Units that wait for proof, of cuts that are not settled and of those that are, and what they would come to, minor units.
    package let heldUnits: Int64
    package let heldExposure: Int64
    /// Lines that wait for a decision of headquarters; of them those that are disputed, and those of these that are late.
    package let waiting: Int
    package let disputed: Int
    package let late: Int
}

extension Transaction {
    func openProtection(on day: Day) throws(PostgresError) -> OpenProtection {
        try one(
            """
            with open as (
                select c.id, c.code, c.drop_day, x.account_id,
                    i.exposure, i.held_units, i.held
                from chain.price_cut c join chain.price_cut_account x on x.cut_id = c.id
                    cross join lateral (
                        select sum(i.exposure_minor) as exposure, sum(i.held_units) as held_units, sum(i.held_minor) as held
                        from chain.price_cut_item i where i.cut_id = c.id and i.account_id = x.account_id) i
                where not exists (select from chain.protection_statement s
                    where s.cut_id = c.id and s.account_id = x.account_id)
            ), asked as (
                select case when l.basis in ('held', 'surplus') then l.units else 0 end as held_units,
                    case when l.basis in ('held', 'surplus') then l.full_minor else 0 end as held, w.due_on
                from chain.protection_line l
                    left join chain.protection_answer w on w.cut_id = l.cut_id and w.account_id = l.account_id
                        and w.number = l.number and w.answer = 'disputed'
                where (w.number is not null or l.basis in ('held', 'surplus')) and not exists (
                    select from chain.protection_line d where d.cut_id = l.cut_id and d.account_id = l.account_id
                        and d.of_number = l.number)
            )
            select array(select o.code from open o group by o.code order by min(o.drop_day), o.code),
                (select count(distinct account_id) from open), (select coalesce(sum(exposure), 0)::bigint from open),
                (select coalesce(sum(h.units), 0)::bigint
                    from (select o.held_units as units from open o union all select k.held_units from asked k) h),
                (select coalesce(sum(h.held), 0)::bigint
                    from (select o.held from open o union all select k.held from asked k) h),
                (select count(*) from asked), (select count(due_on) from asked),
                (select count(*) from asked where due_on < \(day))
            """
        ) { (row) throws(PostgresError) in
            OpenProtection(
                cuts: try row[0], accounts: try row[1], exposure: try row[2], heldUnits: try row[3],
                heldExposure: try row[4], waiting: try row[5], disputed: try row[6], late: try row[7])
        }
    }
}
