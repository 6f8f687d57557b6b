import Postgres
import Retail
import RetailSQL

/// What a proposal knows of a store beside its norm.
private struct ShopExtras {
    var place: Coordinates?
    var regions: [String] = []
    var suppliers: [String: String] = [:]
    var sold: [String: Int64] = [:]
}

extension Transaction {
    /// What the postings of a region and all below it are worked out from, as the caller sees it on a day.
    func postingGround(
        below region: RegionCode?, in month: Month, on day: Day, by settings: StaffingSettings
    ) throws(PostgresError) -> PostingGround {
        let region = if let region { region } else { try topRegion() }
        let staffings = try storesWithHeads(below: region, on: day, months: settings.norm.months).map {
            StoreStaffing($0.ground, posted: $0.posted, by: settings.norm, lift: settings.lift)
        }
        let extras = try shopExtras(below: region, on: day, months: settings.norm.months)
        // Without a grade a norm is unknown, which is not nobody: who works there stays there, and is not looked at.
        let ungraded = Set(staffings.filter { $0.grade == nil }.map(\.store))
        let workers = try workers(below: region, in: month, on: day, months: settings.norm.months)
            .filter { $0.present.map { !ungraded.contains($0) } ?? true }
        let own = Dictionary(grouping: workers.compactMap(\.present), by: { $0 }).mapValues(\.count)
        let shops = staffings.map { staffing in
            let more = extras[staffing.store] ?? ShopExtras()
            return PostingGround.Shop(
                staffing, place: more.place, regions: more.regions, suppliers: more.suppliers, sold: more.sold,
                guests: staffing.posted - (own[staffing.store] ?? 0))
        }
        return PostingGround(
            region: region.text, month: month, day: day, workers: workers,
            shops: shops.filter { $0.staffing.grade != nil && ($0.staffing.wanted > 0 || $0.staffing.posted > 0) },
            launches: try launches(around: month, days: settings.rules.certificates.launchDays),
            grants: try grants(around: region, in: month, on: day))
    }

    /// The region that all others lie in.
    private func topRegion() throws(PostgresError) -> RegionCode {
        try value("select g.code from chain.region g where cardinality(g.path) = 1 order by g.id limit 1")
    }

