import Answers
import ArgumentParser
import Directory
import Retail
import StoreOffice
import Synchronization

struct DirectoryList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("directory.list"),
        discussion: Speech.example("storectl directory list stores --as-of 2026-03-01"))

    @Argument(help: ArgumentHelp(Speech.help("directory.kind"))) var kind: MasterKind
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer { try await counter.list(kind, asOf: asOf) }
}

extension Counter {
    fileprivate func list(_ kind: MasterKind, asOf: Day?) async throws -> Answer {
        try await atOffice { office in
            let day = try await office.today(asked: asOf ?? options.on)
            let rows = Mutex<[[Cell]]>([])
            try await office.chain.each(kind, on: day) { row in rows.withLock { $0.append(kind.cells(row)) } }
            return .table(Table(kind.tableColumns, rows.withLock { $0 }))
        }
    }
}

/// The same as a CSV file that `import` takes back.
struct DirectoryExport: Command {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Speech.help("directory.export"),
        discussion: Speech.example("storectl directory export stores > stores.csv"))

    @Argument(help: ArgumentHelp(Speech.help("directory.kind"))) var kind: MasterKind
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    var format: OutputFormat { .csv }

    func answer(at counter: Counter) async throws -> Answer { try await counter.list(kind, asOf: asOf) }
}

struct DirectoryShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("directory.show"),
        discussion: Speech.example("storectl directory show stores SH-0001"))

    @Argument(help: ArgumentHelp(Speech.help("directory.kind"))) var kind: MasterKind
    @Argument(help: ArgumentHelp(Speech.help("directory.code"))) var code: String
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: asOf ?? options.on)
            let rows = try await office.chain.rows(kind, called: code, on: day)
            guard let row = rows.first else {
                throw Refusal("directory.not-found", ["code": code, "day": "\(day)"], at: Place(value: code))
            }
            guard rows.count == 1 else { return .table(Table(kind.tableColumns, rows.map(kind.cells))) }
            return .record(zip(kind.tableColumns, kind.cells(row)).map { Field($0, $1) })
        }
    }
}
