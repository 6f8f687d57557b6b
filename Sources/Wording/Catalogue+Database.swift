extension Catalogue {
    /// The database, wherever it is.
    static let database: [Sentence] = [
        Sentence(
            "database.unreadable-address",
            en:
                "The address of the database cannot be read: {reason}. Write it as postgresql://user@host/name or as key=value pairs.",
            zh: "无法识别数据库地址：{reason}。请写成 postgresql://用户@主机/库名，或 key=value 形式。"),
        Sentence(
            "database.unreachable",
            en: "The database does not answer: {reason}. Check that the server runs and that the address is right.",
            zh: "数据库没有响应：{reason}。请检查服务器是否在运行、地址是否正确。"),
        Sentence(
            "database.not-ready",
            en: "The database is not ready for connections: {reason}. Wait a moment and run it again.",
            zh: "数据库尚未就绪：{reason}。请稍候重新执行。"),
        Sentence(
            "database.connection-lost",
            en: "{reason}. Nothing of this was kept; run the command again.",
            zh: "与数据库的连接中断（{reason}）。本次操作未保存任何内容，请重新执行。"),
        Sentence(
            "database.wrong-credentials",
            en: "The database does not let this user in: {reason}. Check the user name and the password file.",
            zh: "数据库拒绝该用户登录：{reason}。请检查用户名和密码文件。"),
        Sentence(
            "database.forbidden",
            en: "The database user has no right to this: {reason}.",
            zh: "该数据库用户无此权限：{reason}。"),
        Sentence(
            "database.read-only",
            en:
                "This database takes no changes: {reason}. It may be a standby; name the primary, or all hosts with target_session_attrs=read-write.",
            zh: "该数据库不接受修改：{reason}。它可能是备库；请指定主库，或列出全部主机并加上 target_session_attrs=read-write。"),
        Sentence(
            "database.too-many-connections",
            en: "The database has no connection free: {reason}. Try again in a moment.",
            zh: "数据库暂无空闲连接：{reason}。请稍后再试。"),
        Sentence(
            "database.busy",
            en: "Somebody else holds what this needs: {reason}. Nothing was changed; run it again in a moment.",
            zh: "所需数据正被他人占用：{reason}。未做任何修改，请稍后重新执行。"),
        Sentence(
            "database.outcome-unknown",
            en: "Nobody knows whether this was kept: {reason}. Running the same command again is safe.",
            zh: "无法确定本次操作是否已保存：{reason}。重新执行同一命令是安全的。"),
        Sentence(
            "database.timeout",
            en:
                "The database took too long and was stopped: {reason}. Nothing was changed; run it again when there is less to do.",
            zh: "数据库处理超时，已中止：{reason}。未做任何修改，请在空闲时重新执行。"),
        Sentence(
            "database.disk-full",
            en: "The database's disk is full: {reason}. Nothing was changed; make room and run it again.",
            zh: "数据库磁盘已满：{reason}。未做任何修改，请腾出空间后重新执行。"),
        Sentence(
            "database.not-migrated",
            en:
                "The schema of this database is at version {found}, this program works with {needed}. Run: storectl db migrate",
            zh: "该数据库的结构版本为 {found}，本程序需要 {needed}。请执行：storectl db migrate"),
        Sentence(
            "database.not-embedded",
            en: "{command} is for the embedded database only; this one is run by its own administrator ({database}).",
            zh: "{command} 仅适用于内置数据库；当前数据库由其管理员运行（{database}）。"),
        Sentence(
            "schema.edited",
            en:
                "Migration {version} ({name}) was changed after it had been applied: {inDatabase} in the database, {inProgram} in this program. Use the program that made this database, or a newer release of it. Nothing was changed.",
            zh: "迁移 {version}（{name}）在执行后被改动：数据库中为 {inDatabase}，本程序中为 {inProgram}。请使用创建该数据库的程序或其新版本。未做任何修改。"),
        Sentence(
            "schema.missing",
            en:
                "Migration {version} ({name}) was never applied although later ones were: {inDatabase} in the database, {inProgram} in this program. Restore the database from a backup. Nothing was changed.",
            zh: "迁移 {version}（{name}）未执行，但其后的迁移已执行：数据库中为 {inDatabase}，本程序中为 {inProgram}。请从备份恢复数据库。未做任何修改。"),
        Sentence(
            "schema.unknown",
            en:
                "The database has migration {version} ({name}) that this program does not know: {inDatabase} in the database, {inProgram} in this program. A newer program made it; use that one. Nothing was changed.",
            zh: "数据库含有本程序不认识的迁移 {version}（{name}）：数据库中为 {inDatabase}，本程序中为 {inProgram}。它由更新的程序创建，请使用新版本。未做任何修改。"),
    ]
}
