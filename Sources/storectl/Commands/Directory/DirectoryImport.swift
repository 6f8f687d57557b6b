import Answers
import ArgumentParser
import Directory
import Retail
import RetailCSV
import StoreOffice

struct DirectoryImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("directory.import"),
        discussion: Speech.example("storectl directory import stores.csv --kind stores"))

    @Argument(help: ArgumentHelp(Speech.help("directory.import.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("directory.kind"))) var kind: MasterKind
    @Option(help: ArgumentHelp(Speech.help("reason"))) var reason: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let progress = counter.reading(file)
            let receipt = try await office.chain.take(kind, table, from: day, reason: reason) {
                progress.reach(Int64($0))
            }
            progress.finish()
            return counter.answer(to: receipt, of: file, from: day)
        }
    }
}

extension Counter {
    /// How much of a file is read.
    func reading(_ path: String) -> Progress {
        Progress(say("load.reading", ["file": path]), total: try? File.size(path), on: progress)
    }

    /// A file that a person named, refused when it cannot be read.
    func table(_ path: String) throws -> TableFile {
        do {
            return try TableFile(path: path)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(unreadable: path, error)
        }
    }

    func answer(to receipt: LoadReceipt, of file: String, from day: Day) -> Answer {
        let counts = receipt.counts
        var notes = receipt.isRepeated ? [say("load.repeated", ["file": file])] : []
        notes += receipt.warnings.map { ProblemText.line($0, in: language) }
        return .record(
            [
                Field("file", .text(file)),
                Field("holds_from", .day(day)),
                Field("rows", .quantity(Int64(counts.rows))),
                Field("added", .quantity(Int64(counts.added))),
                Field("changed", .quantity(Int64(counts.changed))),
                Field("unchanged", .quantity(Int64(counts.unchanged))),
                Field("repeated", .boolean(receipt.isRepeated)),
                Field("warnings", .quantity(Int64(receipt.warnings.count))),
            ], notes: notes)
    }
}
