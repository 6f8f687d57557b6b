import Retail

/// Which stores are ranked among each other.
///
/// Stores of one region (at the rule's level) and format make a group. One that is too small is put together with what
/// is left over, of the same format, in the region above, and so on to the top; there formats come together, and if that
/// is still too small, it takes in the smallest groups. So every store is in one group, whoever stands beside it in a
/// file.
struct PeerGroups {
    struct Kind: Hashable {
        let region: Int
        let format: String?
    }
    struct Group: Equatable {
        let kind: Kind
        let size: Int
    }
    private(set) var groups: [Group] = []
    private var numbers: [Kind: Int] = [:]
    private let rule: PeerRule
    private let chart: RegionChart

    /// Counts the stores that are ranked.
    init(of stores: some Sequence<StoreFacts>, by rule: PeerRule, in chart: RegionChart) {
        self.rule = rule
        self.chart = chart
        var counts: [Kind: Int] = [:]
        for store in stores { counts[kind(of: store), default: 0] += 1 }
        var pools = counts.mapValues { (size: $0, kinds: [Kind]()) }
        for kind in counts.keys { pools[kind]?.kinds = [kind] }

        var formed: [(kind: Kind, size: Int, kinds: [Kind])] = []
        func merge(_ pool: (size: Int, kinds: [Kind]), into kind: Kind) {
            var joined = pools[kind] ?? (0, [])
            joined.size += pool.size
            joined.kinds += pool.kinds
            pools[kind] = joined
        }
        // Children stand behind their parents, and are done first.
        for region in chart.regions.indices.reversed() {
            for kind in pools.keys.filter({ $0.region == region && $0.format != nil }).sorted(by: Self.comesFirst) {
                guard let pool = pools.removeValue(forKey: kind) else { continue }
                if pool.size >= rule.atLeast {
                    formed.append((kind, pool.size, pool.kinds))
                } else if let parent = chart.regions[region].parent {
                    merge(pool, into: Kind(region: parent, format: kind.format))
                } else {
                    merge(pool, into: Kind(region: region, format: nil))
                }
            }
            let mixed = Kind(region: region, format: nil)
            guard var pool = pools.removeValue(forKey: mixed) else { continue }
            if pool.size < rule.atLeast, let parent = chart.regions[region].parent {
                merge(pool, into: Kind(region: parent, format: nil))
                continue
            }
            while pool.size < rule.atLeast,
                let least = formed.indices.filter({ chart.path(from: formed[$0].kind.region).contains(region) }).min(
                    by: {
                        (formed[$0].size, formed[$0].kind.region, formed[$0].kind.format ?? "")
                            < (formed[$1].size, formed[$1].kind.region, formed[$1].kind.format ?? "")
                    })
            {
                let taken = formed.remove(at: least)
                pool.size += taken.size
                pool.kinds += taken.kinds
            }
            formed.append((mixed, pool.size, pool.kinds))
        }
        for group in formed.sorted(by: { Self.comesFirst($0.kind, $1.kind) }) {
            for kind in group.kinds { numbers[kind] = groups.count }
            groups.append(Group(kind: group.kind, size: group.size))
        }
    }

    /// The place of a ranked store's group.
    func group(of store: StoreFacts) -> Int { numbers[kind(of: store)] ?? 0 }

    /// A store without a format is of a format of its own kind.
    private func kind(of store: StoreFacts) -> Kind {
        let region = rule.level.map { chart.region(store.region, at: $0) } ?? chart.path(from: store.region).last
        return Kind(region: region ?? store.region, format: rule.byFormat ? store.format ?? "" : nil)
    }

    private static func comesFirst(_ left: Kind, _ right: Kind) -> Bool {
        (left.region, left.format ?? "") < (right.region, right.format ?? "")
    }
}
