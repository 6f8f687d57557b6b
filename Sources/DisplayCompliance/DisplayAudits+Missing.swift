import Postgres
package import Retail
import RetailSQL

/// What is not in order in a store, as of the last look in a month.
package struct MissingDisplays: Equatable, Sendable {
    package let store: String
    package let name: String
    package let month: Month
    /// nil: nobody was there in the month.
    package let lastVisit: Day?
    /// Every key product of the store.
    package let keys: [KeyProductAreas]
    /// What failed when somebody last looked at it.
    package let failed: [FailedCheck]
    /// Where something is asked for and nobody looked.
    package let unseenZones: [DisplayZone]

    /// Whether there is nothing left to do.
    package var isInOrder: Bool {
        failed.isEmpty && unseenZones.isEmpty && keys.allSatisfy { $0.areas.verdict == .proven }
    }
}

/// A key product in the areas of a shop.
package struct KeyProductAreas: Equatable, Sendable {
    package let model: String
    package let areas: CounterAreas
    /// Areas whose picture was refused.
    package let refused: Set<String>
    /// The last look at each area that somebody looked at.
    package let looks: [String: Day]
}

/// A check of a model in a place that failed when somebody last looked.
package struct FailedCheck: Equatable, Sendable {
    package let zone: DisplayZone
    package let counter: String?
    package let area: String?
    package let model: String
    package let check: DisplayCheck
    package let day: Day
    /// The last day of the open task to mend it; nil where there is none.
    package let due: Day?
}

extension DisplayAudits {
    /// What is not in order in a store, as of the last look in a month. Refuses a store that the person does not see with
    /// the sentence for one that does not exist.
    package func missing(in store: StoreCode, _ month: Month, today: Day) async throws -> MissingDisplays {
        try await own.read { tx in
            let (form, days) = try tx.ground(of: month, DisplayScope(store: store), today: today)
            guard let scored = try tx.scoredStores(days, DisplayScope(store: store), by: .city).first else {
                throw Refusal("display.no-store", ["store": store.text, "month": "\(month)"])
            }
            let sights = try tx.counterSights(days, of: store, needPhoto: form.photos.areasNeedPhoto)
            let wanted = form.areas.number(for: scored.grade)
            let seen = try tx.seenZones(days, of: store)
            let zones = try tx.zones(of: store, on: days.day) ?? form.zones(for: scored.grade)
            return MissingDisplays(
                store: scored.code, name: scored.name, month: month, lastVisit: scored.lastVisit,
                keys: try tx.keyModels(days, of: store).map { model in
                    KeyProductAreas(model, sights.filter { $0.model == model }, wanted: wanted)
                },
                failed: try tx.failedChecks(days, of: store),
                unseenZones: DisplayZone.allCases.filter { zones.contains($0) && !seen.contains($0) })
        }
    }
}

extension KeyProductAreas {
    init(_ model: String, _ sights: [CounterSight], wanted: Int) {
        self.model = model
        areas = CounterAreas(
            sights.map { (area: $0.area, state: $0.state) }, shop: Set(sights.map(\.area)), wanted: wanted)
        refused = Set(sights.filter(\.isPictureRefused).map(\.area))
        looks = Dictionary(
            sights.compactMap { sight in sight.day.map { (sight.area, $0) } }, uniquingKeysWith: { max($0, $1) })
    }
}

extension DisplayForm {
    /// Where stores of a grade are asked for something.
    func zones(for grade: Grade?) -> Set<DisplayZone> { Set(standards.filter { $0.fits(grade) }.map(\.zone)) }
}
