import Answers
import ArgumentParser
import Retail
import StoreOffice
import Trail

struct TrailVerify: Command {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: Speech.help("trail.verify"),
        discussion: Speech.example("storectl trail verify", "storectl trail verify --head 3f9a…"))

    @Option(name: .long, help: ArgumentHelp(Speech.help("trail.head"))) var head: String?
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let (report, hasHead) = try await counter.atOffice { office in
            let report = try await office.trail.verify()
            guard let head else { return (report, true) }
            return (report, try await office.trail.holds(head: head))
        }
        var problems = report.findings.prefix(100).map { finding in
            Problem(
                "trail.\(finding.kind.rawValue)",
                [
                    "seal": finding.seal.map { "\($0)" } ?? "–", "act": finding.act.map { "\($0)" } ?? "–",
                    "event": finding.event.map { "\($0)" } ?? "–",
                ])
        }
        if let head, !hasHead {
            problems.append(Problem("trail.head-unknown", ["head": head], at: Place(path: "--head")))
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
        return .record(
            [
                Field("seals", .quantity(Int64(report.seals))), Field("events", .quantity(Int64(report.events))),
                Field("head", .text(orMissing: report.head)),
                Field("unsealed", .list(report.unsealed.map { .integer($0) })),
            ], notes: [counter.say("trail.whole")])
    }
}
