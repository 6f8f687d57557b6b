import Postgres
import Retail
import RetailSQL

/// A store as it was on a day.
struct StoreOnDay {
    let number: Int
    let storeID: Int64
    let regionID: Int64
    let channel: String
    let grade: Grade?
    let isTrading: Bool
}

/// A counter of a store, from a day on and up to another.
struct StandingCounter {
    let storeID: Int64
    let counter: VisitGround.Counter
    let from: Day?
    let to: Day?

    func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true) }
}

/// Where lists of key products are asked for.
struct KeyPlace: Hashable {
    let regionID: Int64
    let channel: String
    let day: Day
}

extension Transaction {
    /// The stores that the caller sees, each as it was on the day beside it, with its grade as it is known now. `number`
    /// is the place in the question.
    func stores(_ stores: [StoreCode], on days: [Day]) throws(PostgresError) -> [StoreOnDay] {
        try all(
            """
            select q.number::integer, s.id, v.region_id, v.channel, coalesce(o.grade, g.grade),
                coalesce(v.opened <= q.day, true) and coalesce(v.closed > q.day, true)
            from unnest(\(stores)::text[], \(days)::date[]) with ordinality as q (code, day, number)
                join chain.store s on s.code = q.code
                join chain.store_version v on v.store_id = s.id and v.during @> q.day
                left join lateral (
                    select g.grade from chain.store_grade g where g.store_id = s.id and g.month <= q.day
                    order by g.month desc, g.id desc limit 1) g on true
                left join lateral (
                    select o.grade from chain.grade_override o
                    where o.store_id = s.id and o.approved_at is not null and o.ruling @> q.day
                    order by o.id desc limit 1) o on true
            """
        ) { (row) throws(PostgresError) in
            let (number, grade): (Int, String?) = try (row[0], row[4])
            return StoreOnDay(
                number: number - 1, storeID: try row[1], regionID: try row[2], channel: try row[3],
                grade: grade.flatMap(Grade.init(rawValue:)), isTrading: try row[5])
        }
    }

    /// All counters that the stores ever had.
    func counters(of stores: [Int64]) throws(PostgresError) -> [StandingCounter] {
        try all(
            """
            select c.store_id, c.code, c.area, lower(c.during), upper(c.during)
            from chain.counter c where c.store_id = any (\(stores)::bigint[]) order by c.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            StandingCounter(
                storeID: try row[0], counter: VisitGround.Counter(code: try row[1], area: try row[2]),
                from: try row[3], to: try row[4])
        }
    }

    /// The models that are key products at each place: the lists of the region, of the regions above and of the channel
    /// together; where none names it, what the products themselves say.
    func keyModels(at places: [KeyPlace]) throws(PostgresError) -> [KeyPlace: Set<String>] {
        let found = try all(
            """
            select q.number::integer, coalesce(l.models, array(
                select distinct v.model from chain.product_version v where v.during @> q.day and v.is_key))
            from unnest(\(places.map(\.regionID))::bigint[], \(places.map(\.channel))::text[],
                    \(places.map(\.day))::date[]) with ordinality as q (region_id, channel, day, number)
                left join chain.region r on r.id = q.region_id
                left join lateral (
                    select array_agg(distinct k.model) as models from chain.key_product k
                    where k.during @> q.day and coalesce(k.channel = q.channel, true)
                        and (k.region_id is null or k.region_id = any (r.path))) l on true
            """
        ) { (row) throws(PostgresError) in try (row[0] as Int, row[1] as [String]) }
        return Dictionary(found.map { (places[$0 - 1], Set($1)) }) { first, _ in first }
    }

    /// Those of the people whom the caller sees.
    func knownPeople(_ codes: [Code<Coded.Person>]) throws(PostgresError) -> Set<Code<Coded.Person>> {
        Set(
            try all("select code from chain.person where code = any (\(codes)::text[])") {
                (row) throws(PostgresError) in try row[0]
            })
    }

    /// Every version of the products, by SKU.
    func products(_ skus: [String]) throws(PostgresError) -> [String: VisitGround.Product] {
        let rows = try all(
            """
            select p.sku, p.id, lower(v.during), upper(v.during), v.model, v.series
            from chain.product p join chain.product_version v on v.product_id = p.id
            where p.sku = any (\(skus)::text[]) order by p.id, v.during
            """
        ) { (row) throws(PostgresError) in
            try (
                sku: row[0] as String, id: row[1] as Int64,
                version: VisitGround.Version(from: row[2], to: row[3], model: row[4], series: row[5])
            )
        }
        return Dictionary(grouping: rows, by: \.sku).mapValues { rows in
            VisitGround.Product(id: rows[0].id, versions: rows.map(\.version))
        }
    }

    /// Whether the caller may load visits.
    func mayLoadVisits() throws(PostgresError) -> Bool {
        try value("select auth.is_hq() or auth.class() = 'region'")
    }
}
