import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedDoctor: Command {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: Speech.help("feed.doctor"),
        discussion: Speech.help("feed.doctor.more") + "\n\n"
            + Speech.example(
                "storectl feed doctor stock.xml --distributor D-ZJ-1",
                "storectl feed doctor stock.xml --distributor D-ZJ-1 --out corrected.xml --accept",
                "storectl feed doctor stock.xml --distributor D-ZJ-1 --encoding GB18030 --likely"))

    @Argument(help: ArgumentHelp(Speech.help("feed.import.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("feed.distributor"), valueName: "account")) var distributor: String?
    @Option(help: ArgumentHelp(Speech.help("feed.doctor.out"), valueName: "file"), completion: .file()) var out: String?
    @Flag(help: ArgumentHelp(Speech.help("feed.doctor.accept"))) var accept = false
    @Flag(help: ArgumentHelp(Speech.help("feed.doctor.likely"))) var likely = false
    @Option(help: ArgumentHelp(Speech.help("feed.doctor.encoding"), valueName: "encoding")) var encoding: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let trust: FeedProposal.Confidence = likely ? .likely : .sure
        return try await counter.atOffice { office in
            let account = try await counter.account(distributor, at: office)
            let today = try await office.today(asked: options.on)
            let document = try FeedFile(path: file)
            let progress = counter.reading(file)
            let diagnosis = try await office.feeds.examine(
                document, for: account, today: today, upTo: trust, encoding: encoding,
                formats: try FeedFormats.ofStoreConfig()
            ) { progress.reach(Int64($0)) }
            progress.finish()
            var notes: [String] = []
            if let out {
                try NewFile.write(to: out) { file in try diagnosis.writeCorrected { try file.append($0) } }
                notes.append(counter.say("doctor.written", ["file": out]))
            }
            let codes = accept ? diagnosis.codes(upTo: trust) : []
            if accept {
                try await office.feeds.remember(codes, for: account, today: today)
                notes.append(
                    counter.say("doctor.accepted", ["count": "\(codes.count)", "account": account.text]))
            }
            return counter.answer(to: diagnosis, remembered: codes.count, notes)
        }
    }
}

extension Counter {
    /// A table of what is proposed for a person; for a program all in one.
    fileprivate func answer(to diagnosis: FeedDiagnosis, remembered: Int, _ notes: [String]) -> Answer {
        let (counts, table) = (diagnosis.counts, Table.proposals(diagnosis.proposals, in: language))
        let ending: Answer.Ending? =
            if let kind = diagnosis.refusal { .refusal(kind) } else { counts.left > 0 ? .refusedRows : nil }
        guard options.format == .json else {
            let summary = diagnosis.notices.map { say($0.code, $0.values) }
            return .table(
                table,
                notes: summary + notes + [say("doctor.not-taken")], problems: diagnosis.problems, ending: ending)
        }
        return .record(
            [
                Field("account", .text(diagnosis.account)), Field("file", .text(diagnosis.file)),
                Field("encoding", .text(orMissing: diagnosis.encoding)), Field("lines", .quantity(counts.lines)),
                Field("right", .quantity(counts.right)), Field("mended", .quantity(counts.mended)),
                Field("left", .quantity(counts.left)), Field("remembered", .quantity(Int64(remembered))),
                Field("proposals", .records(table.rows.map { zip(table.columns, $0).map(Field.init) })),
                Field("untold", .quantity(diagnosis.untold)),
            ], problems: diagnosis.problems, ending: ending)
    }
}
