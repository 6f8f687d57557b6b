import Postgres
import Retail
import RetailSQL
import StandingRules

/// A visit that is there already for a store, a day and an inspector of the file.
struct HeldVisit {
    /// The number of the visit in the file.
    let number: Int
    let id: Int64
    let file: String
}

/// A visit that takes the place of another.
struct ReplacingVisit {
    let number: Int
    /// Of the new one.
    let id: Int64
    /// What the old one repeated blind.
    let secondOf: Int64?
}

extension Transaction {
    /// Of those who load the same bytes at once, one goes on.
    func waitForSameVisits(_ sha256: [UInt8]) throws(PostgresError) {
        let key = sha256.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        try execute("select pg_advisory_xact_lock(\(key))")
    }

    /// The load of the same bytes, where all its visits still count, or `orReplaced`.
    func standingVisits(
        of sha256: [UInt8], orReplaced: Bool
    ) throws(PostgresError) -> (load: Int64, rows: Int, visits: Int)? {
        try first(
            """
            select l.id, l.row_count, (select count(*) from chain.display_visit v where v.load_id = l.id) from (
                select id, row_count from chain.load
                where kind = 'visits' and sha256 = \(Bytes(sha256)) order by id desc limit 1) l
            where \(orReplaced) or not exists (
                select from chain.display_visit v where v.load_id = l.id and v.replaced_by is not null)
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], row[2]) }
    }

    func noteVisits(_ sha256: [UInt8], _ name: String, rows: Int) throws(PostgresError) -> Int64 {
        try value("select chain.note_load('visits', \(Bytes(sha256)), \(name), \(rows), \(rows), 0, 0)")
    }

    /// Visits of the file that are there already, and count.
    func heldVisits(_ visits: NewVisits) throws(PostgresError) -> [HeldVisit] {
        try all(
            """
            select q.number, v.id, coalesce(l.file_name, '–')
            from unnest(\(visits.numbers)::integer[], \(visits.stores)::bigint[], \(visits.days)::date[],
                    \(visits.inspectors)::text[]) as q (number, store_id, day, inspector)
                join chain.display_visit v on v.store_id = q.store_id and v.day = q.day
                    and v.inspector = q.inspector and v.replaced_by is null
                left join chain.load l on l.id = v.load_id
            """
        ) { (row) throws(PostgresError) in HeldVisit(number: try row[0], id: try row[1], file: try row[2]) }
    }

    /// Marks visits that are there already as replaced by ones that are still to be added, whose ids it answers.
    func replaceVisits(_ visits: NewVisits) throws(PostgresError) -> [ReplacingVisit] {
        try all(
            """
            select r.number, r.id, r.second_of from chain.replace_visits(\(visits.numbers)::integer[],
                \(visits.stores)::bigint[], \(visits.days)::date[], \(visits.inspectors)::text[]) r
            """
        ) { (row) throws(PostgresError) in
            ReplacingVisit(number: try row[0], id: try row[1], secondOf: try row[2])
        }
    }

    /// The drawn visit that each of the file repeats: the one due first of the store that somebody else made, on the day or
    /// before it, and that nobody repeated yet; where a user is named for it, the caller.
    func drawnVisits(_ visits: NewVisits) throws(PostgresError) -> [(number: Int, visit: Int64)] {
        try all(
            """
            select q.number, d.visit from unnest(\(visits.numbers)::integer[], \(visits.stores)::bigint[],
                    \(visits.days)::date[], \(visits.inspectors)::text[]) as q (number, store_id, day, inspector)
                cross join lateral chain.drawn_visit(q.store_id, q.day, q.inspector) as d (visit)
            where d.visit is not null order by q.number
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }

    /// Adds visits; answers the id of each by its number in the file. The distance is from where the store stood on the
    /// day. A visit that repeats another blind names it, and so does one that takes the place of such a one.
    func addVisits(
        _ visits: NewVisits, load: Int64, replacing: [ReplacingVisit], drawn: [(number: Int, visit: Int64)]
    ) throws(PostgresError) -> [(number: Int, id: Int64)] {
        try all(
            """
            with told as (
                select q.*, coalesce(r.id, nextval('chain.display_visit_id_seq')) as id,
                    coalesce(r.second_of, d.visit) as second_of,
                    exists (select from chain.display_code c where c.store_id = q.store_id and c.day = q.day) as code_asked,
                    -- Of several visits that tell one code the first has it.
                    case when q.code is not null and row_number() over (partition by q.code order by q.number) = 1
                        and chain.code_is_open(q.code, q.store_id, q.day) then q.code end as code_used
                from unnest(\(visits.numbers)::integer[], \(visits.stores)::bigint[], \(visits.days)::date[],
                        \(visits.inspectors)::text[], \(visits.forms)::bigint[], \(visits.grades)::text[],
                        \(visits.areas)::integer[], \(visits.latitudes)::integer[], \(visits.longitudes)::integer[],
                        \(visits.codes)::text[])
                        as q (number, store_id, day, inspector, form_id, grade, areas, latitude, longitude, code)
                    left join unnest(\(replacing.map(\.number))::integer[], \(replacing.map(\.id))::bigint[],
                        \(replacing.map(\.secondOf))::bigint[]) as r (number, id, second_of) using (number)
                    left join unnest(\(drawn.map(\.number))::integer[], \(drawn.map(\.visit))::bigint[])
                        as d (number, visit) using (number)
            ), added as (
                insert into chain.display_visit (store_id, id, day, inspector, form_id, grade, area_count, latitude,
                    longitude, distance, second_of, code, code_asked, code_used, load_id, user_code)
                overriding system value
                select t.store_id, t.id, t.day, t.inspector, t.form_id, t.grade, t.areas, t.latitude, t.longitude,
                    chain.metres(t.latitude, t.longitude, v.latitude, v.longitude), t.second_of, t.code, t.code_asked,
                    t.code_used, \(load),
                    (select auth.user_code())
                from told t left join chain.store_version v on v.store_id = t.store_id and v.during @> t.day
                order by t.number
            )
            select number, id from told
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }
}

/// Visits that are to be added, column by column.
struct NewVisits {
    private(set) var numbers: [Int] = []
    private(set) var stores: [Int64] = []
    private(set) var days: [Day] = []
    private(set) var inspectors: [Code<Coded.Person>] = []
    private(set) var forms: [Int64] = []
    private(set) var grades: [String?] = []
    private(set) var areas: [Int] = []
    private(set) var latitudes: [Int32?] = []
    private(set) var longitudes: [Int32?] = []
    private(set) var codes: [String?] = []

    init(_ surveyed: SurveyedVisits) {
        for (number, visit) in surveyed.ground.visits.enumerated() {
            guard let visit else { continue }
            let told = surveyed.survey.visits[number]
            numbers.append(number)
            stores.append(visit.store.id)
            days.append(told.key.day)
            inspectors.append(told.key.inspector)
            forms.append(surveyed.ground.forms[visit.form].version.number)
            grades.append(visit.store.grade?.rawValue)
            areas.append(visit.store.areas.count)
            latitudes.append(told.checkIn?.latitude)
            longitudes.append(told.checkIn?.longitude)
            codes.append(told.code)
        }
    }

    var months: [Month] { Set(days.map(\.month)).sorted() }
}
