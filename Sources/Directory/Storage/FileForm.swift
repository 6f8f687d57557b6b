import Postgres
import Retail
import RetailSQL

extension MasterKind {
    /// What the caller sees of the kind on a day, in the columns of its file and as text: what lists and exports show,
    /// and what a file that comes in is compared with.
    func inFileForm(on day: Day, _ currency: Currency) -> SQL {
        return switch self {
        case .regions:
            """
            select r.code, r.name, p.code as parent, r.level
            from chain.region r left join chain.region p on p.id = r.parent_id
            """
        case .accounts:
            """
            select a.code, v.name, a.kind, p.code as parent, r.code as region,
                case when v.is_main then 'yes' else 'no' end as main, v.gln, v.feed_contract, v.feed_format,
                v.lead_time_days::text, v.review_days::text, v.time_zone, v.tier
            from chain.account a
                join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
                left join chain.account p on p.id = v.parent_id
                left join chain.region r on r.id = v.region_id
            """
        case .locations:
            """
            select l.code, l.name, a.code as account, l.kind, l.gln,
                case when l.is_default then 'yes' else 'no' end as "default"
            from chain.location l left join chain.account a on a.id = l.account_id
            """
        case .stores:
            """
            select s.code, v.name, r.code as region, v.channel, v.format, v.area_m2::text, v.opened::text,
                v.closed::text, trim_scale(v.latitude / 10000000.0)::text as latitude,
                trim_scale(v.longitude / 10000000.0)::text as longitude, v.gln, v.capacity_units::text,
                v.monthly_footfall::text
            from chain.store s
                join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                left join chain.region r on r.id = v.region_id
            """
        case .coverage:
            """
            select coalesce(s.code, r.code) as store, c.series, a.code as account,
                lower(c.during)::text as "from", upper(c.during)::text as "to"
            from chain.coverage c
                left join chain.store s on s.id = c.store_id
                left join chain.region r on r.id = c.region_id
                left join chain.account a on a.id = c.account_id
            """
        case .counters:
            """
            select s.code as store, c.code as counter, c.area
            from chain.counter c join chain.store s on s.id = c.store_id
            where c.during @> \(day)::date
            """
        case .zones:
            """
            select s.code as store, z.zone, lower(z.during)::text as "from", upper(z.during)::text as "to"
            from chain.store_zone z join chain.store s on s.id = z.store_id
            """
        case .keyProducts:
            """
            select k.model, k.channel, r.code as region, lower(k.during)::text as "from", upper(k.during)::text as "to"
            from chain.key_product k left join chain.region r on r.id = k.region_id
            """
        case .products:
            """
            select p.sku, v.name, v.model, v.series, v.storage, v.colour, v.brand, v.gtin, v.launched::text,
                v.phase_out::text, case when v.is_key then 'yes' else 'no' end as key_product, v.pack_size::text,
                round(c.cost_minor / power(10::numeric, \(currency.exponent)), \(currency.exponent))::text as unit_cost
            from chain.product p
                join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
                left join chain.product_cost c on c.product_id = p.id and c.during @> \(day)::date
            """
        case .people:
            """
            select p.code, v.name, v.role, v.employer, r.code as region,
                trim_scale(h.latitude / 10000000.0)::text as home_latitude,
                trim_scale(h.longitude / 10000000.0)::text as home_longitude,
                v.joined::text, v.left_on::text as "left", v.rank, nullif(array_to_string(v.skills, ';'), '') as skills,
                nullif(array_to_string(v.languages, ';'), '') as languages,
                nullif(array_to_string(v.certificates, ';'), '') as certificates
            from chain.person p
                join chain.person_version v on v.person_id = p.id and v.during @> \(day)::date
                left join people_private.home h on h.person_id = p.id
                left join chain.region r on r.id = v.region_id
            """
        case .candidates:
            """
            select distinct on (r.code, c.code) r.code as region, c.code, c.name, a.code as account, c.funds::text,
                c.coverage::text, c.delivery::text, c.team::text, c.goodwill::text
            from chain.candidate c
                join chain.region r on r.id = c.region_id
                left join chain.account a on a.id = c.account_id
            order by r.code, c.code, c.id desc
            """
        }
    }

    /// The columns as a list for a statement: `s.code, s."from"`.
    func list(_ columns: [String], of alias: String) -> SQL {
        SQL(trusted: columns.map { "\(alias).\"\($0)\"" }.joined(separator: ", "))
    }
}
