/// Rules that cannot be kept together, whatever is decided.
package struct Conflict<Rule: Hashable & Sendable>: Sendable {
    /// In the order in which the program required them; none where what stands without a rule is impossible already.
    package let rules: [Rule]
    /// Whether the rest fits as soon as any one of them is left away, each case tried. Without it time ran out.
    package let isIrreducible: Bool
    /// Whether no fewer rules collide anywhere in the program, proven; an irreducible set need not be the smallest.
    package let isSmallest: Bool
}

extension IntegerProgram {
    /// Which rules make the program infeasible, as few as can be found; nil where a solution exists, or where the limits
    /// came before it was known that none does.
    ///
    /// First every rule may be stretched, and those that are become firm until nothing fits (the elastic filter of Chinneck
    /// and Dravnieks); of these each is left away once (the deletion filter). That set is irreducible. Then the smallest is
    /// sought as a smallest set that hits all that known solutions break (implicit hitting sets), and proven or given up.
    package func conflict(within limits: SolveLimits = SolveLimits()) async -> Conflict<Rule>? {
        var search = ConflictSearch(self, limits)
        guard case .no = await search.fits(Set(rules)) else { return nil }
        guard var found = await search.stretched() else {
            return Conflict(rules: rules, isIrreducible: false, isSmallest: false)
        }
        let isIrreducible = await search.thin(&found)
        let isSmallest = isIrreducible ? await search.shrink(&found) : false
        return Conflict(rules: rules.filter(found.contains), isIrreducible: isIrreducible, isSmallest: isSmallest)
    }
}

struct ConflictSearch<Rule: Hashable & Sendable> {
    enum Fit {
        case yes([Double])
        case no
        case unknown
    }

    private let program: IntegerProgram<Rule>
    private let order: [Rule]
    private let limits: SolveLimits
    private let stopwatch = Stopwatch()
    /// What solutions seen so far break. Rules that collide include one of each of these.
    private var broken: Set<Set<Rule>> = []

    init(_ program: IntegerProgram<Rule>, _ limits: SolveLimits) {
        (self.program, self.limits) = (program.withoutWorth, limits)
        order = program.rules
    }

    private var rest: SolveLimits? {
        let seconds = limits.seconds - stopwatch.seconds
        return seconds > 0 && !Task.isCancelled ? SolveLimits(seconds: seconds, nodes: limits.nodes) : nil
    }

    /// Whether the rules can be kept together.
    mutating func fits(_ rules: Set<Rule>) async -> Fit {
        guard let rest else { return .unknown }
        switch await program.keeping({ $0.rule.map(rules.contains) ?? true }).solve(rest) {
        case .solution(let solution):
            remember(solution.values)
            return .yes(solution.values)
        case .infeasible: return .no
        case .unbounded, .undecided: return .unknown
        }
    }

    private mutating func remember(_ values: [Double]) {
        broken.insert(Set(order).subtracting(program.keptRules(by: values)))
    }

    /// Rules that collide, and perhaps some more; nil where time ran out.
    mutating func stretched() async -> Set<Rule>? {
        var firm: Set<Rule> = []
        while true {
            switch await fits(firm) {
            case .no: return firm
            case .unknown: return nil
            case .yes: break
            }
            guard let values = await elastic(firm: firm) else { return nil }
            let stretched = Set(order).subtracting(program.keptRules(by: values))
            // Nothing broken would be a solution of what has none.
            guard !stretched.isEmpty else { return nil }
            firm.formUnion(stretched)
        }
    }

    /// Values that keep the firm rules and stretch the others as little as the limits find.
    private mutating func elastic(firm: Set<Rule>) async -> [Double]? {
        guard let rest else { return nil }
        guard let values = await program.elastic(firm: firm).solve(rest).solution?.values else { return nil }
        let own = Array(values.prefix(program.variableCount))
        remember(own)
        return own
    }

    /// Leaves away what is not needed; false where that could not be tried for each.
    mutating func thin(_ found: inout Set<Rule>) async -> Bool {
        var isSure = true
        for rule in order.reversed() where found.contains(rule) {
            switch await fits(found.subtracting([rule])) {
            case .no: found.remove(rule)
            case .yes: break
            case .unknown: isSure = false
            }
        }
        return isSure
    }

    /// Seeks fewer rules that collide; true where what is found then is the smallest set there is.
    mutating func shrink(_ found: inout Set<Rule>) async -> Bool {
        while let hits = await hittingSet() {
            guard hits.count < found.count else { return true }
            switch await fits(hits) {
            case .unknown: return false
            case .no:
                found = hits
                return true
            case .yes:
                // As many of the others as fit beside, so that what stays broken says much.
                guard await elastic(firm: hits) != nil else { return false }
            }
        }
        return false
    }

    /// The fewest rules of which one lies in each broken set.
    private func hittingSet() async -> Set<Rule>? {
        guard let rest else { return nil }
        var hitting = IntegerProgram<Int>(.minimise)
        let choices = order.map { _ in hitting.binary(worth: 1) }
        let places = Dictionary(uniqueKeysWithValues: zip(order, choices))
        for set in broken.map({ set in order.filter(set.contains) }).sorted(by: { $0.count < $1.count }) {
            hitting.require(set.compactMap { places[$0].map { 1 * $0 } }, atLeast: 1)
        }
        guard let solution = await hitting.solve(rest).solution, solution.isProven else { return nil }
        return Set(zip(order, choices).filter { solution.isYes($0.1) }.map(\.0))
    }
}

extension IntegerProgram {
    /// The program with rules that may be stretched at a price, but for the firm ones.
    func elastic(firm: Set<Rule>) -> IntegerProgram {
        var program = IntegerProgram(.minimise)
        var variables: [Variable] = []
        for column in columns {
            variables.append(
                column.isInteger
                    ? program.integer(in: Int(column.range.lowerBound)...Int(column.range.upperBound))
                    : program.continuous(in: column.range))
        }
        for row in rows {
            var sum = Array(terms[row.terms])
            if let rule = row.rule, !firm.contains(rule) {
                // By the size of its factors: a rule in kilograms is no harder to stretch than one in heads.
                let size = sum.reduce(1) { max($0, abs($1.factor)) }
                if row.range.lowerBound.isFinite {
                    sum.append(1 * program.continuous(in: 0...(.infinity), worth: 1 / size))
                }
                if row.range.upperBound.isFinite {
                    sum.append(-1 * program.continuous(in: 0...(.infinity), worth: 1 / size))
                }
            }
            program.require(sum, in: row.range, rule: row.rule)
        }
        return program
    }
}
