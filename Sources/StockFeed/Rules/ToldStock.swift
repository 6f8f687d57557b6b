import Retail

/// Finds a line that speaks of the same stock as an earlier one of its document: same place, same product, expected
/// on the same day, under whatever names.
///
/// Of a place of which lines are being told, the number of each product's line is kept; of the places before only a
/// bit a product, so that ten million lines need no more room than a few.
struct ToldStock {
    /// Who said it first.
    enum Earlier: Equatable {
        case line(Int)
        /// Somewhere before, when another place stood in between.
        case before
    }

    private let products: Int
    private var place: Int64?
    private var lines: [UInt32] = []
    private var told: [Int64: [UInt64]] = [:]
    private var arrivals: [Arrival: Int] = [:]
    /// What was told before this reading began.
    private var toldBefore: [Int64: [UInt64]] = [:]

    private struct Arrival: Hashable {
        let location: Int64
        let product: Int
        let day: Day
    }

    init(products: Int) { self.products = products }

    /// Counts products of a place as told, by whatever line.
    mutating func note(_ location: Int64, _ indices: [Int]) {
        var bits = toldBefore[location] ?? [UInt64](repeating: 0, count: (products + 63) / 64)
        for product in indices { bits[product >> 6] |= 1 << UInt64(product & 63) }
        toldBefore[location] = bits
    }

    /// nil when the line is the first; counts it then.
    mutating func earlier(_ location: Int64, _ product: Int, expected: Day?, line: Int) -> Earlier? {
        if !toldBefore.isEmpty, let bits = toldBefore[location], bits[product >> 6] >> UInt64(product & 63) & 1 == 1 {
            return .before
        }
        if let expected {
            let arrival = Arrival(location: location, product: product, day: expected)
            if let first = arrivals[arrival] { return .line(first) }
            arrivals[arrival] = line
            return nil
        }
        if place != location { turn(to: location) }
        if lines[product] > 0 { return lines[product] == .max ? .before : .line(Int(lines[product])) }
        lines[product] = UInt32(min(line, Int(UInt32.max) - 1))
        return nil
    }

    private mutating func turn(to location: Int64) {
        if let place {
            var bits = [UInt64](repeating: 0, count: (products + 63) / 64)
            for product in lines.indices where lines[product] > 0 { bits[product >> 6] |= 1 << UInt64(product & 63) }
            told[place] = bits
        }
        place = location
        lines = Array(repeating: 0, count: products)
        guard let bits = told[location] else { return }
        for product in lines.indices where bits[product >> 6] >> UInt64(product & 63) & 1 == 1 { lines[product] = .max }
    }
}
