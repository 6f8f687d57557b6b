/// The model's side, in the words that are compared.
extension NaiveStock {
    /// The newest record of a document.
    func last(_ document: Int) -> Int? { records.lastIndex { $0.document == document } }

    var stock: [String] {
        known.map { key, known in
            "\(key.place) \(key.sku) \(Self.spelled(known.values)) #\(known.feed) \(known.hours)"
        }.sorted()
    }

    var list: [String] {
        func index(_ number: Int?) -> String { number.map { "\($0)" } ?? "-" }
        return records.enumerated().map { number, record in
            "\(number) \(record.document) \(record.said) corrects \(index(record.corrects)) "
                + "follows \(index(record.follows)) \(record.state == "refused" ? "-" : "\(record.hours)") "
                + record.places.sorted().joined(separator: " ")
        }
    }

    var history: [String] {
        records.enumerated().flatMap { number, record in
            record.told.map { key, told in
                "\(number) \(key.place) \(key.sku) \(Self.spelled(told.values)) \(told.number.map { "\($0)" } ?? "-")"
            }
        }.sorted()
    }

    var findings: [String] {
        records.enumerated().flatMap { number, record in record.findings.map { "\(number) \($0)" } }.sorted()
    }

    private static func spelled(_ values: [Int?]) -> String {
        values.map { $0.map { "\($0)" } ?? "-" }.joined(separator: "/")
    }
}

extension NaiveStock.Record {
    var said: String {
        "\(state) \(lines): \(applied) applied, \(unchanged) unchanged, \(outdated) outdated, \(zeroed) zeroed, "
            + "\(refused) refused, \(warned) warned"
    }
}

extension NaiveStock.Answer {
    var said: String {
        switch self {
        case .receipt(let record, let isRepeated): (isRepeated ? "again " : "") + record.said
        case .refused(let codes): codes.joined(separator: " ")
        }
    }
}
