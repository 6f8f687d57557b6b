import Glibc
import Optimisation

/// A region's postings with team rules, to proven optimality: 500 stores and 1,000 promoters, and 50 and 80; beside what one would
/// do by hand and what is there now.
struct StaffingBench {
    private let rounds = 3

    func measure(_ report: inout Report) async throws {
        for (stores, people, goal) in [(500, 1000, 5.0), (50, 80, 1.0)] {
            let region = StaffingRegion(stores: stores, promoters: people, nearest: 20)
            let model = PostingModel(region)
            var times: [Duration] = []
            var found: Solution?
            for _ in 0..<rounds {
                let began = clock()
                found = await model.program.solve(SolveLimits(seconds: 60)).solution
                times.append(.seconds(Double(clock() - began) / Double(CLOCKS_PER_SEC)))
            }
            guard let found, found.isProven else { throw Failure(said: "\(stores) stores: not proven") }
            let name = "\(stores) stores × \(people) promoters, proven (\(found.proof), \(found.nodes) nodes)"
            report.time(name, times, goal: goal)
            report.say(
                "  best \(Int(found.objective)) (bound \(Int(found.bound))), by hand \(said(model, region.greedy())), "
                    + "now \(said(model, region.present)), moved \(model.moved(found))")
            let warm = clock()
            let again = await model.program.solve(SolveLimits(seconds: 60), start: model.values(of: region.present))
                .solution
            guard again?.objective == found.objective else { throw Failure(said: "another start, another best") }
            report.note(
                "  the same from the present posting", [.seconds(Double(clock() - warm) / Double(CLOCKS_PER_SEC))],
                unit: 1)
        }
    }

    private func said(_ model: PostingModel, _ posting: [Int?]) -> String {
        let values = model.values(of: posting)
        let worth = Int(model.program.worth(of: values))
        return model.program.isKept(by: values) ? "\(worth)" : "\(worth) with rules broken"
    }

    private struct Failure: Error { let said: String }
}

/// Who is posted where, with the rules of each store.
private struct PostingModel {
    enum Rule: Hashable {
        case heads(store: Int)
        case senior(store: Int)
        case trainees(store: Int)
    }

    private(set) var program = IntegerProgram<Rule>(.maximise)
    private let region: StaffingRegion
    private var postings: [(person: Int, store: Int, variable: IntegerProgram<Rule>.Variable)] = []
    private var shortfalls: [IntegerProgram<Rule>.Variable] = []

    init(_ region: StaffingRegion) {
        self.region = region
        var byStore = region.stores.map { _ in [(level: StaffingRegion.Level, term: IntegerProgram<Rule>.Term)]() }
        for (person, choices) in region.choices.enumerated() {
            var own: [IntegerProgram<Rule>.Term] = []
            for choice in choices {
                let variable = program.binary(worth: Double(choice.worth))
                postings.append((person, choice.store, variable))
                own.append(1 * variable)
                byStore[choice.store].append((region.promoters[person].level, 1 * variable))
            }
            program.require(own, atMost: 1)
        }
        for (store, team) in byStore.enumerated() {
            let heads = region.stores[store].heads
            program.require(team.map(\.term), in: Double(heads.least)...Double(heads.most), rule: .heads(store: store))
            let missing = program.continuous(
                in: 0...Double(heads.wished), worth: -Double(StaffingRegion.shortfall))
            program.require(team.map(\.term) + [1 * missing], atLeast: Double(heads.wished))
            shortfalls.append(missing)
            if region.stores[store].isLarge {
                program.require(
                    team.filter { $0.level == .senior }.map(\.term), atLeast: 1, rule: .senior(store: store))
            }
            program.require(
                team.filter { $0.level == .trainee }.map(\.term), atMost: 1, rule: .trainees(store: store))
        }
    }

    func values(of posting: [Int?]) -> [Double] {
        var values = [Double](repeating: 0, count: program.variableCount)
        var heads = [Int](repeating: 0, count: region.stores.count)
        for choice in postings where posting[choice.person] == choice.store {
            values[choice.variable.index] = 1
            heads[choice.store] += 1
        }
        for (store, variable) in shortfalls.enumerated() {
            values[variable.index] = Double(max(0, region.stores[store].heads.wished - heads[store]))
        }
        return values
    }

    /// How many are posted elsewhere than now.
    func moved(_ solution: Solution) -> Int {
        var posting = [Int?](repeating: nil, count: region.promoters.count)
        for choice in postings where solution.isYes(choice.variable) { posting[choice.person] = choice.store }
        return zip(posting, region.present).filter { $0 != $1 }.count
    }
}
