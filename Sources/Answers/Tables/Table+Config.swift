package import Retail
package import StandingRules
package import StoreOffice

extension Table {
    /// What came of putting files in force, or would come of it.
    package static func receipts(
        _ receipts: [(file: VersionedFile, receipt: ConfigReceipt)], isRehearsed: Bool
    ) -> Table {
        Table(
            [Column("file"), Column("version", .number), Column("rules_from"), Column("state")]
                + [Column("overtaken"), Column("guards_skipped")],
            receipts.map { file, receipt in
                let state = receipt.isRepeated ? "unchanged" : isRehearsed ? "would_apply" : "applied"
                return [
                    .text(file.path), .integer(Int64(receipt.version.version)),
                    .month("\(receipt.version.rulesFrom)"), .word(state),
                    .list(receipt.overtaken.map { .integer(Int64($0.version)) }), .boolean(receipt.guardsSkipped),
                ]
            })
    }

    /// Values of files that come, go or change.
    package static func differences(_ found: [(file: VersionedFile, differences: [ConfigDifference])]) -> Table {
        Table(
            [Column("file"), Column("path"), Column("old"), Column("new")],
            found.flatMap { file, differences in
                differences.map {
                    [.text(file.path), .text($0.path), .text(orMissing: $0.old), .text(orMissing: $0.new)]
                }
            })
    }

    /// Versions of whatever headquarters decides in a file, as they stand in a month.
    package static func versions(_ versions: [ConfigVersion], in month: Month) -> Table {
        Table(
            [Column("version", .number), Column("rules_from"), Column("state"), Column("user"), Column("at")]
                + [Column("note")],
            versions.map { version in
                [
                    .integer(Int64(version.version)), .month("\(version.rulesFrom)"),
                    .word(versions.state(of: version, in: month).rawValue), .text(version.author),
                    .instant("\(version.recordedAt)"), .text(orMissing: version.note),
                ]
            })
    }
}

extension ConfigReceipt {
    /// What is said of it.
    package func notices(on file: VersionedFile, isRehearsed: Bool) -> [Notice] {
        let code = isRepeated ? "config.repeated" : isRehearsed ? "config.would-apply" : "config.applied"
        let values = ["file": file.path, "version": "\(version.version)", "month": "\(version.rulesFrom)"]
        return [Notice(code, values)]
            + overtaken.map {
                Notice("config.overtaken", ["version": "\($0.version)", "month": "\($0.rulesFrom)"])
            } + (guardsSkipped ? [Notice("config.guards-skipped")] : [])
    }
}
