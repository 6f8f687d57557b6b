import Hashing
import Postgres
import Retail
import StandingRules

extension GradingGround {
    /// SHA-256 over all that goes into a run, store by store: the same again makes no new one.
    func digest(_ config: ConfigVersion, _ scheme: GradingScheme) -> Bytes {
        var line = DigestedLine()
        line.add(config.number)
        line.add(scheme.name)
        var digest = SHA256()
        for store in stores {
            line.add(store, in: chart)
            digest.update(line.bytes.span)
            line.bytes.removeAll(keepingCapacity: true)
        }
        digest.update(line.bytes.span)
        return Bytes(digest.finish())
    }
}

/// Values one behind the other, each so that no two of them could be taken for others.
private struct DigestedLine {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int64?) {
        bytes.append(number == nil ? 0 : 1)
        let number = number ?? 0
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ text: String?) {
        add(text.map { Int64($0.utf8.count) })
        bytes.append(contentsOf: (text ?? "").utf8)
    }

    mutating func add(_ sold: SoldPieces) {
        add(Int64(sold.months))
        add(sold.units)
        add(sold.amount)
        add(sold.unpriced)
        add(sold.keyUnits)
    }

    mutating func add(_ store: StoreFacts, in chart: RegionChart) {
        add(store.code)
        add(chart.regions[store.region].code)
        add(store.format)
        add((store.opened?.sinceEpoch).map(Int64.init))
        add(store.now)
        add(store.before)
        add(store.capacity)
        add(store.footfall)
        add(store.area)
        add((store.display?.tenThousandths).map(Int64.init))
        add((store.judgement?.tenThousandths).map(Int64.init))
        add(store.previous?.rawValue)
    }
}
