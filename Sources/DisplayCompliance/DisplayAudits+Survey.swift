import Postgres
package import Retail
package import RetailCSV

/// A file of visits that was looked over, and what its visits are judged on.
package struct SurveyedVisits: Sendable {
    package let file: TableFile
    package let survey: VisitSurvey
    let ground: VisitGround
    /// What is wrong with whole visits, at the first row of each.
    let flaws: [VisitFlaw]
    let warnings: [VisitFlaw]
    /// The business day.
    package let today: Day
}

extension DisplayAudits {
    /// Looks a file of visits over, and what they are judged on: the form and the grade in force on the day of each, the
    /// store's counters, key products. Refuses who may not load visits, and days that no form rules.
    package func survey(_ file: TableFile, today: Day) async throws -> SurveyedVisits {
        let isAllowed = try await own.read { tx in try tx.mayLoadVisits() }
        guard isAllowed else { throw Refusal(.forbidden, "visit.no-right") }
        let survey = try VisitSurvey(file)
        return try await own.read(isolation: .repeatableRead) { tx in
            try tx.ground(of: survey, in: file, today: today)
        }
    }
}

extension Transaction {
    fileprivate func ground(of survey: VisitSurvey, in file: TableFile, today: Day) throws -> SurveyedVisits {
        let told = survey.visits
        let numbers = try storeNumbers(Array(Set(told.map(\.key.store))))
        let facts = try displayFacts(
            of: told.compactMap { visit in numbers[visit.key.store].map { ($0, visit.key.day) } })
        let stores = Dictionary(facts.map { (StoreDay(store: $0.code, day: $0.day), $0) }) { first, _ in first }
        let people = try knownPeople(Array(Set(told.map(\.key.inspector))))
        let known = try products((0..<survey.skus.count).map { survey.skus.code($0) })
        var forms: [FormInForce] = []
        var formOf: [Month: Int] = [:]
        var visits = [VisitGround.Visit?](repeating: nil, count: told.count)
        var flaws: [VisitFlaw] = []
        var warnings: [VisitFlaw] = []
        for (number, visit) in told.enumerated() {
            let found = visit.flaws(store: stores[StoreDay(visit.key)], people, today: today)
            flaws += found
            guard found.isEmpty, let store = stores[StoreDay(visit.key)] else { continue }
            let month = visit.key.day.month
            if formOf[month] == nil {
                let form = try displayForm(for: month)
                formOf[month] = forms.firstIndex(of: form) ?? forms.count
                if formOf[month] == forms.count { forms.append(form) }
            }
            visits[number] = VisitGround.Visit(store, form: formOf[month] ?? 0)
            if !store.isTrading {
                warnings.append(
                    VisitFlaw(
                        line: visit.firstLine, code: "visit.store-not-trading", values: ["day": "\(visit.key.day)"],
                        column: "store"))
            }
        }
        let products = (0..<survey.skus.count).map { known[survey.skus.code($0)] }
        return SurveyedVisits(
            file: file, survey: survey, ground: VisitGround(visits: visits, products: products, forms: forms),
            flaws: flaws, warnings: warnings, today: today)
    }
}

extension VisitSurvey.ToldVisit {
    /// What is wrong with the visit as a whole.
    fileprivate func flaws(
        store: StoreOnDay?, _ people: Set<Code<Coded.Person>>, today: Day
    ) -> [VisitFlaw] {
        var flaws: [VisitFlaw] = []
        func note(_ code: String, _ values: [String: String], at column: String) {
            flaws.append(VisitFlaw(line: firstLine, code: code, values: values, column: column))
        }
        if store == nil { note("visit.store-unknown", ["found": key.store.text], at: "store") }
        if key.day > today {
            note("visit.day-ahead", ["day": "\(key.day)", "today": "\(today)"], at: "day")
        } else if key.day < VisitFile.firstDay {
            note("visit.day-too-old", ["first": "\(VisitFile.firstDay)"], at: "day")
        }
        if !people.contains(key.inspector) {
            note("visit.inspector-unknown", ["found": key.inspector.text], at: "inspector")
        }
        return flaws
    }
}

extension SurveyedVisits {
    /// Stores and days of which the price on the tag decides: some row says what stood there, and the form asks for it of
    /// the store's grade.
    package var tagQuestions: [(store: StoreCode, day: Day)] {
        let asked = Set(tagged.map { StoreDay(survey.visits[$0].key) })
        return asked.sorted { ($0.day, $0.store.text) < ($1.day, $1.store.text) }.map { ($0.store, $0.day) }
    }

    /// The SKUs of the file, by number; nil of one that there is not.
    package var skus: [SKU?] {
        ground.products.indices.map { ground.products[$0] == nil ? nil : try? SKU(survey.skus.code($0)) }
    }

    private var tagged: [Int] {
        let asking = ground.forms.map { $0.form.standards.filter(\.tag) }
        return survey.visits.indices.filter { number in
            guard survey.visits[number].hasTags, let visit = ground.visits[number] else { return false }
            return asking[visit.form].contains { $0.fits(visit.store.grade) }
        }
    }
}

/// A store on a day.
struct StoreDay: Hashable {
    let store: StoreCode
    let day: Day

    init(store: StoreCode, day: Day) { (self.store, self.day) = (store, day) }

    init(_ key: VisitKey) { self.init(store: key.store, day: key.day) }
}

/// What stood on the tags, as it was published: an answer to `SurveyedVisits.tagQuestions`.
package struct DueTags: Sendable {
    /// By the number of the SKU; the same for stores that have the same prices.
    private let sheets: [[DueTag?]]
    private let sheetOf: [StoreDay: Int]

    package static let none = DueTags([], [])

    /// - Parameters:
    ///   - sheets: by the number of the SKU.
    ///   - answers: of each store and day asked for, which of the sheets; nil where no price is known.
    package init(_ sheets: [[DueTag?]], _ answers: [(store: StoreCode, day: Day, sheet: Int?)]) {
        self.sheets = sheets
        sheetOf = Dictionary(
            answers.compactMap { answer in
                answer.sheet.map { (StoreDay(store: answer.store, day: answer.day), $0) }
            }
        ) { first, _ in first }
    }

    /// The sheet of a visit; nil where it has none.
    func sheet(of key: VisitKey) -> [DueTag?]? { sheetOf[StoreDay(key)].map { sheets[$0] } }
}
