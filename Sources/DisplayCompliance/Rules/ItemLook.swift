package import Retail

/// What a visit says of one check of a model in a place of a store.
package struct ItemLook: Equatable, Sendable {
    package let store: StoreCode
    package let day: Day
    package let inspector: String
    package let model: String
    package let zone: DisplayZone
    package let counter: String?
    package let check: DisplayCheck
    package let isFailed: Bool
    /// Days that the form gives to mend it.
    package let mendingDays: Int

    /// The same for every look at the item, whichever price the tag had to say.
    package var key: String {
        let place = counter.map { "\(zone.rawValue)/\($0)" } ?? zone.rawValue
        return "\(model) · \(place) · \((check == .promotion ? .tag : check).rawValue)"
    }

    /// Until when it has to be in order; nil beyond the calendar.
    package var due: Day? { Day(sinceEpoch: day.sinceEpoch + Int32(mendingDays)) }
}

/// A visit that was loaded.
package struct LoadedVisit: Equatable, Sendable {
    package let store: StoreCode
    package let day: Day
    package let inspector: String
    /// It takes the place of an earlier one.
    package let isReplacing: Bool
}
