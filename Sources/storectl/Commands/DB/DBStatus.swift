import Answers
import ArgumentParser
import StoreOffice
import Wording

struct DBStatus: Command {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: Speech.help("db.status"),
        discussion: Speech.example("storectl db status", "storectl db status --format json"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        .status(try await Housekeeping(counter.settings).status(), at: counter)
    }
}

extension Answer {
    /// The state of the database, and what its operator should know.
    static func status(_ status: DatabaseStatus, notes: [String] = [], at counter: Counter) -> Answer {
        var notes = notes
        if let found = status.schemaVersion, let needed = status.schemaNeeded, found < needed {
            notes.append(counter.say("db.behind", ["found": "\(found)", "needed": "\(needed)"]))
        }
        let warnings = status.warnings.map { Catalogue.say($0, in: counter.language) }
        return .record(
            [
                Field("state", .word(status.state.rawValue)),
                Field("embedded", .boolean(status.isEmbedded)),
                Field("address", .text(orMissing: status.address)),
                Field("data_directory", .text(orMissing: status.dataDirectory)),
                Field("log_file", .text(orMissing: status.logFile)),
                Field(Column("pid", .number), .integer(orMissing: status.pid.map(Int.init))),
                Field("server_version", .text(orMissing: status.serverVersion)),
                Field(Column("schema_version", .number), .integer(orMissing: status.schemaVersion)),
                Field(Column("schema_needed", .number), .integer(orMissing: status.schemaNeeded)),
                Field(Column("size", .number), status.size.map { .bytes($0) } ?? .missing),
                Field("warnings", .list(warnings.map { .text($0) })),
            ], notes: notes)
    }
}
