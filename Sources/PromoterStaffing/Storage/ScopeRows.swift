import Postgres
import Retail
import RetailSQL

extension StaffScope {
    /// For a `where`, of a `chain.person p`.
    var ofPeople: SQL {
        """
        (\(region?.text)::text is null or exists (
            select from chain.region a join chain.region r on a.id = any (r.path)
            where a.code = \(region?.text) and r.id = p.region_id))
        and (\(person?.text)::text is null or p.code = \(person?.text))
        """
    }
}

extension SQL {
    /// Joins to a `chain.store s` its grade on a day: `coalesce(o.grade, g.grade)`, null where it has none.
    static func grade(on day: Day) -> SQL {
        """
        left join lateral (
            select g.grade from chain.store_grade g where g.store_id = s.id and g.month <= \(day)::date
            order by g.month desc, g.id desc limit 1) g on true
        left join lateral (
            select o.grade from chain.grade_override o
            where o.store_id = s.id and o.approved_at is not null and o.ruling @> \(day)::date
            order by o.id desc limit 1) o on true
        """
    }
}

extension Transaction {
    /// Refuses regions and people that the caller does not see.
    func refuseStrangers(in scope: StaffScope) throws {
        if let region = scope.region, try !codes("chain.region").contains(region.text) {
            throw Refusal("staff.region-unknown", ["found": region.text])
        }
        if let person = scope.person, try !codes("chain.person").contains(person.text) {
            throw Refusal("staff.person-unknown", ["found": person.text])
        }
    }
}
