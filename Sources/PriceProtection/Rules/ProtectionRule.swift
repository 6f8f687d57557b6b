package import Retail

/// What an account is credited with when prices fall.
package struct ProtectionRule: Sendable {
    package let terms: ProtectionTerms

    package init(_ terms: ProtectionTerms) { self.terms = terms }

    /// The lines of a statement, in the order of the products; their amounts sum to the cap where there is one below them.
    package func statement(of grounds: [ProtectionGround], proofs: [StoreProof] = []) -> [ProtectionLine] {
        let byProduct = Dictionary(grouping: terms.stores ? proofs : []) { $0.product }
        var lines: [ProtectionLine] = []
        for ground in grounds {
            lines += self.lines(of: ground)
            // Phones are counted wherever they are; stock of stores would count them again.
            if !ground.isByPhone, ground.falls, let proofs = byProduct[ground.product] {
                lines += inStores(proofs, ground, besides: lines)
            }
        }
        return capped(lines)
    }

    /// The lines of one product, without the cap; none where its price does not fall any more.
    package func lines(of ground: ProtectionGround) -> [ProtectionLine] {
        guard ground.falls else { return [] }
        let lots = ground.standingLots
        var lines = lateLines(ground, lots) + (ground.isByPhone ? byPhone(ground, lots) : byStock(ground, lots))
        guard !ground.shipments.isEmpty else { return lines }
        let onTheWay = Dictionary(grouping: ground.shipments.filter { $0.units > 0 }) {
            ground.base(ofShipment: $0.day)
        }
        lines += onTheWay.sorted { $0.key.precedes($1.key) }.map { base, shipments in
            let units = shipments.reduce(0) { $0 + $1.units }
            return ProtectionLine(
                ground, .transit, units: units, base: base,
                full: credit(units, from: base.minor, to: ground.after, share: terms.inTransit))
        }
        return lines
    }

    /// The fall of some units, as far as it is supported: minor units, rounded half away from zero once a line.
    package func credit(_ units: Int64, from base: Int64, to price: Int64, share: Percentage = .whole) -> Int64 {
        guard base > price else { return 0 }
        let whole =
            Int128(base - price) * Int128(units) * Int128(terms.supported.basisPoints) * Int128(share.basisPoints)
        return Int64(clamping: Rounding.halfAwayFromZero(whole, over: 100_000_000))
    }

    /// What units of a line come to without the cap, by its base; of one that waits, by the batches that they would be of.
    package func worth(
        of units: Int64, _ basis: ProtectionBasis, from base: Int64, to price: Int64, in ground: ProtectionGround
    ) -> Int64 {
        let share = basis == .transit ? terms.inTransit : .whole
        if basis == .late { return max(0, base - price) * units }
        guard basis.waits else { return credit(units, from: base, to: price, share: share) }
        let lots = ground.standingLots
        let bought = lots.reduce(0) { $0 + $1.units }
        let skipped = max(basis == .surplus ? ground.eligible(of: bought).units : 0, ground.lateUnits(lots))
        let beyond = max(0, units - (bought - skipped))
        return waiting(ground, basis, units - beyond, lots, skipping: skipped).full
            + credit(beyond, from: base, to: price)
    }

    /// What a statement pays of sums: up to the cap.
    package func payable(_ full: Int64) -> Int64 { min(full, terms.cap ?? full) }

    /// What was bought while the last month's prices ruled on, at all of the difference: sold or not, it was bought too dear.
    private func lateLines(_ ground: ProtectionGround, _ lots: [StandingLot]) -> [ProtectionLine] {
        lots.filter { ground.isLate($0.day) }.compactMap { lot in
            let phones =
                ground.isByPhone && lots.first { $0.day == lot.day } == lot
                ? ground.phones.filter { $0.day == lot.day } : []
            let base = ground.base(of: lot)
            let units = lot.units - lot.excluded
            guard units > 0 else { return nil }
            return ProtectionLine(
                ground, .late, lot: lot.day, units: units, base: base,
                full: worth(of: units, .late, from: base.minor, to: ground.after, in: ground),
                serials: phones.map(\.serial).sorted())
        }
    }

    private func byPhone(_ ground: ProtectionGround, _ lots: [StandingLot]) -> [ProtectionLine] {
        let byDay = Dictionary(grouping: ground.phones.filter { !ground.isLate($0.day) }, by: \.day)
        return byDay.sorted { $0.key > $1.key }.flatMap { day, phones -> [ProtectionLine] in
            let parts = lots.filter { $0.day == day }
            // Which of a batch were bought exclusively, or protected in another place, no serial tells: the first ones are
            // protected, the last ones taken off.
            let excluded = parts.reduce(0) { $0 + $1.excluded }
            let counted = phones.sorted { $0.serial < $1.serial }.dropLast(Int(min(excluded, Int64(phones.count))))
            let elsewhere = parts.filter { !ground.downs(of: $0).isEmpty }.flatMap { part in
                Array(repeating: ground.downs(of: part), count: Int(min(part.units, Int64(counted.count))))
            }
            let based = counted.enumerated().map { place, phone in
                (phone, ground.base(of: phone, place < elsewhere.count ? elsewhere[place] : []))
            }
            return Dictionary(grouping: based) { $0.1 }.sorted { $0.key.precedes($1.key) }.map { base, phones in
                let units = Int64(phones.count)
                return ProtectionLine(
                    ground, .imei, lot: day, units: units, base: base,
                    full: credit(units, from: base.minor, to: ground.after), serials: phones.map(\.0.serial))
            }
        }
    }

    private func byStock(_ ground: ProtectionGround, _ lots: [StandingLot]) -> [ProtectionLine] {
        let bought = lots.reduce(0) { $0 + $1.units }
        // They are the newest: what lies in stock are they first.
        let late = ground.lateUnits(lots)
        guard let known = ground.knownStock else {
            // Nothing is held where nothing was bought that could be there; else at most all of it is.
            // What a later feed tells beyond the frozen one is not believed here either.
            let told = min(ground.later?.units ?? bought, ground.feed?.units ?? bought, bought) - late
            return told > 0 || late == 0 && bought > 0 ? [waiting(ground, .held, told, lots, skipping: late)] : []
        }
        let (eligible, open, refused) = ground.eligible(of: bought)
        var lines = take(max(0, eligible - late), of: lots, skipping: late).map { lot, units in
            let base = ground.base(of: lot)
            return ProtectionLine(
                ground, known.basis, lot: lot.day, units: units, base: base,
                full: credit(units, from: base.minor, to: ground.after))
        }
        let surplus = min(ground.surplus + open, bought - eligible - refused) - max(0, late - eligible)
        if surplus > 0 { lines.append(waiting(ground, .surplus, surplus, lots, skipping: max(eligible, late))) }
        return lines
    }

    /// A line that earns nothing by itself, with what it would come to.
    private func waiting(
        _ ground: ProtectionGround, _ basis: ProtectionBasis, _ units: Int64, _ lots: [StandingLot],
        skipping: Int64
    ) -> ProtectionLine {
        let parts = take(units, of: lots, skipping: skipping).map { lot, units in
            (base: ground.base(of: lot), units: units)
        }
        return ProtectionLine(
            ground, basis, units: units, base: parts.map(\.base).max { $0.minor < $1.minor } ?? ground.listBase,
            full: parts.reduce(0) { $0 + credit($1.units, from: $1.base.minor, to: ground.after) })
    }

    /// The newest batches lie in stock; what of them was bought exclusively lies there too, and is paid nothing for.
    private func take(
        _ units: Int64, of lots: [StandingLot], skipping: Int64
    ) -> [(lot: StandingLot, units: Int64)] {
        var (rest, passed) = (units, skipping)
        return lots.compactMap { lot in
            let skipped = min(passed, lot.units)
            passed -= skipped
            let taken = min(rest, lot.units - skipped)
            rest -= taken
            let paid = taken - min(taken, max(0, lot.excluded - skipped))
            return paid > 0 ? (lot, paid) : nil
        }
    }

    /// What the account passed on to stores. Which pieces lie in a store nobody tells: as many as earlier cuts credited, and
    /// that the other lines have not, are taken to be there, and besides them the newest that do not lie at the account.
    private func inStores(
        _ proofs: [StoreProof], _ ground: ProtectionGround, besides lines: [ProtectionLine]
    ) -> [ProtectionLine] {
        var protected = ground.protectedElsewhere(besides: lines.filter { $0.product == ground.product })[...]
        let lots = ground.standingLots
        let bought = lots.reduce(0) { $0 + $1.units }
        let here = max(min(ground.knownStock?.units ?? 0, bought), ground.lateUnits(lots))
        var away = take(bought, of: lots, skipping: here)
        /// So many of the newest of the batches that fit.
        func takeAway(_ count: Int64, where fits: (StandingLot) -> Bool) -> [(lot: StandingLot, units: Int64)] {
            var left = count
            return away.indices.filter { fits(away[$0].lot) }.compactMap { place in
                let taken = min(left, away[place].units)
                left -= taken
                away[place].units -= taken
                return taken > 0 ? (away[place].lot, taken) : nil
            }
        }
        return proofs.flatMap { proof -> [ProtectionLine] in
            var (units, credited) = (proof.units, proof.credited)
            var found: [ProtectionLine] = []
            func add(_ count: Int64, _ base: UnitBase) {
                let full = min(credited, credit(count, from: base.minor, to: ground.after))
                found.append(ProtectionLine(ground, .store, store: proof.store, units: count, base: base, full: full))
                (units, credited) = (units - count, credited - full)
            }
            while units > 0, let first = protected.first {
                let count = min(units, first.units)
                add(count, ground.base(nil, [first.down]))
                let drop = ground.earlier.first { $0.cut == first.down.cut }?.drop
                _ = takeAway(count) { lot in drop.map { lot.since < $0 } ?? false }
                if count == first.units {
                    protected.removeFirst()
                } else {
                    protected[protected.startIndex].units -= count
                }
            }
            for (lot, count) in takeAway(units, where: { _ in true }) {
                add(count, ground.base(lot.price, ground.downs(of: lot)))
            }
            // What was shipped before the look-back: nobody knows what was paid.
            if units > 0 { add(units, ground.listBase) }
            return found
        }
    }

    /// Split over the lines by the largest remainder where it does not reach.
    private func capped(_ lines: [ProtectionLine]) -> [ProtectionLine] {
        let amounts = lines.map { $0.basis.isCapped ? $0.amount : 0 }
        guard let cap = terms.cap, amounts.reduce(Int128(0), { $0 + Int128($1) }) > Int128(cap),
            let parts = try? Money(minor: cap, .yuan).split(by: amounts)
        else { return lines }
        return zip(lines, parts).map { line, part in
            var line = line
            if line.basis.isCapped { line.amount = part.minor }
            return line
        }
    }
}

