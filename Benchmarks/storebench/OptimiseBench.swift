import Glibc
import KnownProblems
import Optimisation

/// Every problem of a folder of OR-Library files, assignment and generalised assignment: what is found, what is proven, how long
/// it takes, and beside it the best value known where a table of them stands in the folder.
struct OptimiseBench {
    let folder: String
    var limits = SolveLimits(seconds: 60)

    private struct Line {
        let name: String
        let value: Int
        let bound: Int
        let isProven: Bool
        let effort: Duration
    }

    func measure() async {
        let names = files()
        var known = KnownValues()
        for name in names where name.hasSuffix(".tsv") { known.read(bytes(at: "\(folder)/\(name)")) }
        show(["instance", "value", "bound", "gap %", "proven", "CPU s", "best known", "off by"])
        var (count, proven, reached) = (0, 0, 0)
        for name in names {
            for (number, problem) in KnownProblem.all(in: bytes(at: "\(folder)/\(name)")).enumerated() {
                for line in await lines(name + (number == 0 ? "" : "#\(number + 1)"), problem) {
                    let best = known[line.name]
                    show(line, best)
                    count += 1
                    proven += line.isProven ? 1 : 0
                    reached += best?.contains(line.value) ?? false ? 1 : 0
                }
            }
        }
        guard count > 0 else {
            return print("nothing in \(folder) was solved: no files of the OR-Library's two formats?")
        }
        print("\(count) solved, \(proven) proven, \(reached) at the best known value")
    }

    private func lines(_ file: String, _ problem: KnownProblem) async -> [Line] {
        let name = file.hasSuffix(".txt") ? String(file.dropLast(4)) : file
        switch problem {
        case .pairing(let costs):
            let began = clock()
            let pairing = Pairing(costs: costs)
            return [
                Line(
                    name: name, value: pairing.cost, bound: pairing.bound, isProven: pairing.isProven,
                    effort: .seconds(Double(clock() - began) / Double(CLOCKS_PER_SEC)))
            ]
        case .generalised(let costs, let uses, let capacities):
            var lines: [Line] = []
            for (aim, ending) in [(Aim.minimise, "_Min"), (.maximise, "_Max")] {
                let problem = GeneralisedAssignment(aim, costs: costs, uses: uses, capacities: capacities)
                guard let plan = await problem.solve(limits).plan else {
                    show([name + ending, "no plan found"])
                    continue
                }
                lines.append(
                    Line(
                        name: name + ending, value: plan.cost, bound: plan.bound, isProven: plan.isProven,
                        effort: plan.effort))
            }
            return lines
        }
    }

    private func show(_ line: Line, _ best: ClosedRange<Int>?) {
        let gap = Double(abs(line.bound - line.value)) / Double(max(1, abs(line.value))) * 100
        let known = best.map {
            $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        let off = best.map { "\(max(0, max($0.lowerBound - line.value, line.value - $0.upperBound)))" }
        show([
            line.name, "\(line.value)", "\(line.bound)", fixed(gap, 3), line.isProven ? "yes" : "no",
            fixed(line.effort.seconds, 2), known ?? "–", off ?? "–",
        ])
        fflush(nil)
    }

    private func show(_ cells: [String]) {
        print(cells.map { $0 + String(repeating: " ", count: max(1, 13 - $0.count)) }.joined())
    }

    private func files() -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
