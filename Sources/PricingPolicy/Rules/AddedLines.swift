import Retail

/// Lines that are put into a policy beside others: each takes the days that it names from what stood there, and says
/// again what it leaves blank.
struct AddedLines {
    private let lines: [PriceLine]
    private let places: [PriceLine.Key: [Int]]

    init(_ lines: [PriceLine]) {
        self.lines = lines
        places = Dictionary(grouping: lines.indices) { lines[$0].key }
    }

    /// A line with the prices that it does not name taken from the line whose days it takes, the earliest where there are
    /// several.
    func filled(_ line: PriceLine) -> PriceLine {
        let overlapped = (places[line.key] ?? []).map { lines[$0] }.filter { $0.window.overlaps(line.window) }
        guard let old = overlapped.min(by: { ($0.window.from ?? .first) < ($1.window.from ?? .first) }) else {
            return line
        }
        var line = line
        for kind in PriceKind.allCases where line.prices[kind] == nil { line.prices[kind] = old.prices[kind] }
        line.note = line.note ?? old.note
        return line
    }

    /// By place, what is left of each line whose days others take: before and after them; nothing where they take all.
    func rests(beside others: [PriceLine]) -> [Int: [PriceLine]] {
        var rests: [Int: [PriceLine]] = [:]
        for (key, others) in Dictionary(grouping: others, by: \.key) {
            for place in places[key] ?? [] {
                let taken = others.map(\.window).filter { $0.overlaps(lines[place].window) }
                guard !taken.isEmpty else { continue }
                rests[place] = lines[place].window.without(taken).map { window in
                    var rest = lines[place]
                    rest.window = window
                    return rest
                }
            }
        }
        return rests
    }
}

extension Window {
    /// The days of the window that lie in none of the others, as windows in their order.
    func without(_ others: [Window]) -> [Window] {
        var rest = [self]
        for other in others {
            rest = rest.flatMap { window -> [Window] in
                guard window.overlaps(other) else { return [window] }
                let before = other.from.flatMap { from in
                    (window.from ?? .first) < from ? Window(from: window.from, to: from) : nil
                }
                let after = other.to.flatMap { to in to < (window.to ?? .last) ? Window(from: to, to: window.to) : nil }
                return [before, after].compactMap(\.self)
            }
        }
        return rest
    }
}
