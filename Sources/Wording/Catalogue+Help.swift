extension Catalogue {
    /// What `--help` says of commands, flags and arguments.
    static let help: [Sentence] = [
        Sentence(
            "help.storectl", en: "Store management for a brand that sells through a retail chain.",
            zh: "面向零售连锁渠道品牌的门店管理系统。"),
        Sentence(
            "help.storectl.more",
            en: """
                Without --database, an embedded PostgreSQL is created and started under the home on first use.
                Exit codes: 0 done or already done, 1 refused, 2 done with refused rows, 64 wrong usage, 65 input unreadable, \
                69 database unreachable, 70 fault, 74 output not written, 75 busy (running it again is safe), 77 no permission.
                """,
            zh: """
                未指定 --database 时，首次使用会在主目录下创建并启动内置 PostgreSQL。
                退出码：0 完成或已完成，1 拒绝，2 完成但有被拒绝的行，64 用法错误，65 输入无法读取，\
                69 数据库无法访问，70 程序故障，74 输出未能写出，75 忙（可安全重试），77 无权限。
                """),
        Sentence("help.example", en: "Example:", zh: "示例："),
        Sentence(
            "help.demo",
            en: "Do the main job on the seeded chain: load, take feeds, grade, and report the month in both languages.",
            zh: "在示例连锁上完整运行：导入、接收库存报文、定级，并以中英文输出月末报告。"
        ),
        Sentence(
            "help.db", en: "The database as a whole: start, stop, status, migrate, backup, restore.",
            zh: "数据库管理：启动、停止、状态、迁移、备份、恢复。"),
        Sentence(
            "help.db.start", en: "Create the embedded database if there is none, and start it.", zh: "启动内置数据库，尚未创建时先创建。"
        ),
        Sentence("help.db.stop", en: "Stop the embedded database.", zh: "停止内置数据库。"),
        Sentence(
            "help.db.status", en: "Show the database without starting or changing anything.", zh: "查看数据库状态，不启动也不修改。"),
        Sentence("help.db.migrate", en: "Bring the schema up to date.", zh: "将数据库结构更新到最新版本。"),
        Sentence(
            "help.db.backup", en: "Write the whole database to a file, with counts and checksums beside it.",
            zh: "将整个数据库备份到文件，并附行数与校验和清单。"),
        Sentence(
            "help.db.backup.file", en: "The file to write (pg_dump custom format). It must not exist.",
            zh: "要写入的文件（pg_dump 自定义格式），不能已存在。"),
        Sentence(
            "help.db.restore", en: "Put a backup in the place of the present database, which is kept.",
            zh: "用备份替换当前数据库，原数据库会保留。"),
        Sentence("help.db.restore.file", en: "The backup, with its manifest beside it.", zh: "备份文件，清单须与其放在一起。"),
        Sentence(
            "help.db.restore.undo", en: "Go back to the database from before the last restore.", zh: "退回到上次恢复之前的数据库。"),
        Sentence("help.db.restore.unchecked", en: "Restore without a manifest to compare with.", zh: "不核对清单直接恢复。"),
        Sentence("help.config", en: "How this program runs, and who decided it.", zh: "程序的运行设置及其来源。"),
        Sentence("help.config.show", en: "Show every setting with where it comes from.", zh: "显示每项设置及其来源。"),
        Sentence(
            "help.config.check", en: "Look over the files of StoreConfig and explain everything that is wrong.",
            zh: "检查 StoreConfig 中的文件，并说明所有错误。"),
        Sentence(
            "help.config.check.folder", en: "The folder to look over; StoreConfig unless named.",
            zh: "要检查的文件夹；默认为 StoreConfig。"),
        Sentence("help.options", en: "options of every command", zh: "通用选项"),
        Sentence("help.format", en: "How the answer is written: table, json or csv.", zh: "输出格式：table、json 或 csv。"),
        Sentence(
            "help.database", en: "Address of the database (libpq URI) instead of the embedded one.",
            zh: "使用指定数据库（libpq URI），而非内置数据库。"),
        Sentence("help.home", en: "Folder of the embedded database.", zh: "内置数据库所在目录。"),
        Sentence("help.as", en: "Whose rights to use; embedded database only.", zh: "以哪个用户的权限执行；仅限内置数据库。"),
        Sentence("help.on", en: "The business day that counts as today, YYYY-MM-DD.", zh: "作为“今天”的业务日期，YYYY-MM-DD。"),
        Sentence("help.lang", en: "Language: en or zh.", zh: "语言：en 或 zh。"),
        Sentence("help.verbose", en: "Say what is being done, and all there is about a fault.", zh: "显示执行步骤以及故障的全部细节。"),
        Sentence("help.no-progress", en: "Show no progress on the terminal.", zh: "不在终端显示进度。"),
        Sentence("help.unknown-command", en: "There is no command \"{found}\".", zh: "没有名为“{found}”的命令。"),
        Sentence("help.did-you-mean", en: " Did you mean \"{guess}\"?", zh: "您是否想用“{guess}”？"),
    ]

    /// Words that the command line's library prints, with what stands for them in Chinese.
    package static let helpWords: [Sentence] = [
        Sentence("help.word.overview", en: "OVERVIEW: ", zh: "概述："),
        Sentence("help.word.usage", en: "USAGE: ", zh: "用法："),
        Sentence("help.word.usage-once", en: "Usage: ", zh: "用法："),
        Sentence("help.word.arguments", en: "ARGUMENTS:", zh: "参数："),
        Sentence("help.word.options", en: "OPTIONS:", zh: "选项："),
        // Our own title, behind which the library puts its colon.
        Sentence("help.word.global", en: "通用选项:", zh: "通用选项："),
        Sentence("help.word.subcommands", en: "SUBCOMMANDS:", zh: "子命令："),
        Sentence("help.word.error", en: "Error: ", zh: "错误："),
        Sentence("help.word.help-flag", en: "Show help information.", zh: "显示帮助信息。"),
        Sentence("help.word.version-flag", en: "Show the version.", zh: "显示版本。"),
        Sentence("help.word.help-command", en: "Show subcommand help information.", zh: "显示子命令的帮助信息。"),
        Sentence("help.word.see", en: "for detailed help.", zh: "可查看详细帮助。"),
        Sentence("help.word.see-more", en: "for more information.", zh: "可查看更多信息。"),
        Sentence("help.word.see-head", en: "  See '", zh: "  使用 '"),
        Sentence("help.word.default", en: "default: ", zh: "默认："),
        Sentence("help.word.values", en: "(values: ", zh: "(可选："),
        Sentence("help.word.missing-argument", en: "Missing expected argument", zh: "缺少参数"),
        Sentence("help.word.unknown-option", en: "Unknown option", zh: "未知选项"),
        Sentence("help.word.missing-value", en: "Missing value for ", zh: "缺少值："),
        Sentence("help.word.unexpected-many", en: "unexpected arguments: ", zh: "个多余的参数："),
        Sentence("help.word.unexpected", en: "Unexpected argument", zh: "多余的参数"),
        Sentence("help.word.invalid-value", en: "is invalid for", zh: "不适用于"),
        Sentence("help.word.the-value", en: "The value '", zh: "值 '"),
        Sentence("help.word.choices", en: ". Please provide one of ", zh: "。请选用 "),
        Sentence("help.word.or", en: "' or '", zh: "' 或 '"),
        Sentence("help.word.the-option", en: "The option '", zh: "选项 '"),
        Sentence("help.word.takes-none", en: "does not take any value, but", zh: "不带值，却给出了"),
        Sentence("help.word.takes-none-tail", en: "' was specified.", zh: "' 这个值。"),
        Sentence("help.word.mean", en: ". Did you mean ", zh: "。您是否想用 "),
        Sentence("help.word.reminder", en: "Help:  ", zh: "说明："),
    ]
}
