package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// Stores as their displays are judged on days, each pair once; those that the person does not see, or that the chain
    /// does not know on the day, are left out. Grades are shown to the person's own login, not to the importer's.
    package func displayFacts(of stores: [(id: Int64, day: Day)]) throws(PostgresError) -> [StoreOnDay] {
        try all(
            """
            with asked as materialized (
                select distinct a.store_id, a.day
                from unnest(\(stores.map(\.id))::bigint[], \(stores.map(\.day))::date[]) a (store_id, day)
            ), usual as materialized (
                select d.day, array(select distinct p.model from chain.product_version p
                    where p.is_key and p.during @> d.day) as models
                from (select distinct day from asked) d
            )
            select s.id, s.code, v.name, a.day,
                v.format is distinct from 'unlisted' and coalesce(v.opened <= a.day, true)
                    and coalesce(v.closed > a.day, true),
                coalesce(o.grade, g.grade), v.channel, r.code, v.latitude, v.longitude,
                array(select z.zone from chain.store_zone z where z.store_id = s.id and z.during @> a.day),
                c.codes, c.areas, coalesce(k.models, u.models)
            from asked a
                join chain.store s on s.id = a.store_id
                join chain.store_version v on v.store_id = s.id and v.during @> a.day
                join chain.region r on r.id = v.region_id
                join usual u on u.day = a.day
                left join lateral (
                    select g.grade from chain.store_grade g where g.store_id = s.id and g.month <= a.day
                    order by g.month desc, g.id desc limit 1) g on true
                left join lateral (
                    select o.grade from chain.grade_override o
                    where o.store_id = s.id and o.approved_at is not null and o.ruling @> a.day
                    order by o.id desc limit 1) o on true
                cross join lateral (
                    select coalesce(array_agg(c.code order by c.code), '{}') as codes,
                        coalesce(array_agg(c.area order by c.code), '{}') as areas
                    from chain.counter c where c.store_id = s.id and c.during @> a.day) c
                cross join lateral (
                    select array_agg(distinct k.model) as models from chain.key_product k
                    where k.during @> a.day and coalesce(k.channel = v.channel, true)
                        and coalesce(k.region_id = any (r.path), true)) k
            order by s.code collate "C", a.day
            """
        ) { (row) throws(PostgresError) in
            let (grade, zones): (String?, [String]) = try (row[5], row[10])
            let (latitude, longitude): (Int32?, Int32?) = try (row[8], row[9])
            let (codes, areas, models): ([String], [String], [String]) = try (row[11], row[12], row[13])
            let listed = Set(zones.compactMap(DisplayZone.init(rawValue:)))
            var position: Coordinates?
            if let latitude, let longitude { position = Coordinates(latitude: latitude, longitude: longitude) }
            return StoreOnDay(
                id: try row[0], code: try row[1], name: try row[2], day: try row[3], isTrading: try row[4],
                grade: grade.flatMap(Grade.init(rawValue:)), channel: try row[6], region: try row[7],
                position: position, zones: listed.isEmpty ? Set(DisplayZone.allCases) : listed,
                counters: Dictionary(zip(codes, areas), uniquingKeysWith: { first, _ in first }),
                keyModels: Set(models))
        }
    }

    /// The store of a code; nil where the person sees none.
    func storeNumber(of code: StoreCode) throws(PostgresError) -> Int64? {
        try first("select s.id from chain.store s where s.code = \(code)") { (row) throws(PostgresError) in
            try row[0]
        }
    }

    /// Models and series that any product has, or once had.
    func productNames() throws(PostgresError) -> DisplayForm.ProductNames {
        let rows = try all("select distinct p.model, p.series from chain.product_version p") {
            (row) throws(PostgresError) -> (String, String) in try (row[0], row[1])
        }
        return DisplayForm.ProductNames(models: Set(rows.map(\.0)), series: Set(rows.map(\.1)))
    }

    /// The models that are on sale on a day, each with its series.
    func modelsOnSale(on day: Day) throws(PostgresError) -> [(model: String, series: String)] {
        try all(
            """
            select distinct p.model collate "C" as model, p.series collate "C" as series from chain.product_version p
            where p.during @> \(day)::date and coalesce(p.launched <= \(day)::date, true)
                and coalesce(p.phase_out > \(day)::date, true)
            order by series, model
            """
        ) { (row) throws(PostgresError) in (model: try row[0], series: try row[1]) }
    }
}
