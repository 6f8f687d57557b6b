import Retail

/// A batch with what went back taken off it.
struct StandingLot: Equatable {
    let day: Day
    var units: Int64
    /// Of them, bought as demo sets or exclusively.
    var excluded: Int64 = 0
    /// What was paid for one, minor units, rounded half away from zero; nil where nobody said.
    let price: Int64?
    /// When it was shipped, where an order tells that it came later.
    var shipped: Day?
    /// When it came by transfer from another account.
    var came: Day?
    /// The first day on which the account had it.
    var since: Day { came ?? day }
    /// Prices down to which all of it was protected at accounts that had it before.
    var protected: [ProtectedDown] = []

    /// Takes so many of the oldest pieces out; what is bought exclusively stays with the newest.
    mutating func splitOff(_ count: Int64) -> StandingLot {
        var part = self
        part.units = min(count, units)
        units -= part.units
        part.excluded = max(0, excluded - units)
        excluded -= part.excluded
        return part
    }
}

extension StandingLot {
    /// Of what came; nil where it went back or on.
    fileprivate init?(_ lot: StockLot) {
        guard lot.units > 0 else { return nil }
        self.init(
            day: lot.day, units: lot.units,
            price: lot.minor.map {
                max(0, Int64(clamping: Rounding.halfAwayFromZero(Int128($0), over: Int128(lot.units))))
            },
            shipped: lot.shipped, came: lot.came)
    }
}

extension [StandingLot] {
    /// Adds what the brand shipped on a day, a batch a price, the dearest first.
    fileprivate mutating func add(_ lots: [StockLot]) {
        let before = count
        for lot in lots.compactMap(StandingLot.init).sorted(by: { $0.price ?? .max > $1.price ?? .max }) {
            if count > before, self[count - 1].price == lot.price {
                self[count - 1].units += lot.units
            } else {
                append(lot)
            }
        }
    }

    /// Where the pieces of an order are: in the batch of as many, or else in the dearest.
    fileprivate func place(ofDelivery units: Int64) -> Int? {
        indices.filter { self[$0].units > 0 }.min { one, other in
            let (first, second) = (self[one], self[other])
            guard (first.units == units) == (second.units == units) else { return first.units == units }
            return first.price ?? .max > second.price ?? .max
        }
    }

    /// Takes so many pieces off the newest that fit.
    fileprivate mutating func takeOff(_ units: Int64, where fits: (StandingLot) -> Bool) {
        var left = units
        for place in indices.reversed() where left > 0 && fits(self[place]) {
            let part = Swift.min(left, self[place].units)
            self[place].units -= part
            left -= part
        }
    }

    /// Takes off what was handed on of a batch: of that for which as much was paid, if there is any.
    fileprivate mutating func takeOff(of day: Day, _ gone: StockLot) {
        let price = gone.minor.map { $0 / gone.units }
        let alike = reduce(Int64(0)) { $1.day == day && $1.price == price ? $0 + $1.units : $0 }
        takeOff(Swift.min(alike, -gone.units)) { $0.day == day && $0.price == price }
        takeOff(-gone.units - Swift.min(alike, -gone.units)) { $0.day == day }
    }
}

