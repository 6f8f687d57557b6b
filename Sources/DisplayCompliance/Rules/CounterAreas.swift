/// Whether a key product stands on counters in enough different areas of a shop. Three counters side by side are one area.
package struct CounterAreas: Equatable, Sendable {
    /// What is known of a product in an area; the later is the better.
    package enum State: String, CaseIterable, Comparable, Sendable {
        /// Somebody looked, and it is not there.
        case absent
        /// Nobody looked.
        case notAudited = "not_audited"
        /// It was seen, and no picture of it was handed in, or none that counts.
        case unproven
        /// It was seen, and a person has yet to look at the picture.
        case pending
        case proven

        package static func < (left: State, right: State) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }
    package enum Verdict: String, CaseIterable, Sendable {
        case proven
        /// It can still come out either way: areas were not looked at, or pictures are before a person.
        case open
        case failed
        /// Not one area was looked at.
        case notAudited = "not_audited"
    }
    /// Every area with a counter, by its name.
    package let areas: [(area: String, state: State)]
    /// As many as the shop has, where the rule asks for more.
    package let needed: Int
    /// The shop has fewer areas than the rule asks for.
    package let isShort: Bool

    /// - Parameters:
    ///   - sights: of the counters of the shop, in any order; those of one area count once, by the best of them.
    ///   - shop: every area with a counter.
    package init(_ sights: [(area: String, state: State)], shop: Set<String>, wanted: Int) {
        var best: [String: State] = [:]
        for area in shop { best[area] = .notAudited }
        var seen: [String: State] = [:]
        for sight in sights { seen[sight.area] = max(seen[sight.area] ?? sight.state, sight.state) }
        best.merge(seen) { $1 }
        areas = best.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        needed = min(wanted, best.count)
        isShort = best.count < wanted
    }

    package var proven: Int { areas.count { $0.state == .proven } }

    /// Where it still has to be proven, the nearest to it first.
    package var missing: [(area: String, state: State)] {
        verdict == .proven
            ? [] : areas.filter { $0.state != .proven }.sorted { ($1.state, $0.area) < ($0.state, $1.area) }
    }

    package var verdict: Verdict {
        AreaTally(
            areas: areas.count, proven: proven, pending: areas.count { $0.state == .pending },
            notAudited: areas.count { $0.state == .notAudited }
        ).verdict(needed: needed)
    }

    package static func == (left: CounterAreas, right: CounterAreas) -> Bool {
        left.needed == right.needed && left.isShort == right.isShort
            && left.areas.elementsEqual(right.areas) { $0.area == $1.area && $0.state == $1.state }
    }
}

/// The same in numbers, for who asks about many stores at once.
package struct AreaTally: Hashable, Sendable {
    /// Of the shop.
    package let areas: Int
    package let proven: Int
    package let pending: Int
    package let notAudited: Int

    package init(areas: Int, proven: Int, pending: Int, notAudited: Int) {
        self.areas = areas
        self.proven = proven
        self.pending = pending
        self.notAudited = notAudited
    }

    /// - Parameter wanted: as many as the rule asks for; a shop with fewer areas is judged on all that it has.
    package func verdict(wanted: Int) -> CounterAreas.Verdict { verdict(needed: min(wanted, areas)) }

    fileprivate func verdict(needed: Int) -> CounterAreas.Verdict {
        if needed > 0, proven >= needed { return .proven }
        if notAudited == areas { return .notAudited }
        return proven + pending + notAudited >= needed ? .open : .failed
    }
}
