import Postgres
import Retail

extension Transaction {
    /// Rows are known by model, channel, region and first day; what may change is the end.
    func mergeKeyProducts() throws(PostgresError) {
        try execute(
            """
            delete from chain.key_product k using staged s
            where s.state = 'changed' and k.model = s.model and k.channel is not distinct from s.channel
                and k.region_id is not distinct from (select r.id from chain.region r where r.code = s.region)
                and lower(k.during) is not distinct from s."from"::date
            """)
        try execute(
            """
            insert into chain.key_product (model, channel, region_id, during)
            select s.model, s.channel, r.id, daterange(s."from"::date, s."to"::date)
            from staged s left join chain.region r on r.code = s.region
            where s.state <> 'unchanged'
            """)
    }

    func unknownModels() throws(PostgresError) -> [Problem] {
        try problems(
            "key-product.model-unknown", "model", ["found"],
            """
            select s.line, s.model from staged s
            where s.state <> 'unchanged' and not exists (select from chain.product_version v where v.model = s.model)
            order by s.line
            """)
    }

    func overlappingKeyProducts() throws(PostgresError) -> [Problem] {
        try problems(
            "key-product.overlap", "from", ["model", "during"],
            """
            select distinct on (s.line) s.line, n.model, concat(lower(o.during), ' … ', upper(o.during))
            from staged s
                left join chain.region r on r.code = s.region
                join chain.key_product n on n.model = s.model and n.channel is not distinct from s.channel
                    and n.region_id is not distinct from r.id and lower(n.during) is not distinct from s."from"::date
                join chain.key_product o on o.model = n.model and o.channel is not distinct from n.channel
                    and o.region_id is not distinct from n.region_id and o.during && n.during and o.during <> n.during
            where s.state <> 'unchanged'
            order by s.line, lower(o.during)
            """)
    }

    func overlappingZones() throws(PostgresError) -> [Problem] {
        try problems(
            "zone.overlap", "from", ["store", "zone", "during"],
            """
            select distinct on (s.line) s.line, s.store, n.zone, concat(lower(o.during), ' … ', upper(o.during))
            from staged s
                join chain.store t on t.code = s.store
                join chain.store_zone n on n.store_id = t.id and n.zone = s.zone
                    and lower(n.during) is not distinct from s."from"::date
                join chain.store_zone o on o.store_id = n.store_id and o.zone = n.zone and o.during && n.during
                    and o.during <> n.during
            where s.state <> 'unchanged'
            order by s.line, lower(o.during)
            """)
    }
}
