extension Catalogue {
    /// Migrations, backups and restores.
    static let housekeeping: [Sentence] = [
        Sentence("migration.applying", en: "Applying migration {version} ({name}) …", zh: "正在执行迁移 {version}（{name}）……"),
        Sentence("db.started", en: "The embedded database runs.", zh: "内置数据库正在运行。"),
        Sentence("db.stopped", en: "The embedded database was stopped.", zh: "内置数据库已停止。"),
        Sentence("db.was-stopped", en: "The embedded database did not run.", zh: "内置数据库未在运行。"),
        Sentence("db.migrated", en: "Migrations applied: {count}.", zh: "已执行 {count} 个迁移。"),
        Sentence("db.was-current", en: "The schema was up to date; nothing was changed.", zh: "数据库结构已是最新，未做修改。"),
        Sentence(
            "db.no-database",
            en: "The server runs, its database was never made. The next command makes it.",
            zh: "服务器正在运行，但数据库尚未创建。下一条命令会创建它。"),
        Sentence(
            "db.behind",
            en: "The schema is at version {found} of {needed}. Run: storectl db migrate",
            zh: "数据库结构版本为 {found}，需要 {needed}。请执行：storectl db migrate"),
        Sentence(
            "database.risky-setting",
            en: "The server runs with {name} = {value}: acknowledged work can be lost. Switch it on.",
            zh: "服务器设置 {name} = {value}，已确认的数据可能丢失。请将其打开。"),
        Sentence(
            "database.logs-values",
            en: "The server writes the values of statements into its log, tokens too ({name} = {value}). Set it to 0.",
            zh: "服务器会把语句参数（包括令牌）写入日志（{name} = {value}）。请将其设为 0。"),
        Sentence("backup.dumping", en: "Writing the backup {file} …", zh: "正在写入备份 {file}……"),
        Sentence(
            "backup.written",
            en: "The backup is {file}; keep {manifest} beside it, a restore is compared with it.",
            zh: "备份文件为 {file}；请将 {manifest} 与其放在一起，恢复时将据此核对。"),
        Sentence(
            "backup.exists",
            en: "There is a file of this name already, and a backup overwrites nothing. Choose another name.",
            zh: "同名文件已存在，备份不会覆盖任何文件。请换一个文件名。"),
        Sentence(
            "backup.under-way",
            en: "Another backup is being written to this file. Wait until it is done, or choose another name.",
            zh: "另一个备份正在写入该文件。请等待其完成，或换一个文件名。"),
        Sentence(
            "backup.not-a-backup",
            en: "This is not a backup made by storectl db backup.",
            zh: "这不是 storectl db backup 生成的备份。"),
        Sentence(
            "backup.cut",
            en:
                "This backup does not have the {size} bytes that its manifest names; it was cut or changed. Use another copy. Nothing was changed.",
            zh: "备份的大小与清单中的 {size} 字节不符，文件可能被截断或改动。请使用其他副本。未做任何修改。"),
        Sentence(
            "backup.no-manifest",
            en:
                "The manifest of the backup is missing, so what is restored cannot be compared. Put it beside the backup, or restore with --unchecked.",
            zh: "缺少备份清单，无法核对恢复结果。请将其放在备份旁边，或使用 --unchecked 恢复。"),
        Sentence(
            "backup.manifest-unreadable",
            en: "This is not the manifest of a backup. Use another copy, or restore with --unchecked.",
            zh: "这不是备份清单。请使用其他副本，或使用 --unchecked 恢复。"),
        Sentence(
            "backup.damaged",
            en:
                "This backup could not be restored; it is damaged or from a newer PostgreSQL: {reason}. Nothing was changed.",
            zh: "无法恢复该备份：{reason}。文件已损坏，或来自更高版本的 PostgreSQL。未做任何修改。"),
        Sentence("restore.loading", en: "Restoring {file} beside the present database …", zh: "正在将 {file} 恢复到临时库……"),
        Sentence("restore.comparing", en: "Comparing counts and checksums …", zh: "正在核对行数与校验和……"),
        Sentence(
            "restore.under-way",
            en:
                "Another restore of this database is under way. Nothing was changed; run it again when that one is done.",
            zh: "该数据库正在进行另一个恢复操作。未做任何修改，请待其完成后重新执行。"),
        Sentence(
            "restore.differs",
            en:
                "What came out of the backup is not what its manifest says; tables that differ: {tables}. Nothing was changed.",
            zh: "恢复出的内容与清单不一致，有差异的表：{tables}。未做任何修改。"),
        Sentence(
            "restore.done",
            en:
                "The backup is in place. The database before it is kept as \"{kept}\" until the next restore; to go back: storectl db restore --undo",
            zh: "备份已恢复。原数据库保留为“{kept}”，直到下次恢复；如需退回：storectl db restore --undo"),
        Sentence(
            "restore.undone",
            en:
                "The kept database is back in place, and the one before it is now kept as \"{kept}\": --undo once more changes them back.",
            zh: "已换回保留的数据库；换下的数据库现保留为“{kept}”，再次执行 --undo 可再换回。"),
        Sentence(
            "restore.nothing-to-undo",
            en: "There is no database from before a restore. Nothing was changed.",
            zh: "没有可退回的数据库。未做任何修改。"),
        Sentence(
            "restore.file-or-undo",
            en: "Name the backup FILE to restore, or --undo, and not both.",
            zh: "请指定要恢复的备份文件，或使用 --undo，二者只能选一。"),
        Sentence(
            "restore.no-database-name",
            en: "The address of the database names no database. Add its name: postgresql://user@host/NAME",
            zh: "数据库地址中没有库名。请补充：postgresql://用户@主机/库名"),
        Sentence("file.unwritable", en: "The file cannot be written: {reason}.", zh: "无法写入文件：{reason}。"),
        Sentence(
            "fault",
            en: "Something went wrong inside the program. Run it again with --verbose and report what it prints.",
            zh: "程序内部发生错误。请加上 --verbose 重新执行，并反馈其输出。"),
        Sentence("fault.detail", en: "fault: {detail}", zh: "故障：{detail}"),
    ]
}
