import Answers
import ArgumentParser
import PromoterStaffing
import RetailCSV
import StoreOffice
import Wording

/// Files about promoters.
struct StaffImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("staff.import"),
        discussion: Speech.help("staff.import.more") + "\n\n" + StaffFile.layouts + "\n\n"
            + Speech.example("storectl staff import postings.csv --kind postings"))

    @Argument(help: ArgumentHelp(Speech.help("staff.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("staff.kind"))) var kind: StaffFile

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipt = try await office.staff.take(kind, table, told: today)
            return .record(
                [
                    Field("file", .text(file)), Field("kind", .text(kind.rawValue)),
                    Field("rows", .quantity(Int64(receipt.rows))),
                    Field("changed", .quantity(Int64(receipt.changed))),
                ],
                notes: (receipt.changed > 0 ? [] : [counter.say("staff.nothing-new")])
                    + receipt.notices.map { Catalogue.say($0, in: counter.language) })
        }
    }
}

extension StaffFile: ExpressibleByArgument {
    /// A line a kind, with its columns; those that may be left out stand in brackets.
    fileprivate static var layouts: String {
        allCases.map { $0.layout.told($0.rawValue) }.joined(separator: "\n")
    }
}
