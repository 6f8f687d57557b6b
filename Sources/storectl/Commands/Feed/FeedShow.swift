import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("feed.show"),
        discussion: Speech.example(
            "storectl feed show 17", "storectl feed show 17 --problems --format csv",
            "storectl feed show 17 --ack gs1"))

    @Argument(help: ArgumentHelp(Speech.help("feed.id"))) var id: Int64
    @Flag(help: ArgumentHelp(Speech.help("feed.show.problems"))) var problems = false

    @Option(help: ArgumentHelp(Speech.help("feed.ack"))) var ack: AcknowledgementForm?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if ack != nil, problems { throw ValidationError(Speech.help("feed.ack.or-problems")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            if let ack {
                let receipt = try await office.feeds.receipt(id)
                return .document(try await counter.acknowledgement(of: receipt, as: ack, at: office), ending: .done)
            }
            guard problems else {
                let receipt = try await office.feeds.receipt(id)
                let state = Field("state", .word(receipt.outcome))
                return .record([state] + receipt.fields.filter { $0.key != "repeated" } + receipt.tallyFields)
            }
            let language = counter.language
            let printer = AnswerPrinter(format: options.format, language: language)
            let rows = printer.rows(Self.columns)
            try await office.feeds.problems(of: id) { finding in
                rows.add(
                    ProblemRecord.fields(finding.problem, in: language).map(\.cell)
                        + [.word(finding.isWarning ? "warning" : "refusal")])
            }
            rows.end()
            try printer.finish()
            return .printed
        }
    }

    private static let columns = [
        Column("code"), Column("message"), Column("file"), Column("line", .number), Column("column", .number),
        Column("path"), Column("value"), Column("severity"),
    ]
}
