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

extension ProtectionGround {
    /// The batches of the look-back, the newest first. What went back is taken off the newest that had been shipped by then,
    /// what was bought exclusively is of the first batch from its order on, or else of the newest before. A batch of which
    /// some came by orders shipped earlier is told apart, and so is what was protected at those who handed it over.
    var standingLots: [StandingLot] {
        var standing: [StandingLot] = []
        var rest = lots.sorted { $0.day < $1.day }[...]
        while let day = rest.first?.day {
            let lots = rest.prefix { $0.day == day }
            rest = rest.dropFirst(lots.count)
            let units = lots.reduce(0) { $0 + $1.units }
            if units > 0 {
                let paid = lots.allSatisfy { $0.minor != nil } ? lots.reduce(Int64(0)) { $0 + ($1.minor ?? 0) } : nil
                standing.append(
                    StandingLot(
                        day: day, units: units,
                        price: paid.map {
                            max(0, Int64(clamping: Rounding.halfAwayFromZero(Int128($0), over: Int128(units))))
                        }))
            } else {
                var back = -units
                for place in standing.indices.reversed() where back > 0 {
                    let part = min(back, standing[place].units)
                    standing[place].units -= part
                    back -= part
                }
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
        return marked(byShipment(standing.filter { $0.units > 0 }.reversed()))
    }

    /// Told apart by when they were shipped, the earliest last.
    private func byShipment(_ lots: [StandingLot]) -> [StandingLot] {
        let shipped = shippedBefore
        return lots.flatMap { lot -> [StandingLot] in
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

    /// Pieces by the day of their batch and the earlier day when they were shipped: what transfers say of theirs, and orders
    /// that were received on the day of a batch, or else in the week around it.
    private var shippedBefore: [Day: [Day: Int64]] {
        var (found, room): ([Day: [Day: Int64]], [Day: Int64]) = ([:], [:])
        for lot in lots {
            if let shipped = lot.shipped {
                found[lot.day, default: [:]][shipped, default: 0] += lot.units
            } else if lot.units > 0 {
                room[lot.day, default: 0] += lot.units
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

    /// The same batches told apart by what of them was protected at those who handed it over: the oldest pieces.
    private func marked(_ lots: [StandingLot]) -> [StandingLot] {
        var lots = lots
        for pieces in handed {
            var rest = pieces.units
            for place in lots.indices.reversed() where rest > 0 && lots[place].day == pieces.lot {
                guard !lots[place].protected.contains(pieces.down) else { continue }
                var part = lots[place].splitOff(rest)
                rest -= part.units
                part.protected.append(pieces.down)
                lots.insert(part, at: place + 1)
            }
        }
        return lots.filter { $0.units > 0 }
    }

    /// Prices down to which a batch was protected on the way here, or at others.
    func downs(of lot: StandingLot) -> [ProtectedDown] {
        let onTheWay = earlier.filter { cut in cut.drop <= lot.day && lot.shipped.map { $0 < cut.drop } ?? false }
        return onTheWay.compactMap(\.protectedOnTheWay) + lot.protected
    }
}
