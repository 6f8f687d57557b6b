import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// What each sold in a month, by person; nobody without a sale.
    func sales(of month: Month, by scope: StaffScope) throws(PostgresError) -> [PromoterSales] {
        try all(
            """
            select p.code, coalesce(v.name, p.code), count(*),
                count(*) filter (where q.taken_back_on is not null), coalesce(sum(q.amount_minor), 0)::bigint,
                count(*) filter (where q.amount_minor is null), sum(q.incentive_minor)::bigint,
                coalesce(sum(q.incentive_minor) filter (where q.taken_back_on is not null), 0)::bigint
            from chain.promoter_sale q join chain.person p on p.id = q.person_id
                left join chain.person_version v on v.person_id = p.id and v.during @> \(month.lastDay)::date
            where q.day between \(month.firstDay) and \(month.lastDay) and \(scope.ofPeople)
            group by p.code, v.name order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            try PromoterSales(
                person: row[0], name: row[1], units: row[2], unitsBack: row[3], amount: row[4], unpriced: row[5],
                incentive: row[6], takenBack: row[7])
        }
    }

    /// The same, phone by phone.
    func saleLines(of month: Month, by scope: StaffScope) throws(PostgresError) -> [PromoterSale] {
        try all(
            """
            select q.day, p.code, coalesce(v.name, p.code), s.code, g.sku, q.serial, q.amount_minor, q.incentive_minor,
                q.taken_back_on
            from chain.promoter_sale q join chain.person p on p.id = q.person_id
                join chain.location s on s.id = q.store_id join chain.product g on g.id = q.product_id
                left join chain.person_version v on v.person_id = p.id and v.during @> \(month.lastDay)::date
            where q.day between \(month.firstDay) and \(month.lastDay) and \(scope.ofPeople)
            order by q.day, p.code collate "C", q.serial, q.id
            """
        ) { (row) throws(PostgresError) in
            try PromoterSale(
                day: row[0], person: row[1], name: row[2], store: row[3], sku: row[4], serial: row[5], amount: row[6],
                incentive: row[7], takenBackOn: row[8])
        }
    }

    /// What each earned by sales of a month, and lost by what came back in it.
    func incentives(of month: Month, by scope: StaffScope) throws(PostgresError) -> [IncentiveStatement] {
        try all(
            """
            select p.code, coalesce(v.name, p.code),
                count(*) filter (where q.is_sold), coalesce(sum(q.incentive_minor) filter (where q.is_sold), 0)::bigint,
                count(*) filter (where q.is_back), coalesce(sum(q.incentive_minor) filter (where q.is_back), 0)::bigint
            from (
                select q.person_id, q.incentive_minor, q.day between \(month.firstDay) and \(month.lastDay) as is_sold,
                    coalesce(q.taken_back_on between \(month.firstDay) and \(month.lastDay), false) as is_back
                from chain.promoter_sale q
            ) q
                join chain.person p on p.id = q.person_id
                left join chain.person_version v on v.person_id = p.id and v.during @> \(month.lastDay)::date
            where (q.is_sold or q.is_back) and \(scope.ofPeople)
            group by p.code, v.name order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            try IncentiveStatement(
                person: row[0], name: row[1], units: row[2], earned: row[3], unitsBack: row[4], takenBack: row[5])
        }
    }
}
