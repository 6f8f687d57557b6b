package import Retail

/// Pieces that came to an account on a day, or went back.
package struct Shipment: Equatable, Sendable {
    package let day: Day
    /// Negative where more went back than came.
    package var units: Int64
    /// Minor units.
    package var amount: Int64

    package init(_ day: Day, units: Int64, amount: Int64) { (self.day, self.units, self.amount) = (day, units, amount) }
}

extension [Shipment] {
    /// One for each day, in the order of the days.
    package var daily: [Shipment] {
        sorted { $0.day < $1.day }.reduce(into: []) { days, shipment in
            if let last = days.indices.last, days[last].day == shipment.day {
                days[last].units += shipment.units
                days[last].amount += shipment.amount
            } else {
                days.append(shipment)
            }
        }
    }

    /// What is left of the shipments of one product, in the order of their days, once what went back is taken off those that
    /// came last before it, at what was paid for them. What went back of goods that came before the first of them stays on
    /// its own day.
    ///
    /// So a sale that is taken back leaves nothing, in whichever period it is taken back.
    package var keptLots: [Shipment] {
        var lots: [Shipment] = []
        var strays: [Shipment] = []
        for whole in self {
            var shipment = whole
            guard shipment.units < 0 else {
                lots.append(shipment)
                continue
            }
            while shipment.units < 0, let last = lots.last {
                let taken = Swift.min(-shipment.units, last.units)
                guard taken > 0 else {
                    strays.append(last)
                    lots.removeLast()
                    continue
                }
                shipment.units += taken
                let paid = Int64(
                    clamping: Rounding.halfAwayFromZero(
                        Int128(last.amount) * Int128(taken), over: Int128(last.units)))
                lots[lots.count - 1].units -= taken
                lots[lots.count - 1].amount -= paid
                if lots[lots.count - 1].units == 0 { lots.removeLast() }
            }
            guard shipment.units < 0 else { continue }
            shipment.amount = Int64(
                clamping: Rounding.halfAwayFromZero(
                    Int128(whole.amount) * Int128(-shipment.units), over: Int128(-whole.units)))
            strays.append(shipment)
        }
        return (lots + strays).sorted { $0.day < $1.day }
    }
}
