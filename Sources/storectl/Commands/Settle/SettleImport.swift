import Answers
import ArgumentParser
import RetailCSV
import Settlement
import StoreOffice

/// Files about the accounts' money.
struct SettleImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("settle.import"),
        discussion: Speech.help("settle.import.more") + "\n\n" + BookFile.layouts + "\n\n"
            + Speech.example("storectl settle import invoices.csv --kind invoices"))

    @Argument(help: ArgumentHelp(Speech.help("settle.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("settle.kind"))) var kind: BookFile

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipt = try await office.accounts.take(kind, table, today: today)
            return .record(
                [
                    Field("file", .text(file)), Field("kind", .text(kind.rawValue)),
                    Field("rows", .quantity(Int64(receipt.rows))), Field("added", .quantity(Int64(receipt.added))),
                ],
                notes: receipt.added > 0
                    ? (kind.isClaim ? [counter.say("settle.claims-filed")] : [])
                    : [counter.say(receipt.rows == 0 ? "settle.no-rows" : "settle.nothing-new")])
        }
    }
}

extension BookFile: ExpressibleByArgument {
    /// A line a kind, with its columns; those that may be left out stand in brackets.
    fileprivate static var layouts: String { allCases.map { $0.layout.told($0.rawValue) }.joined(separator: "\n") }
}

extension RetailCSV.TableLayout {
    /// The columns behind the name of a kind; those that may be left out stand in brackets.
    func told(_ name: String) -> String {
        "  \(name): \(columns.map { required.contains($0) ? $0 : "[\($0)]" }.joined(separator: ","))"
    }
}
