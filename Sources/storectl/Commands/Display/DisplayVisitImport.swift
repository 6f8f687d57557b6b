import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import RetailCSV
import StoreOffice

/// A file of visits, where its pictures lie, and what becomes of visits that are there already.
struct GivenVisits: ParsableArguments {
    @Argument(help: ArgumentHelp(Speech.help("display.visit.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("display.visit.photos"), valueName: "dir"), completion: .directory)
    var photos: String?
    @Flag(help: ArgumentHelp(Speech.help("display.visit.replace"))) var replace = false
    @Flag(help: ArgumentHelp(Speech.help("display.visit.second"))) var second = false

    /// What becomes of a file of visits: file, folder of the pictures, business day, earlier visits, progress in bytes.
    typealias Taking =
        (TableFile, String, Day, EarlierVisits, @escaping @Sendable (Int) -> Void) async throws -> VisitsTaken

    /// Hands the file to the office, with progress on the way.
    func taken(
        at counter: Counter, on day: Day?, _ taking: @escaping (Office) -> Taking
    ) async throws -> VisitsTaken {
        let (table, earlier) = (try counter.table(file), try earlier)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: day)
            let progress = counter.reading(file)
            defer { progress.finish() }
            return try await taking(office)(table, photos ?? file.folder, today, earlier) { progress.reach(Int64($0)) }
        }
    }

    private var earlier: EarlierVisits {
        get throws {
            guard !(replace && second) else {
                throw Refusal(.wrongUsage, "visit.replace-or-second", at: Place(path: "--second"))
            }
            return second ? .areRepeated : replace ? .areReplaced : .stand
        }
    }
}

struct DisplayVisitImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("display.visit.import"),
        discussion: Speech.help("display.visit.import.more") + "\n\n"
            + Speech.example(
                "storectl display visit import visits.csv", "storectl display visit import corrected.csv --replace"))

    @OptionGroup var given: GivenVisits

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let taken = try await given.taken(at: counter, on: options.on) { office in
            { try await office.take(visits: $0, photos: $1, today: $2, earlier: $3, progress: $4) }
        }
        return .visits(taken, of: given.file, in: counter.language)
    }
}

struct DisplayVisitCheck: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Speech.help("display.visit.check"),
        discussion: Speech.example(
            "storectl display visit check visits.csv", "storectl display visit check visits.csv --format json"))

    @OptionGroup var given: GivenVisits

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let taken = try await given.taken(at: counter, on: options.on) { $0.rehearse }
        var answer = Answer.visits(
            taken, of: given.file, isLoaded: taken.receipt.isRepeated, in: counter.language)
        if !taken.receipt.isRepeated { answer.notes.insert(counter.say("visit.checked"), at: 0) }
        return answer
    }
}

extension String {
    /// The folder of a file; the working directory of standard input.
    fileprivate var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "." }
}
