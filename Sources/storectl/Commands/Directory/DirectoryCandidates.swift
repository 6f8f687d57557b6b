import Answers
import ArgumentParser
import Directory
import Retail
import StoreOffice

struct DirectoryCandidates: Command {
    static let configuration = CommandConfiguration(
        commandName: "candidates", abstract: Speech.help("directory.candidates"),
        discussion: Speech.example("storectl directory candidates --region ZJ"))

    @Option(help: ArgumentHelp(Speech.help("directory.candidates.region"))) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let weights = try CandidateScore.Weights(file: ConfigFile.text(CandidateScore.Weights.fileName))
        return try await counter.atOffice { office in
            let found = try await office.chain.candidates(of: region, weights: weights)
            return .table(
                Table(
                    ["region", "code", "name", "account"].map { Column($0) }
                        + (CandidateScore.criteria + ["score"]).map { Column($0, .number) },
                    found.map { candidate in
                        [
                            .text(candidate.branch), .text(candidate.code), .text(candidate.name),
                            .text(orMissing: candidate.account),
                        ]
                            + (candidate.score.parts + [candidate.score.total]).map(Cell.points)
                    }), notes: [counter.say("candidates.weights", ["weights": weights.text])])
        }
    }
}

extension CandidateScore.Weights {
    fileprivate var text: String { percent.map(String.init).joined(separator: " / ") }
}

extension Cell {
    /// Hundredths of a point.
    fileprivate static func points(_ hundredths: Int?) -> Cell {
        guard let hundredths else { return .missing }
        let decimals = String(hundredths % 100 + 100).dropFirst()
        return .decimal("\(hundredths / 100).\(decimals)")
    }
}
