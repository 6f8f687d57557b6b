import Retail

extension [PriceLine] {
    /// Pairs of places whose lines say two things about one day: the same product, scope and special price, with windows
    /// that overlap. Each pair has the earlier place first; a line is paired with the last one that it overlaps.
    package var overlaps: [(Int, Int)] {
        var places: [PriceLine.Key: [Int]] = [:]
        for (place, line) in enumerated() { places[line.key, default: []].append(place) }
        var pairs: [(Int, Int)] = []
        for group in places.values where group.count > 1 {
            let ordered = group.sorted { (self[$0].window.from ?? .first, $0) < (self[$1].window.from ?? .first, $1) }
            // Neighbours are not enough: a long window may reach over several short ones.
            var reaching = ordered[0]
            for place in ordered.dropFirst() {
                if self[reaching].window.overlaps(self[place].window) {
                    pairs.append((Swift.min(reaching, place), Swift.max(reaching, place)))
                }
                if (self[place].window.to ?? .last) > (self[reaching].window.to ?? .last) { reaching = place }
            }
        }
        return pairs.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }
}
