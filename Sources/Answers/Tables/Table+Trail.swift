import Retail
package import Trail

extension Table {
    /// Who did what, as the audit trail has it.
    package static func trail(_ entries: [TrailEntry]) -> Table {
        Table(
            [
                Column("at"), Column("user"), Column("verb"), Column("kind"), Column("key"), Column("old"),
                Column("new"),
                Column("reason"), Column("program"), Column("os_user"), Column("login"), Column("transaction"),
                Column("act", .number), Column("event", .number),
            ],
            entries.map { line in
                [
                    .instant("\(line.at)"), .text(orMissing: line.user), .text(line.verb), .text(line.kind),
                    .text(line.key),
                    .text(orMissing: line.old), .text(orMissing: line.new), .text(orMissing: line.reason),
                    .text(orMissing: line.program), .text(orMissing: line.osUser), .text(line.login),
                    .text(line.transaction),
                    .integer(line.act), .integer(line.event),
                ]
            })
    }

    /// The same for who wants to know what is another now, rather than how it is kept.
    package static func changes(_ entries: [TrailEntry]) -> Table {
        Table(
            [
                Column("at"), Column("user"), Column("verb"), Column("kind"), Column("trail_changes"), Column("reason"),
            ],
            entries.map { line in
                [
                    .instant("\(line.at)"), .text(orMissing: line.user), .text(line.verb), .text(line.kind),
                    .records(
                        line.changes.map { change in
                            [
                                Field("field", .text(change.field)), Field("before", .text(orMissing: change.before)),
                                Field("after", .text(orMissing: change.after)),
                            ]
                        }), .text(orMissing: line.reason),
                ]
            })
    }
}
