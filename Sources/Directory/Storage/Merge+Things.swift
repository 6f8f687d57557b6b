import Postgres
import Retail
import RetailSQL

extension Transaction {
    func mergeProducts(on day: Day, _ currency: Currency) throws(PostgresError) {
        try execute(
            """
            insert into chain.product (sku) select s.sku from staged s where s.state = 'added' order by s.line
            """)
        try endVersions(.ofProducts, on: day)
        try execute(
            """
            insert into chain.product_version
                (product_id, during, name, model, series, storage, colour, brand, gtin, launched, phase_out, is_key,
                 pack_size)
            select t.id, daterange(s.starts, s.ends), s.name, s.model, s.series, s.storage, s.colour, s.brand, s.gtin,
                s.launched::date, s.phase_out::date, s.key_product = 'yes', s.pack_size::integer
            from staged s join chain.product t on t.sku = s.sku
            where s.state <> 'unchanged'
            """)
        // The cost has dates of its own: an earlier version may have had none.
        try execute("update staged set starts = null, ends = null")
        try endVersions(.ofCosts, on: day)
        try execute(
            """
            insert into chain.product_cost (product_id, during, cost_minor, currency)
            select t.id, daterange(case when s.state = 'added' then null else \(day)::date end,
                    s.ends), (s.unit_cost::numeric * power(10::numeric, \(currency.exponent)))::bigint, \(currency.code)
            from staged s join chain.product t on t.sku = s.sku
            where s.state <> 'unchanged' and s.unit_cost is not null
            """)
    }

    func mergePeople(on day: Day) throws(PostgresError) {
        try execute(
            """
            insert into chain.person (code, region_id)
            select s.code, r.id from staged s join chain.region r on r.code = s.region
            where s.state = 'added' order by s.line
            """)
        try execute(
            """
            update chain.person p set region_id = r.id from staged s join chain.region r on r.code = s.region
            where s.state = 'changed' and p.code = s.code and p.region_id <> r.id
            """)
        try endVersions(.ofPeople, on: day)
        try execute(
            """
            insert into chain.person_version
                (person_id, during, name, role, employer, region_id, joined, left_on, rank, skills, languages,
                 certificates)
            select t.id, daterange(s.starts, s.ends), s.name, s.role, s.employer, r.id, s.joined::date, s."left"::date,
                s.rank, coalesce(string_to_array(s.skills, ';'), '{}'),
                coalesce(string_to_array(s.languages, ';'), '{}'),
                coalesce(string_to_array(s.certificates, ';'), '{}')
            from staged s join chain.person t on t.code = s.code join chain.region r on r.code = s.region
            where s.state <> 'unchanged'
            """)
        try execute(
            """
            delete from people_private.home h using staged s, chain.person p
            where s.state = 'changed' and p.code = s.code and h.person_id = p.id
            """)
        try execute(
            """
            insert into people_private.home (person_id, latitude, longitude)
            select p.id, (s.home_latitude::numeric * 10000000)::integer,
                (s.home_longitude::numeric * 10000000)::integer
            from staged s join chain.person p on p.code = s.code
            where s.state <> 'unchanged' and s.home_latitude is not null
            """)
    }

    /// Assessments are kept; the newest counts.
    func mergeCandidates() throws(PostgresError) {
        try execute(
            """
            insert into chain.candidate
                (region_id, code, name, account_id, funds, coverage, delivery, team, goodwill, user_id)
            select r.id, s.code, s.name, a.id, s.funds::smallint, s.coverage::smallint, s.delivery::smallint,
                s.team::smallint, s.goodwill::smallint, (select auth.current_user_id())
            from staged s join chain.region r on r.code = s.region left join chain.account a on a.code = s.account
            where s.state <> 'unchanged' order by s.line
            """)
    }
}
