import Retail
import StandingRules

extension DisplayForm {
    /// Models and series as master data spell them.
    struct ProductNames {
        let models: Set<String>
        let series: Set<String>
    }

    /// Throws a `Refusal` with every model and series of a file that no product has, and its place: a standard with a slip
    /// in its name would ask for nothing, and nobody would notice.
    static func demand(_ known: ProductNames, in text: String) throws(Refusal) {
        try ConfigReading.read(text, file: fileName) { (reading: inout ConfigReading, root) -> Void? in
            let standards = reading.fields(root, formKeys)["standards"]
            guard let standards else { return () }
            for (_, standard) in reading.named(standards) {
                guard let products = reading.fields(standard, standardKeys)["products"], products.scalar == nil else {
                    continue
                }
                let own = reading.fields(products, productKeys)
                if let model = own["model"], let name = reading.sentence(model), !known.models.contains(name) {
                    reading.note("display.model-unknown", ["found": name], at: model)
                }
                if let series = own["series"], let name = reading.sentence(series), !known.series.contains(name) {
                    reading.note("display.series-unknown", ["found": name], at: series)
                }
            }
            return ()
        }
    }
}
