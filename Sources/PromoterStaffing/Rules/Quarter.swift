package import Retail

extension Month {
    /// The first month of a quarter as files write it, `2026-Q4`.
    init?(quarter text: String) {
        let parts = text.split(separator: "-Q", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 1, let number = Int(parts[1]), (1...4).contains(number)
        else { return nil }
        self.init("\(parts[0])-\(number == 4 ? "10" : "0\(number * 3 - 2)")")
    }

    /// The first month of its quarter.
    var quarterStart: Month { adding(months: -((month - 1) % 3)) ?? self }

    /// Its quarter, `2026-Q4`.
    package var quarterName: String { "\(year)-Q\((month + 2) / 3)" }
}
