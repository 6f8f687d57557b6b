package import Retail

/// What one set of lines says otherwise than another.
package struct PolicyDifference: Hashable, Sendable {
    /// By scope, product, special price and window, the widest scope first.
    package let added: [PriceLine]
    package let removed: [PriceLine]
    package let changed: [Change]
    package let unchanged: Int
    /// Scopes with a line that differs, the widest first.
    package let scopes: [PriceScope]
    /// Channels in which some line that differs can apply; whatever is asked in another one has the answer it had.
    package let channels: Set<Channel>

    /// A line of the same product, scope and special price, from the same day on where there are several.
    package struct Change: Hashable, Sendable {
        package let was: PriceLine
        package let now: PriceLine
        package let moves: [Move]

        init(from was: PriceLine, to now: PriceLine) {
            (self.was, self.now) = (was, now)
            moves = PriceKind.allCases.filter { was.prices[$0] != now.prices[$0] }.map {
                Move(kind: $0, was: was.prices[$0], now: now.prices[$0])
            }
        }

        /// Whether it is not only prices: the window's end, the terms, the note.
        package var changesTerms: Bool {
            was.window != now.window || was.special != now.special || was.note != now.note
        }
    }

    /// One price, in minor units; nil is "not said".
    package struct Move: Hashable, Sendable {
        package let kind: PriceKind
        package let was: Int64?
        package let now: Int64?

        package init(kind: PriceKind, was: Int64?, now: Int64?) {
            (self.kind, self.was, self.now) = (kind, was, now)
        }

        /// Thousandths of what it was, towards zero; nil where it was or is not said.
        package var permille: Int64? {
            guard let was, let now, was > 0 else { return nil }
            return Int64(clamping: (Int128(now) - Int128(was)) * 1000 / Int128(was))
        }
    }

    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    private struct Key: Hashable {
        let line: PriceLine.Key
        let from: Day?
    }

    /// `facts` say in which channels a store, an account or a tier is.
    package init(from before: [PriceLine], to after: [PriceLine], _ facts: PriceFacts) {
        let key = { (line: PriceLine) in Key(line: line.key, from: line.window.from) }
        var old = Dictionary(grouping: before, by: key)
        var (added, changed, unchanged): ([PriceLine], [Change], Int) = ([], [], 0)
        // What stayed as it is goes first, so that a line that appears twice is not taken for a change.
        let others = after.filter { line in
            guard let place = old[key(line)]?.firstIndex(of: line) else { return true }
            old[key(line)]?.remove(at: place)
            unchanged += 1
            return false
        }
        for line in others {
            if old[key(line)]?.isEmpty ?? true {
                added.append(line)
            } else if let was = old[key(line)]?.removeFirst() {
                changed.append(Change(from: was, to: line))
            }
        }
        // A line whose first day alone differs from another's is that one, moved.
        var left = Dictionary(grouping: old.values.joined().sorted { $0.readingOrder < $1.readingOrder }, by: \.key)
        added = added.filter { line in
            guard left[line.key]?.isEmpty == false, let was = left[line.key]?.removeFirst() else { return true }
            changed.append(Change(from: was, to: line))
            return false
        }
        let isBefore = { (left: PriceLine, right: PriceLine) in left.readingOrder < right.readingOrder }
        self.added = added.sorted(by: isBefore)
        self.changed = changed.sorted { isBefore($0.now, $1.now) }
        self.unchanged = unchanged
        removed = left.values.joined().sorted(by: isBefore)
        let touched = Set((self.added + removed + changed.map(\.now)).map(\.scope))
        scopes = touched.sorted { ($0.kind.rank, $0.label) < ($1.kind.rank, $1.label) }
        channels = touched.reduce(into: []) { $0.formUnion(facts.channels(of: $1)) }
    }
}

extension PriceFacts {
    /// The channels in which a line of a scope can apply. A store takes the lines of the account that supplies it, which
    /// may be of the other channel.
    package func channels(of scope: PriceScope) -> Set<Channel> {
        switch scope {
        case .chain, .region: Set(Channel.allCases)
        case .channel(let channel): [channel]
        case .store(let code): stores[code].map { [$0.channel] } ?? []
        case .account(let code): channels(of: code)
        case .tier(let tier):
            accounts.filter { $0.value.tier == tier }.keys.reduce(into: []) { $0.formUnion(channels(of: $1)) }
        }
    }

    private func channels(of code: AccountCode) -> Set<Channel> {
        var channels = Set(accounts[code].map { [$0.channel] } ?? [])
        if coverage.ofRegions.values.contains(where: { $0.values.contains(code) }) { channels.insert(.distribution) }
        for (store, suppliers) in coverage.ofStores where suppliers.values.contains(code) {
            if let store = stores[store] { channels.insert(store.channel) }
        }
        return channels
    }
}

extension PriceScope.Kind {
    /// From the widest, which is 0.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PriceLine {
    /// As people read a policy: by scope, special price, product and first day.
    struct ReadingOrder: Comparable {
        let scope: Int
        let names: [String]
        let from: Day

        static func < (left: ReadingOrder, right: ReadingOrder) -> Bool {
            if left.scope != right.scope { return left.scope < right.scope }
            if left.names != right.names { return left.names.lexicographicallyPrecedes(right.names) }
            return left.from < right.from
        }
    }

    var readingOrder: ReadingOrder {
        ReadingOrder(
            scope: scope.kind.rank, names: [scope.code ?? "", special?.code.text ?? "", subject.label],
            from: window.from ?? .first)
    }
}
