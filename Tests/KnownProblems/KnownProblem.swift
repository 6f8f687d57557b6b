import Glibc

/// A problem whose best value others have found, from a file of the OR-Library's two formats.
package enum KnownProblem: Sendable {
    /// `n`, then n × n costs.
    case pairing([[Int]])
    /// Agents `m` and tasks `n`, then m × n costs, m × n uses and m capacities; solved both ways.
    case generalised(costs: [[Int]], uses: [[Int]], capacities: [Int])

    /// The problems of a file: one, or as many as its first number says; none where it holds something else. What it holds
    /// is told by how many numbers there are.
    package static func all(in bytes: [UInt8]) -> [KnownProblem] {
        guard let numbers = numbers(in: bytes), let first = numbers.first, first > 0 else { return [] }
        if first < 40_000, numbers.count == 1 + first * first {
            return [.pairing(table(numbers[1...], width: first))]
        }
        if let (problem, rest) = generalised(numbers[...]), rest.isEmpty { return [problem] }
        var rest = numbers.dropFirst()
        var problems: [KnownProblem] = []
        while problems.count < first, let (problem, next) = generalised(rest) {
            problems.append(problem)
            rest = next
        }
        return problems.count == first && rest.isEmpty ? problems : []
    }

    private static func generalised(_ numbers: ArraySlice<Int>) -> (KnownProblem, ArraySlice<Int>)? {
        guard numbers.count > 2, let agents = numbers.first, agents > 0, agents < 10_000 else { return nil }
        let tasks = numbers[numbers.startIndex + 1]
        guard tasks > 0, tasks < 1_000_000, numbers.count >= 2 + (2 * tasks + 1) * agents else { return nil }
        let costs = numbers.dropFirst(2).prefix(agents * tasks)
        let uses = numbers[costs.endIndex...].prefix(agents * tasks)
        let capacities = numbers[uses.endIndex...].prefix(agents)
        let problem = KnownProblem.generalised(
            costs: table(costs, width: tasks), uses: table(uses, width: tasks), capacities: Array(capacities))
        return (problem, numbers[capacities.endIndex...])
    }

    private static func table(_ numbers: ArraySlice<Int>, width: Int) -> [[Int]] {
        stride(from: numbers.startIndex, to: numbers.endIndex, by: width).map { Array(numbers[$0..<($0 + width)]) }
    }

    private static func numbers(in bytes: [UInt8]) -> [Int]? {
        var numbers: [Int] = []
        for word in bytes.split(whereSeparator: { [32, 9, 10, 13].contains($0) }) {
            guard let number = Int(String(decoding: word, as: UTF8.self)) else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}

/// Best values by name, from the tables that stand beside problems: a name, then one value or a lower and an upper bound.
package struct KnownValues: Sendable {
    private var ranges: [String: ClosedRange<Int>] = [:]

    package init() {}

    package mutating func read(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let cells = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
            let values = cells.dropFirst().compactMap { Int($0) }
            guard let name = cells.first, let low = values.first, let high = values.last, low <= high else { continue }
            ranges[String(name)] = low...high
        }
    }

    /// The best value lies in here; nil where nobody told.
    package subscript(name: String) -> ClosedRange<Int>? { ranges[name] }
}

/// A file's bytes, or none where it cannot be read.
package func bytes(at path: String) -> [UInt8] {
    guard let handle = unsafe fopen(path, "r") else { return [] }
    defer { unsafe fclose(handle) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = unsafe fread(&block, 1, block.count, handle)
        guard count > 0 else { return bytes }
        bytes += block[..<count]
    }
}