extension ProtectionGround {
    /// The batches of the look-back, those that came last to the account first: they lie in stock, and what came late in a month
    /// is paid wherever it lies; of one day, what was cheaper. What went back, or is granted to, is taken off the newest that was here by then, what
    /// was bought exclusively is of the first batch from its order on, or else of the newest before. A batch of which some came
    /// by orders shipped earlier is told apart, and so are what came by transfer and what was protected at those who handed it
    /// over.
    var standingLots: [StandingLot] {
        var standing: [StandingLot] = []
        var rest = lots.sorted { $0.day < $1.day }[...]
        while let day = rest.first?.day {
            let lots = rest.prefix { $0.day == day }
            rest = rest.dropFirst(lots.count)
            let own = lots.filter { $0.came == nil }
            standing.add(own)
            let back = own.reduce(0) { $0 + min(0, $1.units) }
            standing.takeOff(-back) { $0.since <= day }
            standing += lots.filter { $0.came != nil }.compactMap(StandingLot.init)
            for gone in lots where gone.came != nil && gone.units < 0 {
                standing.takeOff(of: day, gone)
            }
        }
        for part in excluded.sorted(by: { $0.day < $1.day }) {
            var rest = part.units
            let later = part.isGoingBack ? [] : standing.indices.filter { standing[$0].day >= part.day }
            let before = standing.indices.filter {
                standing[$0].day < part.day || part.isGoingBack && standing[$0].day == part.day
            }
            for place in later + before.reversed() where rest > 0 {
                let taken = min(rest, standing[place].units - standing[place].excluded)
                standing[place].excluded += taken
                rest -= taken
            }
        }
        let found = marked(byShipment(standing.filter { $0.units > 0 }.reversed()))
        // Batches are in their order unless some of them came late.
        guard late != nil || lots.contains(where: { $0.came != nil }) else { return found }
        return found.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            guard isLate(first.day) == isLate(second.day) else { return isLate(first.day) }
            return first.since == second.since ? one.offset < other.offset : first.since > second.since
        }.map(\.element)
    }

    /// Told apart by when they were shipped, of a day the earliest last. An order is the delivery of as many pieces, or else of the
    /// dearest ones: prices fall.
    private func byShipment(_ lots: [StandingLot]) -> [StandingLot] {
        let shipped = shippedBefore
        guard !shipped.isEmpty else { return lots }
        var told: [StandingLot] = []
        var rest = lots[...]
        while let first = rest.first {
            var day = rest.prefix { $0.day == first.day }.filter { $0.came == nil }
            var parts: [StandingLot] = []
            for (before, units) in (shipped[first.day] ?? [:]).sorted(by: { $0.key < $1.key }) {
                var left = units
                while left > 0, let place = day.place(ofDelivery: left) {
                    var part = day[place].splitOff(left)
                    left -= part.units
                    part.shipped = before
                    parts.insert(part, at: 0)
                }
            }
            told += day.filter { $0.units > 0 } + parts
            told += rest.prefix { $0.day == first.day }.filter { $0.came != nil }
            rest = rest.drop { $0.day == first.day }
        }
        return told
    }

    /// Pieces that the brand shipped to this account, by the day of their batch and the earlier day when they were shipped:
    /// orders that were received on the day of a batch, or else in the week around it, less what was handed on of them.
    private var shippedBefore: [Day: [Day: Int64]] {
        guard !arrivals.isEmpty || lots.contains(where: { $0.shipped != nil }) else { return [:] }
        var (found, room): ([Day: [Day: Int64]], [Day: Int64]) = ([:], [:])
        for lot in lots {
            if lot.came == nil {
                room[lot.day, default: 0] += max(0, lot.units)
            } else if let shipped = lot.shipped, lot.units < 0 {
                found[lot.day, default: [:]][shipped, default: 0] += lot.units
            }
        }
        let ordered = arrivals.sorted { ($0.received, $0.shipped) < ($1.received, $1.shipped) }
        var left = ordered.map(\.units)
        for reach in 0...7 {
            for (place, arrival) in ordered.enumerated() {
                for day in [arrival.received.adding(days: reach), arrival.received.adding(days: -reach)] {
                    guard let day, day > arrival.shipped, let free = room[day] else { continue }
                    let units = min(free, left[place])
                    room[day] = free - units
                    left[place] -= units
                    found[day, default: [:]][arrival.shipped, default: 0] += units
                }
            }
        }
        return found
    }

    /// The same batches told apart by what of them was protected at those who handed it over: what came from them, the oldest
    /// pieces.
    private func marked(_ lots: [StandingLot]) -> [StandingLot] {
        guard !handed.isEmpty else { return lots }
        var lots = lots
        let counted = handed.filter { !($0.isByPhone && isByPhone(lots)) }
        for pieces in counted {
            var rest = pieces.units
            for came in [true, false] {
                for place in lots.indices.reversed()
                where rest > 0 && lots[place].day == pieces.lot && (lots[place].came != nil) == came {
                    guard !lots[place].protected.contains(pieces.down) else { continue }
                    var part = lots[place].splitOff(rest)
                    rest -= part.units
                    part.protected.append(pieces.down)
                    lots.insert(part, at: place + 1)
                }
            }
        }
        return lots.filter { $0.units > 0 }
    }

    /// Prices down to which a batch was protected on the way here, or at others.
    func downs(of lot: StandingLot) -> [ProtectedDown] {
        guard lot.came == nil else { return lot.protected }
        let onTheWay = earlier.filter { cut in cut.drop <= lot.day && lot.shipped.map { $0 < cut.drop } ?? false }
        return onTheWay.compactMap(\.protectedOnTheWay) + lot.protected
    }
}
