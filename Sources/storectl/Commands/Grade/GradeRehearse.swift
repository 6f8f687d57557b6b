import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

struct GradeRehearse: Command {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: Speech.help("grade.rehearse"),
        discussion: Speech.help("grade.rehearse.more") + "\n\n"
            + Speech.example(
                "storectl grade rehearse --scheme rank",
                "storectl grade rehearse --file draft.yaml --from 2025-09 --to 2026-03 --moves"))

    @Option(help: ArgumentHelp(Speech.help("grade.rehearse.scheme"))) var scheme: String?
    @Option(help: ArgumentHelp(Speech.help("grade.rehearse.file"))) var file: String?
    @Option(help: ArgumentHelp(Speech.help("grade.rehearse.from"), valueName: "month")) var from: Month?
    @Option(help: ArgumentHelp(Speech.help("grade.rehearse.to"), valueName: "month")) var to: Month?
    @Option(help: ArgumentHelp(Speech.help("grade.rehearse.step"), valueName: "percent")) var step = 40
    @Flag(help: ArgumentHelp(Speech.help("grade.rehearse.moves"))) var moves = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard (1...1000).contains(step) else { throw ValidationError(Speech.help("grade.rehearse.step-unfit")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let rules = try DraftSchemes.read(file, counter.settings.currency.value)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let progress = Progress(counter.say("grade.rehearsing"), total: nil, on: counter.progress)
            let found = try await office.grades.rehearse(
                rules, scheme: scheme, from: from, to: to, today: today,
                tell: { done, _ in progress.reach(Int64(done)) })
            progress.finish()
            let steps = found.schemes.map { counter.step(of: $0, to: step) }
            return .report(
                RehearsalReport(found, steps, showsMoves: moves, currency: office.settings.currency.value).report)
        }
    }
}

extension Counter {
    fileprivate func step(of scheme: RehearsedScheme, to percent: Int) -> StepResponse {
        let progress = Progress(say("grade.stepping"), total: nil, on: progress)
        defer { progress.finish() }
        return scheme.step(to: percent) { done, _ in progress.reach(Int64(done)) }
    }
}
