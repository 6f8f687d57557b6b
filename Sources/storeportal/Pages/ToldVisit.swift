import Answers
import Retail
import Wording

/// A visit as its form tells it: the rows of a file of visits, and the pictures that they name.
struct ToldVisit: Sendable {
    let day: Day
    /// By the names in the rows.
    let pictures: [String: [UInt8]]
    /// A file of visits with this one.
    let file: [UInt8]
    /// Of each row of the file, what a person knows it by: the place and the product.
    private let labels: [String]
    /// Of each picture, the place that it shows, as the form calls it.
    private let placesShown: [String: String]

    /// Columns of a row beside store, day, inspector and code, and what their fields begin with.
    private static let looks = [
        ("facings", "f"), ("posm", "p"), ("demo", "d"), ("tag_price", "t"), ("out_of_stock", "o"),
    ]

    /// Refused where it says nothing of any product, where a picture is of a place of which nothing is said, and where the day or
    /// the inspector is missing.
    init(_ form: MultipartForm, of store: StoreCode, in language: Language) throws(Refusal) {
        func text(_ name: String) -> String? { form[name].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } }
        func needed(_ name: String) throws(Refusal) -> String {
            guard let text = text(name) else {
                throw Refusal(.wrongUsage, "portal.missing", ["name": name], at: Place(path: name))
            }
            return text
        }
        let (written, inspector) = (try needed("day"), try needed("inspector"))
        guard let day = Day(written) else {
            throw Refusal(.wrongUsage, "day.unreadable", ["found": written], at: Place(path: "day", value: written))
        }
        var pictures: [String: [UInt8]] = [:]
        // By place the name of its picture; a place may be called anything, so that a picture is called by its number.
        var shown: [String: String] = [:]
        for part in form.parts where part.name.hasPrefix("photo.") && !part.bytes.isEmpty {
            let name = "\(pictures.count + 1).jpg"
            pictures[name] = part.bytes
            shown[String(part.name.dropFirst(6))] = name
        }
        var rows: [[Cell]] = []
        var labels: [String] = []
        var called: [String: String] = [:]
        var told: Set<String> = []
        for part in form.parts where part.name == "row" {
            let pieces = String(decoding: part.bytes, as: UTF8.self).split(
                separator: "|", omittingEmptySubsequences: false)
            guard pieces.count == 4 else { throw Refusal(.wrongUsage, "portal.no-form") }
            let (number, zone, counter, sku) = (pieces[0], String(pieces[1]), String(pieces[2]), String(pieces[3]))
            let place = counter.isEmpty ? zone : counter
            let name = counter.isEmpty ? Catalogue.say("word.\(zone)", in: language) : counter
            let seen = Self.looks.map { text($0.1 + number) }
            guard seen.contains(where: { $0 != nil }) else { continue }
            told.insert(place)
            called[place] = name
            labels.append("\(name) · \(sku)")
            rows.append(
                [store.text, "\(day)", inspector, zone, counter, sku].map { .text($0) }
                    + seen.map { .text(orMissing: $0) }
                    + [
                        .text(orMissing: text("all." + place)),
                        .text(orMissing: shown[place]),
                        .text(orMissing: rows.isEmpty ? text("code") : nil),
                    ])
        }
        guard !rows.isEmpty else { throw Refusal("audit.empty") }
        if let alone = Set(shown.keys).subtracting(told).min() {
            throw Refusal("audit.picture-alone", ["place": called[alone] ?? alone])
        }
        let columns =
            ["store", "day", "inspector", "zone", "counter", "sku"] + Self.looks.map(\.0)
            + ["category_facings", "photo", "code"]
        file = Answer.table(Table(columns.map { Column($0) }, rows)).bytes(.csv, in: .english)
        (self.day, self.pictures, self.labels) = (day, pictures, labels)
        placesShown = Dictionary(shown.map { ($1, called[$0] ?? $0) }) { first, _ in first }
    }

    /// Problems with rows by place and product, and pictures by what they show: nobody who looks at a shelf knows of lines.
    func explained(_ problems: [Problem]) -> [Problem] {
        problems.map { problem in
            var (values, place) = (problem.values, problem.place)
            if let shown = values["photo"].flatMap({ placesShown[$0] }) { values["photo"] = shown }
            if let line = place.line, labels.indices.contains(line - 2) {
                place = Place(path: labels[line - 2], value: place.value.map { placesShown[$0] ?? $0 })
            }
            return Problem(problem.code, values, at: place)
        }
    }
}
