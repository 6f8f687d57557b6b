import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

/// What the brand has standing in stores.
struct DisplayFixture: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixture", abstract: Speech.help("display.fixture"),
        discussion: Speech.help("display.fixture.more") + "\n\n"
            + Speech.example(
                "storectl display fixture import fixtures.csv", "storectl display fixture list --state damaged"),
        subcommands: [DisplayFixtureImport.self, DisplayFixtureList.self])
}

struct DisplayFixtureImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("display.fixture.import"),
        discussion: Speech.help("display.fixture.import.more") + "\n\n"
            + Speech.example("storectl display fixture import fixtures.csv"))

    @Argument(help: ArgumentHelp(Speech.help("display.visit.file")), completion: .file()) var file: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let receipt = try await office.displays.take(
                fixtures: table, today: try await office.today(asked: options.on))
            let isNew = receipt.added + receipt.states > 0
            return .record(
                [
                    Field("file", .text(file)), Field("rows", .quantity(Int64(receipt.rows))),
                    Field("added", .quantity(Int64(receipt.added))), Field("states", .quantity(Int64(receipt.states))),
                ], notes: isNew ? [] : [counter.say("fixture.nothing-new")])
        }
    }
}

struct DisplayFixtureList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("display.fixture.list"),
        discussion: Speech.example(
            "storectl display fixture list --store S-CN-SH-01",
            "storectl display fixture list --kind demo_unit --state missing --format csv"))

    @Option(help: ArgumentHelp(Speech.help("task.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("display.fixture.kind"))) var kind: String?
    @Option(help: ArgumentHelp(Speech.help("display.fixture.state"))) var state: FixtureState?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let found = try await office.displays.fixtures(
                FixtureQuestion(store: store, kind: kind, state: state), on: day)
            return .table(
                Table(
                    [Column("store"), Column("code"), Column("kind"), Column("zone"), Column("counter"), Column("sku")]
                        + [Column("serial"), Column("state"), Column("day"), Column("note"), Column("user")],
                    found.map { fixture in
                        [
                            .text(fixture.store), .text(fixture.code), .text(fixture.kind),
                            fixture.zone.map { .word($0.rawValue) } ?? .missing, .text(orMissing: fixture.counter),
                            .text(orMissing: fixture.sku), .text(orMissing: fixture.serial),
                            fixture.state.map { .word("fixture_\($0.rawValue)") } ?? .missing,
                            .day(orMissing: fixture.day), .text(orMissing: fixture.note),
                            .text(orMissing: fixture.user),
                        ]
                    }), notes: [counter.say("fixture.count", ["count": "\(found.count)"])])
        }
    }
}

extension FixtureState: ExpressibleByArgument {}
