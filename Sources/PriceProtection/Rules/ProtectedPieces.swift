package import Retail

/// Pieces of batches that were protected before in another place: on the way to the account, or at the account that handed them
/// over.
package struct ProtectedPieces: Hashable, Sendable {
    /// The cut that did it, and the price down to which it did.
    package let down: ProtectedDown
    /// Its drop day.
    package let drop: Day
    /// The days of the batches that they may be of.
    package let first: Day
    package let last: Day
    package let units: Int64

    package init(down: ProtectedDown, drop: Day, first: Day, last: Day, units: Int64) {
        (self.down, self.drop, self.first, self.last, self.units) = (down, drop, first, last, units)
    }
}

extension ProtectionGround {
    /// What earlier cuts credited on the way, and has come since: it came before what was shipped later.
    private var arrived: [ProtectedPieces] {
        earlier.compactMap { cut in
            guard let down = cut.protectedOnTheWay else { return nil }
            let stillOnTheWay = shipments.reduce(0) { $1.day < cut.drop ? $0 + $1.units : $0 }
            let units = cut.transit - stillOnTheWay
            return units > 0
                ? ProtectedPieces(down: down, drop: cut.drop, first: cut.drop, last: .last, units: units) : nil
        }
    }

    /// The same batches, the newest first, told apart by what of them was protected in another place: the oldest that fit.
    func marked(_ lots: [StandingLot]) -> [StandingLot] {
        var lots = lots
        for pieces in arrived + handed {
            var rest = pieces.units
            for place in lots.indices.reversed() where rest > 0 && pieces.fits(lots[place]) {
                let lot = lots[place]
                let units = min(rest, lot.units)
                rest -= units
                var marked = lot
                marked.protected.append(pieces.down)
                marked.units = units
                // What of a batch is paid nothing for, is not protected either.
                marked.excluded = max(0, lot.excluded - (lot.units - units))
                lots[place].units -= units
                lots[place].excluded -= marked.excluded
                lots.insert(marked, at: place + 1)
            }
        }
        return lots.filter { $0.units > 0 }
    }
}

extension ProtectedPieces {
    /// A unit is protected by a cut once.
    fileprivate func fits(_ lot: StandingLot) -> Bool {
        lot.day >= first && lot.day <= last && !lot.protected.contains(down)
    }
}
