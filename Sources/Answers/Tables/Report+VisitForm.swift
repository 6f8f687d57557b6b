import DisplayCompliance
package import Retail
package import StoreOffice

extension Report {
    /// What is looked at on a visit.
    package init(_ form: VisitForm, _ currency: Currency) {
        let rows: [[Cell]] = form.places.flatMap { place in
            place.products.map { product in
                let standard = product.standard
                return [
                    .word(place.zone.rawValue), .text(orMissing: place.counter), .text(orMissing: place.area),
                    .text(product.sku), .text(product.name), .text(standard.name),
                    standard.facings > 0 ? .quantity(Int64(standard.facings)) : .missing, .boolean(standard.posm),
                    .boolean(standard.demo), .boolean(standard.tag), .money(orMissing: product.due, currency),
                    .boolean(standard.stock),
                ]
            }
        }
        self.init(
            name: "visit_form",
            head: [
                Field("store", .text(form.store.code.text)), Field("name", .text(form.store.name)),
                Field("day", .day(form.store.day)), Field("grade", .grade(form.store.grade)),
                Field("inspectors", .list(form.inspectors.map { .text($0.code) })),
            ],
            sections: [
                Section(
                    "visit_places",
                    Table(
                        [Column("zone"), Column("counter"), Column("area"), Column("sku"), Column("name")]
                            + [Column("standard"), Column("facings", .number), Column("posm"), Column("demo")]
                            + [Column("tag"), Column("tag_due", .money), Column("stock_check")], rows))
            ])
    }
}
