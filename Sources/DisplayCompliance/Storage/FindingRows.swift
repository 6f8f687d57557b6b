package import Postgres
import Retail

extension Transaction {
    /// Makes the partition of a month, if it is missing.
    func openDisplayMonth(_ month: Month) throws(PostgresError) {
        try execute("select chain.open_display_month(\(month))")
    }

    /// A table for the findings of this load; it goes with the transaction. COPY does not go past row-level security, and
    /// so not straight into the table.
    package func makeFindingLines() throws(PostgresError) {
        try script("create temporary table finding_line (like chain.display_finding) on commit drop")
    }

    /// Sends findings into that table; `visits` are their ids by the number of the visit, with the store and the day.
    func copyFindings(
        of visits: [(storeID: Int64, day: Day, id: Int64)?], photos: [String: Int64],
        _ write: (_ send: (FindingLine) throws -> Void) throws -> Void
    ) throws {
        _ = try copyIn(
            """
            copy finding_line (store_id, day, visit_id, line, zone, counter, area, product_id, model, is_key, facings,
                category_facings, posm, demo, tag_minor, tag_due_minor, out_of_stock, photo_id, asked, failed, got,
                possible) from stdin
            """
        ) { copy in
            var days: [Day: String] = [:]
            try write { line in
                guard let visit = visits[line.visit] else { return }
                let day = days[visit.day] ?? "\(visit.day)"
                days[visit.day] = day
                copy.append(visit.storeID)
                copy.append(day)
                copy.append(visit.id)
                copy.append(Int64(line.line))
                copy.append(line.sight.zone.rawValue)
                copy.append(line.counter?.code)
                copy.append(line.counter?.area)
                copy.append(line.productID)
                copy.append(line.model)
                copy.append(flag: line.isKey)
                copy.append(line.sight.facings.map(Int64.init))
                copy.append(line.sight.categoryFacings.map(Int64.init))
                copy.append(flag: line.sight.posm)
                copy.append(flag: line.sight.demo)
                copy.append(line.sight.tag)
                copy.append(line.due)
                copy.append(flag: line.sight.isOutOfStock)
                copy.append(line.photo.flatMap { photos[$0] })
                copy.append(Int64(line.judgement.asked.rawValue))
                copy.append(Int64(line.judgement.failed.rawValue))
                copy.append(Int64(line.judgement.got))
                copy.append(Int64(line.judgement.possible))
                try copy.endRow()
            }
        }
    }

    /// The lines that were found to be in order go where they belong, with what they come to by visit and zone. Where the
    /// lines of a place name different totals of all brands, the greatest counts.
    package func addFindings() throws(PostgresError) {
        try execute(
            """
            with added as (
                insert into chain.display_finding (store_id, day, visit_id, line, zone, counter, area, product_id, model,
                    is_key, facings, category_facings, posm, demo, tag_minor, tag_due_minor, out_of_stock, photo_id, asked,
                    failed, got, possible)
                select store_id, day, visit_id, line, zone, counter, area, product_id, model, is_key, facings,
                    category_facings, posm, demo, tag_minor, tag_due_minor, out_of_stock, photo_id, asked, failed, got,
                    possible
                from finding_line
            ), place as (
                select store_id, day, visit_id, zone, count(*) as findings, sum(got) as got, sum(possible) as possible,
                    case when max(category_facings) > 0 then coalesce(sum(facings), 0) else 0 end as own,
                    case when max(category_facings) > 0 then greatest(max(category_facings), sum(facings)) else 0 end
                        as category,
                    count(out_of_stock) as asked, sum(out_of_stock::integer) as out
                from finding_line group by store_id, day, visit_id, zone, counter
            )
            insert into chain.display_sum (store_id, day, visit_id, zone, findings, got, possible, own_facings,
                category_facings, stock_asked, out_of_stock)
            select store_id, day, visit_id, zone, sum(findings), sum(got), sum(possible), sum(own), sum(category),
                sum(asked), coalesce(sum(out), 0)
            from place group by store_id, day, visit_id, zone
            """)
    }
}

extension CopyWriter {
    fileprivate mutating func append(flag: Bool?) {
        switch flag {
        case nil: appendNulls(1)
        case true?: append("t")
        case false?: append("f")
        }
    }
}
