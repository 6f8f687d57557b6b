import DisplayCompliance
import Retail
import TestKit
import Testing

@Suite struct `The standard for a product` {
    private func form(_ standards: [DisplayStandard]) -> DisplayForm {
        var form = DisplayForm.builtIn
        form.standards = standards
        return form
    }

    private func name(
        _ standards: [DisplayStandard], _ model: String = "A6", key: Bool = true, zone: DisplayZone = .counter,
        grade: Grade? = .a
    ) -> String? {
        let product = ShownProduct(model: model, series: "APEX", isKey: key)
        return form(standards).standard(for: product, in: zone, of: grade)?.name
    }

    private let wide = [
        DisplayStandard("all", .all, in: .counter), DisplayStandard("all-a", grades: [.a, .b], .all, in: .counter),
        DisplayStandard("key", .key, in: .counter), DisplayStandard("key-a", grades: [.a], .key, in: .counter),
        DisplayStandard("series", .series("APEX"), in: .counter),
        DisplayStandard("series-a", grades: [.a], .series("APEX"), in: .counter),
        DisplayStandard("model", .model("A6"), in: .counter),
        DisplayStandard("model-a", grades: [.a], .model("A6"), in: .counter),
    ]

    @Test func `is the narrowest by products, then the one that names the grade, wherever it stands`() {
        var (left, order) = (wide, [String]())
        while let next = name(left) {
            order.append(next)
            left.removeAll { $0.name == next }
        }
        #expect(order == ["model-a", "model", "series-a", "series", "key-a", "key", "all-a", "all"])
        #expect(name(wide.reversed()) == "model-a")
    }

    @Test func `passes by what the product, the zone or the grade does not fit`() {
        #expect(name(wide, "M3") == "series-a")
        #expect(name(wide, grade: .b) == "model")
        #expect(name([wide[1]], grade: nil) == nil)
        #expect(name([wide[0]], grade: nil) == "all")
        #expect(name(wide, zone: .overhead) == nil)
        #expect(name([wide[2]], key: false) == nil)
    }

    @Test(arguments: 1...200) func `of any form fits, and none that fits is narrower`(_ seed: UInt64) throws {
        var random = RandomForms(random: Seeded(seed))
        let form = random.form()
        for zone in DisplayZone.allCases {
            for grade in [nil] + Grade.allCases.map(Optional.some) {
                for product in random.products {
                    let fitting = form.standards.filter { RandomForms.fits($0, product, zone, grade) }
                    let found = form.standard(for: product, in: zone, of: grade)
                    let narrowest = fitting.map(RandomForms.width).min()
                    #expect(found.map(RandomForms.width) == narrowest)
                    #expect(found.map(fitting.contains) != false)
                }
            }
        }
    }
}

@Suite struct `What is asked of a store` {
    private func store(_ grade: Grade?, zones: Set<DisplayZone> = Set(DisplayZone.allCases)) throws -> StoreOnDay {
        StoreOnDay(
            id: 1, code: try StoreCode("S-1"), name: "西湖店", day: .first, grade: grade, channel: .distribution,
            region: "HZ", zones: zones, counters: ["K1": "entrance", "K2": "cashier", "K3": "entrance"],
            keyModels: ["A6"])
    }
    private let products = [(model: "A6", series: "APEX"), (model: "M3", series: "MUSE")]

    private func asked(_ store: StoreOnDay, by form: DisplayForm = .builtIn) -> [String] {
        form.asked(of: store, for: products).map { "\($0.zone.rawValue) \($0.product.model) \($0.standard.name)" }
    }

    @Test func `follows its grade and its zones`() throws {
        #expect(
            asked(try store(.a)) == [
                "storefront A6 window", "overhead A6 overhead", "counter A6 counter_large", "counter M3 tags",
            ])
        #expect(asked(try store(nil)) == ["counter A6 counter_least", "counter M3 tags"])
        #expect(asked(try store(.c, zones: [.storefront])) == ["storefront A6 window"])
        #expect(try store(.a).areas == ["entrance", "cashier"])
    }

    @Test func `is nothing where a narrower standard asks for nothing`() throws {
        var form = DisplayForm.builtIn
        form.standards.append(DisplayStandard("rest", .model("M3"), in: .counter))
        #expect(asked(try store(.e), by: form) == ["counter A6 counter_least"])
    }
}
