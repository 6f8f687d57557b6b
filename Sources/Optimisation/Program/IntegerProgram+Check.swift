/// What we look at ourselves, whatever a solver said.
extension IntegerProgram {
    /// How far a sum may lie outside its range before it counts as broken, beside sums of the size of the terms.
    static var tolerance: Double { 1e-6 }

    /// What the values are worth, added up here.
    package func worth(of values: [Double]) -> Double {
        zip(columns, values).reduce(0) { $0 + $1.0.worth * $1.1 }
    }

    /// Whether the values keep every range and every row, and whole numbers are whole.
    package func isKept(by values: [Double]) -> Bool {
        guard values.count == columns.count else { return false }
        for (column, value) in zip(columns, values) {
            guard value.isFinite, Self.lies(value, in: column.range, size: 1) else { return false }
            if column.isInteger, value != value.rounded() { return false }
        }
        return rows.allSatisfy { isKept($0, by: values) }
    }

    func isKept(_ row: Row, by values: [Double]) -> Bool {
        var (sum, size) = (0.0, 1.0)
        for term in terms[row.terms] {
            let part = term.factor * values[term.variable.index]
            sum += part
            size = max(size, abs(part))
        }
        return Self.lies(sum, in: row.range, size: size)
    }

    /// The rules that the values keep.
    func keptRules(by values: [Double]) -> Set<Rule> {
        let broken = Set(rows.filter { !isKept($0, by: values) }.compactMap(\.rule))
        return Set(rules).subtracting(broken)
    }

    /// The values with whole numbers made whole, where that is what they nearly are.
    func rounded(_ values: [Double]) -> [Double] {
        zip(columns, values).map { column, value in
            column.isInteger && abs(value - value.rounded()) < 1e-4 ? value.rounded() : value
        }
    }

    /// Whether every answer's worth is a whole number.
    var hasWholeWorth: Bool {
        columns.allSatisfy { column in
            column.worth == 0 || column.isInteger && column.worth == column.worth.rounded() && abs(column.worth) < 1e12
        }
    }

    private static func lies(_ value: Double, in range: ClosedRange<Double>, size: Double) -> Bool {
        let slack = tolerance * max(1, size * 1e-3)
        return value >= range.lowerBound - slack && value <= range.upperBound + slack
    }
}
