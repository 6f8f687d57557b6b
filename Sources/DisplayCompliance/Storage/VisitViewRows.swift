import Postgres
package import Retail
import RetailSQL

/// Which visits are asked for.
package struct VisitQuestion: Equatable, Sendable {
    package var month: Month?
    package var store: StoreCode?
    /// With everything below it.
    package var region: RegionCode?

    package init(month: Month? = nil, store: StoreCode? = nil, region: RegionCode? = nil) {
        (self.month, self.store, self.region) = (month, store, region)
    }
}

/// A visit as it is read everywhere; conditions follow.
private let visitColumns: SQL = """
    select v.id, s.code, v.day, v.inspector, c.version, v.grade, v.area_count, coalesce(f.findings, 0),
        coalesce(f.got, 0), coalesce(f.possible, 0), v.latitude, v.longitude, v.distance, v.second_of, v.replaced_by,
        v.user_code, v.recorded_at, l.file_name, \(codeState)
    from chain.display_visit v
        join chain.store s on s.id = v.store_id
        join chain.config_version c on c.id = v.form_id
        left join chain.load l on l.id = v.load_id
        left join lateral (
            select sum(f.findings)::integer as findings, sum(f.got) as got, sum(f.possible) as possible
            from chain.display_sum f
            where f.store_id = v.store_id and f.day = v.day and f.visit_id = v.id) f on true
    """

extension Transaction {
    func visits(_ question: VisitQuestion) throws(PostgresError) -> [VisitView] {
        try all(
            """
            \(visitColumns)
            where (\(question.month)::date is null
                    or v.day >= \(question.month)::date and v.day < \(question.month)::date + interval '1 month')
                and (\(question.store)::text is null or s.code = \(question.store))
                and (\(question.region)::text is null or exists (
                    select from chain.region r join chain.region a on a.id = any (r.path)
                    where r.id = s.region_id and a.code = \(question.region)))
            order by v.day desc, s.code collate "C", v.inspector collate "C", v.id desc
            """
        ) { (row) throws(PostgresError) in try VisitView(row) }
    }

    func visit(_ number: Int64) throws(PostgresError) -> VisitView? {
        try first("\(visitColumns) where v.id = \(number)") { (row) throws(PostgresError) in try VisitView(row) }
    }

    func findings(of visit: Int64) throws(PostgresError) -> [FindingView] {
        try all(
            """
            select f.line, f.zone, f.counter, f.area, p.sku, pv.name, f.model, pv.series, f.is_key, f.facings,
                f.category_facings, f.posm, f.demo, f.tag_minor, f.tag_due_minor, f.out_of_stock, f.asked, f.failed,
                f.got, f.possible
            from chain.display_visit v
                join chain.display_finding f on f.store_id = v.store_id and f.day = v.day and f.visit_id = v.id
                join chain.product p on p.id = f.product_id
                join chain.product_version pv on pv.product_id = p.id and pv.during @> f.day
            where v.id = \(visit) order by f.line
            """
        ) { (row) throws(PostgresError) in
            let (zone, facings, category): (String, Int?, Int?) = try (row[1], row[9], row[10])
            let (asked, failed): (Int16, Int16) = try (row[16], row[17])
            return FindingView(
                line: try row[0],
                sight: DisplaySight(
                    DisplayZone(rawValue: zone) ?? .counter, facings: facings, categoryFacings: category,
                    posm: try row[11], demo: try row[12], tag: try row[13], isOutOfStock: try row[15]),
                counter: try row[2], area: try row[3], sku: try row[4], name: try row[5], model: try row[6],
                series: try row[7], isKey: try row[8], due: try row[14], asked: DisplayChecks(rawValue: asked),
                failed: DisplayChecks(rawValue: failed),
                score: DisplayScore(got: Int(try row[18] as Int16), possible: Int(try row[19] as Int16)))
        }
    }

    func evidence(of visit: Int64) throws(PostgresError) -> [EvidenceView] {
        try all(
            """
            select e.id, e.zone, e.counter, e.photo_id, e.state, e.doubts, e.distance, e.judged_by, e.note
            from chain.display_evidence e where e.visit_id = \(visit) order by e.id
            """
        ) { (row) throws(PostgresError) in
            let zone: String = try row[1]
            return EvidenceView(
                number: try row[0], zone: DisplayZone(rawValue: zone) ?? .counter, counter: try row[2],
                photo: try row[3], state: try row[4], doubts: try row[5], distance: try row[6], judgedBy: try row[7],
                note: try row[8])
        }
    }

    func seesStore(_ code: StoreCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.store where code = \(code))")
    }

    func seesRegion(_ code: RegionCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.region where code = \(code))")
    }
}

extension VisitView {
    fileprivate init(_ row: borrowing Row) throws(PostgresError) {
        let (grade, latitude, longitude): (String?, Int32?, Int32?) = try (row[5], row[10], row[11])
        var checkIn: Coordinates?
        if let latitude, let longitude { checkIn = Coordinates(latitude: latitude, longitude: longitude) }
        self.init(
            number: try row[0], store: try row[1], day: try row[2], inspector: try row[3], form: try row[4],
            grade: grade.flatMap(Grade.init(rawValue:)), areas: Int(try row[6] as Int16), findings: try row[7],
            score: DisplayScore(got: try row[8], possible: try row[9]), checkIn: checkIn, distance: try row[12],
            secondOf: try row[13], replacedBy: try row[14],
            code: CodeState(rawValue: try row[18]) ?? .notAsked, loadedBy: try row[15], loadedAt: try row[16],
            file: try row[17])
    }
}
