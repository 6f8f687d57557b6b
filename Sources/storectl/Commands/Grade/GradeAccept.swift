import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// Puts proposed grades in force, after showing how many stores move.
struct GradeAccept: Command {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: Speech.help("grade.accept"),
        discussion: Speech.help("grade.accept.more") + "\n\n"
            + Speech.example(
                "storectl grade accept --month 2026-12", "storectl grade accept --month 2026-12 --yes --as rm.zj",
                "storectl grade accept --month 2026-12 --region ZJ --except SH-0007 --yes",
                "storectl grade accept --month 2026-12 --store SH-0001 --store SH-0002 --yes"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("grade.accept.store"), valueName: "code")) var store: [StoreCode] = []
    @Option(help: ArgumentHelp(Speech.help("grade.accept.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("grade.accept.except"), valueName: "code")) var except: [StoreCode] = []
    @Flag(help: ArgumentHelp(Speech.help("grade.accept.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let selection = GradeSelection(stores: store.isEmpty ? nil : store, region: region, except: except)
        return try await counter.atOffice { office in
            let outlook = try await office.grades.outlook(of: month, selection)
            guard
                try yes || outlook.moves.isEmpty
                    || counter.isAgreed(to: .record(outlook.fields), question: "grade.accept.agree")
            else {
                return .record(
                    outlook.fields,
                    problems: [Problem("grade.accept-unconfirmed", ["month": "\(month)"], at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let today = try await office.today(asked: options.on)
            return .accepted(
                try await office.acceptGrades(month, selection, today: today), in: counter.language)
        }
    }
}