    /// Promoters of a region and all below it who work on the day, and are lent to no store beyond it, by code.
    private func workers(
        below region: RegionCode, in month: Month, on day: Day, months: Int
    ) throws(PostgresError) -> [PostingGround.Worker] {
        try all(
            """
            select p.code, v.name, v.rank, v.employer, v.skills, v.languages,
                array(select distinct c.certificate from chain.person_certificate c
                    where c.person_id = p.id and c.during @> \(day)::date),
                h.latitude, h.longitude, y.base_minor, s.code,
                array(select o.code from chain.posting_veto e join chain.store o on o.id = e.store_id
                    where e.person_id = p.id and e.during @> \(day)::date),
                n.series, n.units, t.traits, t.points,
                (select c.code from chain.posting o join chain.store c on c.id = o.store_id
                    where o.person_id = p.id and lower(q.during) >= \(month.firstDay)::date
                        and upper(o.during) = lower(q.during) and o.store_id <> q.store_id)
            from chain.person p join chain.person_version v on v.person_id = p.id and v.during @> \(day)::date
                join chain.region r on r.id = v.region_id join chain.region m on m.code = \(region) and m.id = any (r.path)
                left join people_private.home h on h.person_id = p.id
                left join people_private.pay y on y.person_id = p.id and y.during @> \(day)::date
                left join chain.posting q on q.person_id = p.id and q.during @> \(day)::date
                left join chain.store s on s.id = q.store_id
                left join chain.region b on b.id = s.region_id
                left join lateral (
                    select array_agg(a.series) as series, array_agg(a.units) as units
                    from (select w.series, count(*) as units
                        from chain.promoter_sale e
                            join chain.product_version w on w.product_id = e.product_id and w.during @> e.day
                        where e.person_id = p.id and e.taken_back_on is null and e.day < \(day)::date
                            and e.day >= date_trunc('month', \(day)::date) - make_interval(months => \(months))
                        group by w.series) a) n on true
                left join lateral (
                    select array_agg(i.trait) as traits, array_agg(i.points) as points
                    from people_private.trait i where i.person_id = p.id) t on true
            where v.role = 'promoter' and coalesce(v.joined <= \(day)::date, true)
                and coalesce(v.left_on > \(day)::date, true) and (s.id is null or m.id = any (b.path))
            order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (latitude, longitude): (Int32?, Int32?) = try (row[7], row[8])
            let (series, units): ([String]?, [Int64]?) = try (row[12], row[13])
            let (traits, points): ([String]?, [Int16]?) = try (row[14], row[15])
            let (skills, languages): ([String], [String]) = try (row[4], row[5])
            let (certificates, vetoes): ([String], [String]) = try (row[6], row[11])
            return PostingGround.Worker(
                code: try row[0], name: try row[1], rank: try row[2], employer: try row[3], skills: Set(skills),
                languages: Set(languages), certificates: Set(certificates), home: place(latitude, longitude),
                pay: try row[9], present: try row[10], cameFrom: try row[16], sold: pairs(series, units),
                traits: pairs(traits, points?.map(Int.init)), vetoes: Set(vetoes))
        }
    }

    /// Place, regions, suppliers and sales by series of the stores of a region and all below it, by store; norms are beside it.
    private func shopExtras(
        below region: RegionCode, on day: Day, months: Int
    ) throws(PostgresError) -> [String: ShopExtras] {
        let shops = try all(
            """
            with store as (
                select s.id, s.code, v.latitude, v.longitude, v.channel, r.path
                from chain.store s join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                    join chain.region r on r.id = v.region_id
                    join chain.region m on m.code = \(region) and m.id = any (r.path)
            ), supplier as (
                select distinct on (s.id, c.series) s.id, c.series, a.code
                from store s join chain.coverage c on c.during @> \(day)::date
                        and (c.store_id = s.id or s.channel = 'distribution' and c.region_id = any (s.path))
                    join chain.account a on a.id = c.account_id
                order by s.id, c.series, c.store_id nulls last, array_position(s.path, c.region_id) desc
            ), sold as (
                select d.store_id, v.series, sum(d.units) as units
                from chain.sales_daily d join chain.product_version v on v.product_id = d.product_id and v.during @> d.day
                where d.level = 'sell_out' and d.day < date_trunc('month', \(day)::date)
                    and d.day >= date_trunc('month', \(day)::date) - make_interval(months => \(months))
                    and d.store_id in (select s.id from store s)
                group by d.store_id, v.series
            )
            select s.code, s.latitude, s.longitude,
                array(select g.code from unnest(s.path) with ordinality u (id, place) join chain.region g on g.id = u.id
                    order by u.place),
                u.series, u.codes, n.series, n.units
            from store s
                left join (select i.id, array_agg(i.series) as series, array_agg(i.code) as codes from supplier i
                    group by i.id) u on u.id = s.id
                left join (select d.store_id, array_agg(d.series) as series, array_agg(d.units::bigint) as units from sold d
                    group by d.store_id) n on n.store_id = s.id
            """
        ) { (row) throws(PostgresError) in
            let (latitude, longitude): (Int32?, Int32?) = try (row[1], row[2])
            let (supplied, accounts): ([String]?, [String]?) = try (row[4], row[5])
            let (series, units): ([String]?, [Int64]?) = try (row[6], row[7])
            let extras = ShopExtras(
                place: place(latitude, longitude), regions: try row[3], suppliers: pairs(supplied, accounts),
                sold: pairs(series, units))
            return (try row[0] as String, extras)
        }
        return Dictionary(shops, uniquingKeysWith: { first, _ in first })
    }

    /// Models that come to market in a month, or did within so many days before it.
    private func launches(around month: Month, days: Int) throws(PostgresError) -> [PostingGround.Launch] {
        try all(
            """
            select v.model, min(v.series) from chain.product_version v
            where v.during @> \(month.lastDay)::date and not coalesce(v.phase_out <= \(month.lastDay)::date, false)
            group by v.model
            having min(v.launched) between \(month.firstDay)::date - \(days)::integer and \(month.lastDay)::date
            order by v.model collate "C"
            """
        ) { (row) throws(PostgresError) in PostingGround.Launch(model: try row[0], series: try row[1]) }
    }

    /// What headquarters grants the region, those above it and those below it for a month, with what people beyond the region
    /// use of it, as far as the caller sees them.
    private func grants(
        around region: RegionCode, in month: Month, on day: Day
    ) throws(PostgresError) -> [PostingGround.Grant] {
        try all(
            """
            select r.code, g.heads, g.money_minor, count(p.id), coalesce(sum(y.base_minor), 0)::bigint
            from chain.staff_grant g join chain.region r on r.id = g.region_id
                join chain.region m on m.code = \(region)
                left join (chain.posting q join chain.store s on s.id = q.store_id
                    join chain.region b on b.id = s.region_id
                    join chain.person p on p.id = q.person_id
                    join chain.person_version v on v.person_id = p.id and v.during @> \(day)::date and v.role = 'promoter'
                    left join people_private.pay y on y.person_id = p.id and y.during @> \(day)::date)
                    on q.during @> \(day)::date and r.id = any (b.path) and not m.id = any (b.path)
            where g.month = \(month.firstDay)::date and (r.id = any (m.path) or m.id = any (r.path))
            group by r.code, g.heads, g.money_minor order by r.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (heads, used): (Int32, Int64) = try (row[1], row[3])
            return PostingGround.Grant(
                region: try row[0], heads: Int(heads), money: try row[2], usedHeads: Int(used), usedMoney: try row[4])
        }
    }
    /// What is granted in a month to every region that the caller sees, and what of it is used, by region.
    func grantUse(in month: Month, on day: Day) throws(PostgresError) -> [GrantUse] {
        try all(
            """
            select r.code, g.heads, g.money_minor, count(p.id), coalesce(sum(y.base_minor), 0)::bigint
            from chain.staff_grant g join chain.region r on r.id = g.region_id
                left join (chain.posting q join chain.store s on s.id = q.store_id
                    join chain.region b on b.id = s.region_id
                    join chain.person p on p.id = q.person_id
                    join chain.person_version v on v.person_id = p.id and v.during @> \(day)::date and v.role = 'promoter'
                    left join people_private.pay y on y.person_id = p.id and y.during @> \(day)::date)
                    on q.during @> \(day)::date and r.id = any (b.path)
            where g.month = \(month.firstDay)::date
            group by r.code, g.heads, g.money_minor order by r.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (heads, posted): (Int32, Int64) = try (row[1], row[3])
            return GrantUse(
                region: try row[0], heads: Int(heads), posted: Int(posted), money: try row[2], paid: try row[4])
        }
    }
}

private func place(_ latitude: Int32?, _ longitude: Int32?) -> Coordinates? {
    latitude.flatMap { latitude in longitude.flatMap { Coordinates(latitude: latitude, longitude: $0) } }
}

/// Two lists side by side as a table; none where nothing was found.
private func pairs<Value>(_ keys: [String]?, _ values: [Value]?) -> [String: Value] {
    Dictionary(zip(keys ?? [], values ?? []), uniquingKeysWith: { first, _ in first })
}
