import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("feed.show"),
        discussion: Speech.example("storectl feed show 17", "storectl feed show 17 --problems --format csv"))

    @Argument(help: ArgumentHelp(Speech.help("feed.id"))) var id: Int64
    @Flag(help: ArgumentHelp(Speech.help("feed.show.problems"))) var problems = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            guard problems else {
                let receipt = try await office.feeds.receipt(id)
                let state = Field("state", .word(receipt.outcome))
                return .record([state] + receipt.fields.filter { $0.key != "repeated" } + receipt.tallyFields)
            }
            let findings = try await office.feeds.problems(of: id)
            let rows = findings.map { finding in
                ProblemRecord.fields(finding.problem, in: counter.language).map(\.cell)
                    + [.word(finding.isWarning ? "warning" : "refusal")]
            }
            return .table(Table(Self.columns, rows))
        }
    }

    private static let columns = [
        Column("code"), Column("message"), Column("file"), Column("line", .number), Column("column", .number),
        Column("path"), Column("value"), Column("severity"),
    ]
}
