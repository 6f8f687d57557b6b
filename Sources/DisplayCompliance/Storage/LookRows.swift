package import Postgres
package import Retail
import RetailSQL
import StandingRules

/// What the load under way saw: only in its transaction, and only of visits that count.
extension Transaction {
    /// Looks that failed on a day or later, and every look at the stores named. Of a model's several lines for a place one
    /// that failed decides.
    package func itemLooks(
        failedSince day: Day, all stores: [StoreCode], of forms: [SurveyedVisits.Mending]
    ) throws -> [ItemLook] {
        let days = Dictionary(forms.map { ($0.formID, $0.days) }) { first, _ in first }
        return try all(
            """
            select s.code, f.day, v.inspector, f.model, f.zone, f.counter, c.bit::smallint,
                bool_or(f.failed & c.bit <> 0), v.form_id
            from finding_line f
                join chain.display_visit v on v.store_id = f.store_id and v.id = f.visit_id and v.second_of is null
                join chain.store s on s.id = f.store_id
                cross join (values (1), (2), (4), (8), (16), (32)) as c (bit)
            where f.asked & c.bit <> 0 and (f.failed <> 0 and f.day >= \(day)::date or s.code = any (\(stores)::text[]))
            group by s.code, f.day, v.inspector, f.model, f.zone, f.counter, c.bit, v.form_id, v.id
            having bool_or(f.failed & c.bit <> 0) and f.day >= \(day)::date or s.code = any (\(stores)::text[])
            order by f.day, v.id
            """
        ) { (row) throws(PostgresError) in
            let (bit, zone, form): (Int16, String, Int64) = try (row[6], row[4], row[8])
            let check = DisplayChecks(rawValue: bit).each.first ?? .facings
            return ItemLook(
                store: try row[0], day: try row[1], inspector: try row[2], model: try row[3],
                zone: DisplayZone(rawValue: zone) ?? .counter, counter: try row[5], check: check,
                isFailed: try row[7], mendingDays: days[form]?[check] ?? 0)
        }
    }

    /// The visits of a load that count, by day.
    package func loadedVisits(_ load: Int64) throws(PostgresError) -> [LoadedVisit] {
        try all(
            """
            select s.code, v.day, v.inspector, exists (
                select from chain.display_visit o where o.store_id = v.store_id and o.replaced_by = v.id)
            from chain.display_visit v join chain.store s on s.id = v.store_id
            where v.load_id = \(load) and v.second_of is null order by v.day, v.id
            """
        ) { (row) throws(PostgresError) in
            LoadedVisit(store: try row[0], day: try row[1], inspector: try row[2], isReplacing: try row[3])
        }
    }
}

extension SurveyedVisits {
    /// How long a form gives to mend what failed.
    package struct Mending: Sendable {
        let formID: Int64
        let days: [DisplayCheck: Int]
    }

    package var mending: [Mending] {
        ground.forms.map { Mending(formID: $0.version.number, days: $0.form.mending) }
    }

    /// The longest that any form of the file gives.
    package var longestMending: Int { ground.forms.flatMap { $0.form.mending.values }.max() ?? 0 }

    package var stores: [StoreCode] { Set(survey.visits.map(\.key.store)).sorted { $0.text < $1.text } }
}