extension ProtectionGround {
    /// Whether a batch was bought in a month whose policy was not published yet.
    func isLate(_ day: Day) -> Bool { late.map { day >= $0 } ?? false }

    func lateUnits(_ lots: [StandingLot]) -> Int64 { lots.reduce(0) { isLate($1.day) ? $0 + $1.units : $0 } }

    var falls: Bool { after < before }
    var listBase: UnitBase { UnitBase(minor: before, protected: nil) }

    /// The most units that a decision can give: what was bought inside the look-back or told, in transit what is.
    func most(of basis: ProtectionBasis) -> Int64 {
        guard basis != .transit else { return inTransit }
        return max(
            standingLots.reduce(0) { $0 + $1.units }, feed?.units ?? 0, later?.units ?? 0, afterDrop ?? 0)
    }

    /// Of the pieces that were bought, those that count; those held again because they were before, and those that were
    /// decided not to count. Nothing counts where nothing tells.
    func eligible(of bought: Int64) -> (units: Int64, open: Int64, refused: Int64) {
        let known = min(knownStock?.units ?? 0, bought)
        let (open, refused) = unexplained(of: known)
        return (known - open - refused, open, refused)
    }

    /// Of the pieces of an account that is counted by feeds, those that wait or are out because they were before.
    package var heldAgain: (open: Int64, refused: Int64) {
        let parts = eligible(of: standingLots.reduce(0) { $0 + $1.units })
        return (parts.open, parts.refused)
    }

    /// Whether every unit that was bought inside the look-back is known by its serial.
    package var isByPhone: Bool { phonesBought > 0 && isByPhone(standingLots) }

    func isByPhone(_ lots: [StandingLot]) -> Bool {
        phonesBought > 0 && phonesBought == lots.reduce(0) { $0 + $1.units }
    }

    /// Pieces on the drop day by what was known before it, and how they are known; nil where nothing tells.
    package var knownStock: (units: Int64, basis: ProtectionBasis)? {
        guard let feed else { return nil }
        if tellsSellThrough { return (max(0, feed.units + sellIn - sellThrough), .feed) }
        return afterDrop.map { (min(feed.units, $0), .estimated) }
    }

    /// Pieces that a later feed tells beyond what the frozen one and the movements since let expect.
    package var surplus: Int64 {
        guard tellsSellThrough, let feed, let later else { return 0 }
        return max(0, later.units - max(0, feed.units + laterMoved))
    }
}
