import Postgres
import Retail
import RetailSQL
import StandingRules

private let runColumns: SQL = """
    r.id, r.month, r.scheme, c.version, r.user_code, r.made_at, r.last_day, r.stores, r.graded, r.provisional, r.moved,
    r.needs_second, r.dropped,
    array(select s.user_code from chain.grade_signature s where s.run_id = r.id order by s.signed_at)
    """

private func read(_ row: borrowing Row) throws(PostgresError) -> GradeRun {
    let (version, stores, graded): (Int32, Int32, Int32) = try (row[3], row[7], row[8])
    let (provisional, moved): (Int32, Int32) = try (row[9], row[10])
    return GradeRun(
        number: try row[0], month: try row[1], scheme: try row[2], version: Int(version), author: try row[4],
        madeAt: try row[5], lastDay: try row[6], stores: Int(stores), graded: Int(graded),
        provisional: Int(provisional), moved: Int(moved), needsSecond: try row[11], signatures: try row[13],
        dropped: try row[12])
}

extension Transaction {
    func newestRun(of month: Month, knownAt: Instant? = nil) throws(PostgresError) -> GradeRun? {
        try first(
            """
            select \(runColumns) from chain.grade_run r join chain.config_version c on c.id = r.config_id
            where r.month = \(month) and (\(knownAt)::timestamptz is null or r.made_at <= \(knownAt))
            order by r.id desc limit 1
            """, { (row) throws(PostgresError) in try read(row) })
    }

    /// The newest run of a month that somebody accepted, for all stores or for some.
    func acceptedRun(of month: Month, knownAt: Instant? = nil) throws(PostgresError) -> GradeRun? {
        try first(
            """
            select \(runColumns) from chain.grade_run r join chain.config_version c on c.id = r.config_id
            where r.month = \(month) and exists (
                select from chain.grade_acceptance a
                where a.run_id = r.id and (\(knownAt)::timestamptz is null or a.accepted_at <= \(knownAt)))
            order by r.id desc limit 1
            """, { (row) throws(PostgresError) in try read(row) })
    }

    /// The newest run of the month, if it was made from the same.
    func newestRun(of month: Month, madeFrom inputs: Bytes) throws(PostgresError) -> GradeRun? {
        try first(
            """
            select \(runColumns)
            from (select * from chain.grade_run where month = \(month) order by id desc limit 1) r
                join chain.config_version c on c.id = r.config_id
            where r.inputs_sha256 = \(inputs)
            """, { (row) throws(PostgresError) in try read(row) })
    }

    func run(_ number: Int64) throws(PostgresError) -> GradeRun? {
        try first(
            """
            select \(runColumns) from chain.grade_run r join chain.config_version c on c.id = r.config_id
            where r.id = \(number)
            """, { (row) throws(PostgresError) in try read(row) })
    }

    func addRun(
        of month: Month, _ outcome: GradingOutcome, _ ground: GradingGround, _ scheme: GradingScheme,
        _ config: ConfigVersion, _ inputs: Bytes
    ) throws(PostgresError) -> Int64 {
        let moves = GradeMoves(zip(ground.inForce, outcome.stores).lazy.map { (from: $0, to: $1.proposed) })
        return try value(
            """
            insert into chain.grade_run (month, config_id, scheme, user_id, user_code, inputs_sha256, last_day, stores,
                graded, provisional, moved, needs_second, dropped)
            values (\(month), \(config.number), \(scheme.name), (select auth.current_user_id()),
                (select auth.user_code()), \(inputs), \(ground.lastDay), \(Int32(outcome.stores.count)),
                \(Int32(outcome.stores.count { $0.outcome == .graded })),
                \(Int32(outcome.stores.count { $0.outcome == .provisional })), \(Int32(moves.ofKnown + moves.firsts)),
                \(scheme.needsSecond(for: moves)), \(outcome.dropped))
            returning id
            """)
    }

    func addGroups(_ groups: [PeerGroup], _ chart: RegionChart, run: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.grade_group (run_id, number, region, format, size, cut_offs)
            select \(run), g.number - 1, g.region, g.format, g.size, g.cuts::bigint[]
            from unnest(\(groups.map { chart.regions[$0.region].code })::text[], \(groups.map(\.formatName))::text[],
                \(groups.map { Int32($0.size) })::integer[], \(groups.map { arrayText($0.cuts) })::text[])
                with ordinality as g (region, format, size, cuts, number)
            """)
    }

    /// In parts, so that a statement's parameter stays small beside the data; whole rows, since a column an array and an
    /// array of arrays' texts cost the server as much as all the rest of it.
    func addProposals(_ outcome: GradingOutcome, _ ground: GradingGround, run: Int64) throws(PostgresError) {
        for start in stride(from: 0, to: outcome.stores.count, by: 25_000) {
            var rows = ProposalRows()
            for index in start..<min(start + 25_000, outcome.stores.count) {
                rows.add(index, of: outcome, ground, run: run)
            }
            try execute(
                """
                insert into chain.grade_proposal
                select p.* from unnest(\(rows.text)::chain.grade_proposal[]) p
                """)
        }
    }

    /// Of the stores that the person sees, group by group, best first; of one of them where it is named.
    func proposals(of run: GradeRun, store: StoreCode?) throws(PostgresError) -> [GradeProposal] {
        try all(
            """
            select s.code, v.name, r.code, g.region, g.format, g.size, g.cut_offs, p.rank, p.total, p.measure, p.previous,
                p.reached, p.proposed, p.outcome, p.hold, p.missing, p.months, p.factor_values, p.points
            from chain.grade_proposal p
                join chain.store s on s.id = p.store_id
                join chain.store_version v on v.store_id = s.id and v.during @> \(run.month)::date
                join chain.region r on r.id = v.region_id
                left join chain.grade_group g on g.run_id = p.run_id and g.number = p.group_number
            where p.run_id = \(run.number) and (\(store)::text is null or s.code = \(store))
            order by p.group_number nulls last, p.rank, s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            var group: GradeGroup?
            if let region: String = try row[3] {
                let size: Int32 = try row[5]
                group = GradeGroup(region: region, format: try row[4], size: Int(size), cuts: try row[6])
            }
            let (rank, total, months): (Int32?, Int32?, Int16) = try (row[7], row[8], row[16])
            let (previous, reached, proposed): (String?, String?, String?) = try (row[10], row[11], row[12])
            let hold: String? = try row[14]
            return GradeProposal(
                store: try row[0], name: try row[1], region: try row[2], group: group, rank: rank.map(Int.init),
                total: total.flatMap { Points(tenThousandths: $0) }, measure: try row[9],
                previous: previous.flatMap(Grade.init(rawValue:)), reached: reached.flatMap(Grade.init(rawValue:)),
                proposed: proposed.flatMap(Grade.init(rawValue:)),
                outcome: GradedStore.Outcome(rawValue: try row[13]) ?? .ungraded,
                hold: hold.flatMap(GradeHold.init(rawValue:)), missing: try row[15], months: Int(months),
                figures: try row[17], points: try row[18])
        }
    }
}

extension PeerGroup {
    /// A group of stores without a format has none to name.
    fileprivate var formatName: String? { format?.isEmpty == true ? nil : format }
}

/// The text of an array of the database.
private func arrayText<Number: BinaryInteger>(_ numbers: some Sequence<Number?>) -> String {
    "{\(numbers.map { $0.map { "\($0)" } ?? "NULL" }.joined(separator: ","))}"
}
