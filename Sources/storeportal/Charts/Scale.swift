/// From zero to a round number that nothing is beyond.
struct Scale: Equatable {
    let top: Double

    /// 1, 2, 2.5 or 5 times a power of ten; 1 where there is nothing.
    init(upTo most: Double) {
        guard most > 0, most.isFinite else {
            top = 1
            return
        }
        var power = 1.0
        while power * 10 <= most { power *= 10 }
        while power > most { power /= 10 }
        top = [1, 2, 2.5, 5].map { $0 * power }.first { $0 >= most } ?? 10 * power
    }

    /// From 0 to 1; what lies outside stands at the edge.
    func share(_ value: Double) -> Double { min(1, max(0, value / top)) }
}

extension Double {
    /// A share as SVG has it: `12.34%`.
    var percent: String { "\(hundredths(of: self * 10_000))%" }

    /// With two decimals at most.
    var short: String { hundredths(of: self * 100) }
}

/// A number of hundredths with its point, without zeros behind.
private func hundredths(of number: Double) -> String {
    let whole = Int(number.rounded())
    let (sign, size) = (whole < 0 ? "-" : "", abs(whole))
    let rest = size % 100
    guard rest != 0 else { return "\(sign)\(size / 100)" }
    return "\(sign)\(size / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
}
