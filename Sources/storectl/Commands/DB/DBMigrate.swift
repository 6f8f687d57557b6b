import Answers
import ArgumentParser
import StoreOffice

struct DBMigrate: Command {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: Speech.help("db.migrate"),
        discussion: Speech.example(
            "storectl db migrate", "storectl db migrate --database postgresql://admin@db1/storechain"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let done = try await Housekeeping(counter.settings).migrate { counter.tell($0) }
        let note = done.isEmpty ? counter.say("db.was-current") : counter.say("db.migrated", ["count": "\(done.count)"])
        return .table(
            Table(
                [Column("version", .number), Column("name")],
                done.map { [.integer(Int64($0.version)), .text($0.name)] }),
            notes: [note])
    }
}
