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
    /// Of what was shipped on one day; nil where as much went back.
    fileprivate init?(_ lots: [StockLot], shipped: Day? = nil, came: Day? = nil) {
        let units = lots.reduce(0) { $0 + $1.units }
        guard units > 0, let day = lots.first?.day else { return nil }
        let paid = lots.allSatisfy { $0.minor != nil } ? lots.reduce(Int64(0)) { $0 + ($1.minor ?? 0) } : nil
        self.init(
            day: day, units: units,
            price: paid.map { max(0, Int64(clamping: Rounding.halfAwayFromZero(Int128($0), over: Int128(units)))) },
            shipped: shipped, came: came)
    }
}

extension [StandingLot] {
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
    /// is paid wherever it lies. What went back is taken off the newest that was here by then, what was bought exclusively is of
    /// the first batch from its order on, or else of the newest before. A batch of which some came by orders shipped earlier is
    /// told apart, and so are what came by transfer and what was protected at those who handed it over.
    var standingLots: [StandingLot] {
        var standing: [StandingLot] = []
        var rest = lots.sorted { $0.day < $1.day }[...]
        while let day = rest.first?.day {
            let lots = rest.prefix { $0.day == day }
            rest = rest.dropFirst(lots.count)
            let own = lots.filter { $0.came == nil }
            if let lot = StandingLot(own) { standing.append(lot) }
            let back = min(0, own.reduce(0) { $0 + $1.units })
            standing.takeOff(-back) { $0.since <= day }
            let got = lots.filter { $0.came != nil && $0.units > 0 }
            standing += got.compactMap { StandingLot([$0], shipped: $0.shipped, came: $0.came) }
            for gone in lots where gone.came != nil && gone.units < 0 {
                standing.takeOff(of: day, gone)
            }
        }
        for part in excluded.sorted(by: { $0.day < $1.day }) {
            var rest = part.units
            let later = standing.indices.filter { standing[$0].day >= part.day }
            for place in later + standing.indices.filter({ standing[$0].day < part.day }).reversed() where rest > 0 {
                let taken = min(rest, standing[place].units - standing[place].excluded)
                standing[place].excluded += taken
                rest -= taken
            }
        }
        let found = marked(byShipment(standing.filter { $0.units > 0 }.reversed()))
        return found.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            guard isLate(first.day) == isLate(second.day) else { return isLate(first.day) }
            return first.since == second.since ? one.offset < other.offset : first.since > second.since
        }.map(\.element)
    }

    /// Told apart by when they were shipped, the earliest last.
    private func byShipment(_ lots: [StandingLot]) -> [StandingLot] {
        let shipped = shippedBefore
        return lots.flatMap { lot -> [StandingLot] in
            guard lot.came == nil else { return [lot] }
            var whole = lot
            var parts: [StandingLot] = []
            for (day, units) in (shipped[lot.day] ?? [:]).sorted(by: { $0.key < $1.key })
            where units > 0 && whole.units > 0 {
                var part = whole.splitOff(units)
                part.shipped = day
                parts.insert(part, at: 0)
            }
            return (whole.units > 0 ? [whole] : []) + parts
        }
    }

    /// Pieces that the brand shipped to this account, by the day of their batch and the earlier day when they were shipped:
    /// orders that were received on the day of a batch, or else in the week around it, less what was handed on of them.
    private var shippedBefore: [Day: [Day: Int64]] {
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
