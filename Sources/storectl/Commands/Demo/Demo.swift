import ArgumentParser
import Retail
import StoreOffice

struct Demo: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: Speech.help("demo"),
        discussion: Speech.example("storectl demo", "storectl demo --rows 1000000 --lang zh"))

    @Option(help: ArgumentHelp(Speech.help("demo.rows"))) var rows = 20_000

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let report = try await counter.atOffice { office in
            let progress = counter.progress.start(counter.say("demo.sending"), total: Int64(rows))
            defer { progress.finish() }
            return try await office.demonstrate(lines: rows, today: options.on) { done, _ in progress.reach(Int64(done))
            }
        }
        guard report.isWhole else {
            throw Refusal("demo.differs", ["count": "\(report.sent - report.equal)", "sent": "\(report.sent)"])
        }
        return .record(
            [
                Field("business_day", .day(report.businessDay)),
                Field("time_zone", .text(report.timeZone)),
                Field("database", .text(orMissing: report.database.address)),
                Field("server_version", .text(orMissing: report.database.serverVersion)),
                Field(Column("schema_version", .number), .integer(orMissing: report.database.schemaVersion)),
                Field("rows_sent", .quantity(Int64(report.sent))),
                Field("rows_copied_back", .quantity(Int64(report.copiedBack))),
                Field("rows_equal", .quantity(Int64(report.equal))),
                Field("seconds_sending", .seconds(report.secondsIn)),
                Field("seconds_reading", .seconds(report.secondsBack)),
            ], notes: [counter.say("demo.whole")])
    }
}
