import TestKit

/// What happens to one account, drawn by a seed: documents that come, come again, are confirmed and rejected, and codes
/// that become known meanwhile.
struct DrawnSequence {
    enum Treatment: Equatable { case goodRows, allOrNothing, check }

    enum Step: Equatable {
        case send(DrawnDocument, Treatment)
        /// The same bytes as those of the document with this number.
        case again(Int)
        case remember(String, sku: String)
        case rememberPlace(String, String)
        case confirm(Int)
        case reject(Int)
    }

    let seed: UInt64
    let isFull: Bool
    var steps: [Step] = []

    var account: String { isFull ? "D-ZJ" : "D-ZJ2" }
    /// The default one first.
    var places: [String] { ["", "-B", "-C"].map { (isFull ? "W-ZJ" : "W-ZJ2") + $0 } }
    var globalNumber: String { isFull ? "4012345000009" : "5410738100050" }

    static let products: [(sku: String, gtin: String?)] = [
        ("A6-256-BK", "6901234567892"), ("P-1", "96385074"), ("P-2", "036000291452"), ("P-3", "5901234123457"),
        ("P-4", nil), ("P-5", nil), ("P-6", nil), ("P-7", nil), ("P-8", nil), ("P-9", nil),
    ]

    init(seed: UInt64) {
        var drawing = Drawing(seed: seed)
        self.seed = seed
        isFull = drawing.dice.falls(65)
        drawing.places = places
        drawing.globalNumber = globalNumber
        drawing.isFull = isFull
        let count = 5 + drawing.dice.below(6)
        while steps.count < count { steps.append(drawing.step(steps)) }
    }

    func document(_ number: Int) -> DrawnDocument? {
        for case .send(let document, _) in steps where document.number == number { return document }
        return nil
    }
}

/// The dice, and what they are thrown about.
struct Drawing {
    var dice: Seeded
    var places: [String] = []
    var globalNumber = ""
    var isFull = true
    /// What truly lies where.
    var truth: [String: [String: Int]] = [:]
    /// What was told last, by place and form.
    var told: [String: [DrawnDocument.Line]] = [:]
    private var documents: [DrawnDocument] = []

    /// What an account calls products; the last is a number that is nobody's.
    static let codes = ["7001", "ART 7", "4006381333931"]

    init(seed: UInt64) { dice = Seeded(seed) }

    mutating func step(_ before: [DrawnSequence.Step]) -> DrawnSequence.Step {
        let number = documents.isEmpty ? 0 : dice.below(documents.count)
        switch documents.isEmpty ? 99 : dice.below(100) {
        case 0..<12: return .again(number)
        case 12..<18: return .remember(dice.one(of: Drawing.codes), sku: dice.one(of: DrawnSequence.products).sku)
        case 18..<21: return .rememberPlace("BERGER", dice.one(of: places))
        case 21..<30: return .confirm(dice.falls(70) ? documents.count - 1 : number)
        case 30..<35: return .reject(dice.falls(70) ? documents.count - 1 : number)
        default:
            let treatment: DrawnSequence.Treatment =
                switch dice.below(100) {
                case 0..<6: .allOrNothing
                case 6..<14: .check
                default: .goodRows
                }
            documents.append(document())
            return .send(documents[documents.count - 1], treatment)
        }
    }

    private mutating func document() -> DrawnDocument {
        let newest = documents.map(\.moment.hours).max() ?? 20
        let hours =
            switch documents.isEmpty ? 0 : dice.below(100) {
            case 0..<55: min(newest + 1 + dice.below(24), 215)
            case 55..<75: dice.one(of: documents).moment.hours
            default: max(1, newest - 1 - dice.below(40))
            }
        let form: DrawnDocument.Form = dice.falls(25) ? .report : dice.falls(30) ? .onOneLine : .native
        var document = DrawnDocument(
            number: documents.count, form: form,
            moment: DrawnDocument.Moment(hours: hours, spelling: form == .report ? 0 : dice.below(3)), sections: [])
        if form != .report { document.kind = dice.one(of: [nil, "full", "delta"]) }
        // Without its date nobody knows what of a report is still to come.
        if dice.falls(4) {
            document.flaw = form == .report ? .withoutID : dice.one(of: DrawnDocument.HeadFlaw.allCases)
        }
        let told = form == .report ? [dice.one(of: places)] : places.filter { _ in dice.falls(60) }
        for place in told { document.sections.append(section(of: place, form)) }
        if form == .report {
            if document.sections[0].place == .outside { return document }
        } else {
            if dice.falls(8), let place = told.first { document.sections.append(section(of: place, form)) }
            if dice.falls(5) { document.sections.append(section(of: "W-XX", form)) }
            if dice.falls(3) {
                document.sections.append(DrawnDocument.Section(place: .unnamed, lines: [line(of: "P-1", 1, form)]))
            }
        }
        return document
    }

    private mutating func section(of place: String, _ form: DrawnDocument.Form) -> DrawnDocument.Section {
        let isDefault = place == places[0]
        var name = DrawnDocument.Section.Place.named(place)
        if isDefault, dice.falls(30) {
            name = .outside
        } else if isDefault, dice.falls(20) {
            name = .named(globalNumber)
        }
        if dice.falls(6) { name = .named("BERGER") }
        return DrawnDocument.Section(place: name, lines: lines(of: place, form))
    }
}
