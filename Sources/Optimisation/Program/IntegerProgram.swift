/// Which way is better.
package enum Aim: Sendable {
    case maximise
    case minimise
}

/// A linear program, some of whose variables are whole numbers: what may be decided, what it is worth, and the rules.
///
/// Rules carry the caller's own word for them, so that an answer can say which of them collide. A rule may stand for many
/// rows. What is not negotiable and would explain nothing (a person is in one place) is required without a rule and never
/// blamed.
package struct IntegerProgram<Rule: Hashable & Sendable>: Sendable {
    /// A decision, by its place in `Solution.values`.
    package struct Variable: Hashable, Sendable {
        package let index: Int
    }

    /// A variable times a factor.
    package struct Term: Sendable {
        package let factor: Double
        package let variable: Variable
    }

    struct Column: Sendable {
        var range: ClosedRange<Double>
        var worth: Double
        let isInteger: Bool
        let name: String
    }

    struct Row: Sendable {
        let range: ClosedRange<Double>
        let terms: Range<Int>
        let rule: Rule?
    }

    package let aim: Aim
    var columns: [Column] = []
    private(set) var rows: [Row] = []
    /// The terms of all rows, row after row, each variable once in a row and by rising index.
    private(set) var terms: [Term] = []

    package init(_ aim: Aim) { self.aim = aim }

    package var variableCount: Int { columns.count }
    package var rowCount: Int { rows.count }
    /// The rules that rows carry, each once, in the order in which they were first required.
    package var rules: [Rule] {
        var seen = Set<Rule>()
        return rows.compactMap { row in row.rule.flatMap { seen.insert($0).inserted ? $0 : nil } }
    }

    /// Yes or no; `worth` is what yes adds to the objective.
    package mutating func binary(worth: Double = 0, name: String = "") -> Variable {
        add(Column(range: 0...1, worth: worth, isInteger: true, name: name))
    }

    /// A whole number; `worth` is what each unit adds to the objective.
    package mutating func integer(in range: ClosedRange<Int>, worth: Double = 0, name: String = "") -> Variable {
        precondition(range.lowerBound > -(1 << 50) && range.upperBound < 1 << 50, "a whole number a Double cannot tell")
        return add(
            Column(
                range: Double(range.lowerBound)...Double(range.upperBound), worth: worth, isInteger: true, name: name))
    }

    /// Any number; the range may end at infinity.
    package mutating func continuous(in range: ClosedRange<Double>, worth: Double = 0, name: String = "") -> Variable {
        add(Column(range: range, worth: worth, isInteger: false, name: name))
    }

    /// Adds to what each unit of a variable is worth.
    package mutating func add(worth: Double, to variable: Variable) {
        columns[variable.index].worth += worth
        precondition(columns[variable.index].worth.isFinite, "a worth is a finite number")
    }

    /// Narrows a variable to a value: it is decided.
    package mutating func fix(_ variable: Variable, at value: Double) {
        precondition(value.isFinite, "a value is a finite number")
        columns[variable.index].range = value...value
    }

    /// The sum lies in the range, whose ends may be infinite. Terms of one variable are added up.
    package mutating func require(_ sum: [Term], in range: ClosedRange<Double>, rule: Rule? = nil) {
        let start = terms.count
        for term in sum.sorted(by: { $0.variable.index < $1.variable.index }) {
            precondition(columns.indices.contains(term.variable.index), "a variable of another program")
            precondition(term.factor.isFinite, "a factor is a finite number")
            if terms.count > start, let last = terms.last, last.variable == term.variable {
                terms[terms.count - 1] = Term(factor: last.factor + term.factor, variable: term.variable)
            } else {
                terms.append(term)
            }
        }
        let kept = terms[start...].filter { $0.factor != 0 }
        terms.replaceSubrange(start..., with: kept)
        rows.append(Row(range: range, terms: start..<terms.count, rule: rule))
    }

    /// The sum is at least so much.
    package mutating func require(_ sum: [Term], atLeast least: Double, rule: Rule? = nil) {
        require(sum, in: least...(.infinity), rule: rule)
    }

    /// The sum is at most so much.
    package mutating func require(_ sum: [Term], atMost most: Double, rule: Rule? = nil) {
        require(sum, in: -.infinity...most, rule: rule)
    }

    /// The sum is exactly so much.
    package mutating func require(_ sum: [Term], equals value: Double, rule: Rule? = nil) {
        require(sum, in: value...value, rule: rule)
    }

    /// What a variable was called, for whoever explains an answer.
    package func name(of variable: Variable) -> String { columns[variable.index].name }

    private mutating func add(_ column: Column) -> Variable {
        precondition(column.worth.isFinite, "a worth is a finite number")
        columns.append(column)
        return Variable(index: columns.count - 1)
    }

    /// The same program with some of its rows alone.
    func keeping(_ isKept: (Row) -> Bool) -> Self {
        var program = Self(aim)
        program.columns = columns
        program.terms = terms
        program.rows = rows.filter(isKept)
        return program
    }

    /// The same decisions and rows with nothing to gain: any answer will do.
    var withoutWorth: Self {
        var program = self
        for index in columns.indices { program.columns[index].worth = 0 }
        return program
    }
}

/// So many times a variable.
package func * <Rule>(factor: Double, variable: IntegerProgram<Rule>.Variable) -> IntegerProgram<Rule>.Term {
    IntegerProgram.Term(factor: factor, variable: variable)
}
