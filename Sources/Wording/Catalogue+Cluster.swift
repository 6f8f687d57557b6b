extension Catalogue {
    /// The embedded PostgreSQL.
    static let cluster: [Sentence] = [
        Sentence(
            "cluster.waiting", en: "Waiting for another command that works on the embedded database …",
            zh: "正在等待另一个操作内置数据库的命令……"),
        Sentence("cluster.creating", en: "Creating the embedded database in {path} …", zh: "正在 {path} 创建内置数据库……"),
        Sentence("cluster.starting", en: "Starting the embedded database …", zh: "正在启动内置数据库……"),
        Sentence(
            "cluster.recovering",
            en: "The embedded database was not stopped in order; it replays its log …",
            zh: "内置数据库上次未正常停止，正在重放日志……"),
        Sentence(
            "cluster.left-behind",
            en:
                "The data of a home that was deleted is still in {path}; it is not used. Delete it when nobody needs it.",
            zh: "已删除的主目录的数据仍在 {path}，不会被使用。确认无用后请自行删除。"),
        Sentence(
            "cluster.not-absolute", en: "The home \"{path}\" has to be given from the root on.",
            zh: "主目录“{path}”必须使用绝对路径。"),
        Sentence(
            "cluster.account-missing",
            en:
                "Run by root, PostgreSQL needs the account \"{name}\", and there is none. Install postgresql, or run as an ordinary user.",
            zh: "以 root 运行时，PostgreSQL 需要账户“{name}”，但系统中没有。请安装 postgresql，或以普通用户运行。"),
        Sentence(
            "cluster.user-unknown",
            en: "The system has no name for user {id}; PostgreSQL needs one. Add the user to /etc/passwd.",
            zh: "系统中没有用户 {id} 的名称，而 PostgreSQL 需要它。请在 /etc/passwd 中添加该用户。"),
        Sentence(
            "cluster.wrong-owner",
            en:
                "{path} belongs to {owner}; {user} may not run its database. Run as {owner} or as root, or choose another --home.",
            zh: "{path} 属于 {owner}，{user} 不能运行其数据库。请以 {owner} 或 root 身份运行，或用 --home 另选目录。"),
        Sentence(
            "cluster.owned-by-root",
            en:
                "{path} belongs to root, and PostgreSQL refuses that. Give it to an ordinary account: chown -R postgres {path}",
            zh: "{path} 属于 root，PostgreSQL 不允许。请改为普通账户：chown -R postgres {path}"),
        Sentence(
            "cluster.binaries-missing",
            en:
                "PostgreSQL 15 or later is not installed; looked in {searched}. Install it: apt-get install postgresql-15",
            zh: "未安装 PostgreSQL 15 或更高版本，已查找：{searched}。请安装：apt-get install postgresql-15"),
        Sentence(
            "cluster.version-missing",
            en:
                "The data in {path} was written by PostgreSQL {version}; installed: {installed}. Install postgresql-{version} to use it; to upgrade, back it up with that version (storectl db backup) and restore it into a new home.",
            zh:
                "{path} 中的数据由 PostgreSQL {version} 写入，已安装版本：{installed}。请安装 postgresql-{version} 继续使用；如需升级，请用该版本备份（storectl db backup），再恢复到新的主目录。"
        ),
        Sentence(
            "cluster.not-a-cluster",
            en: "{path} is not a database that this program made. Choose another --home, or move the folder away.",
            zh: "{path} 不是本程序创建的数据库。请用 --home 另选目录，或移走该文件夹。"),
        Sentence(
            "cluster.occupied",
            en:
                "The database's account cannot reach {path}, and files in it forbid a link in its place. Choose another --home, or empty the folder.",
            zh: "数据库账户无法访问 {path}，且其中已有文件，无法改为链接。请用 --home 另选目录，或清空该文件夹。"),
        Sentence(
            "cluster.broken-link",
            en: "{path} is a link to {target}, which is not there. Remove the link, or bring the folder back.",
            zh: "{path} 是指向 {target} 的链接，但目标不存在。请删除链接，或恢复该文件夹。"),
        Sentence(
            "cluster.shared",
            en:
                "{home} and {other} lead to the same data in {place}: one is a copy of the other. Remove the copy's link.",
            zh: "{home} 与 {other} 指向同一份数据 {place}，其中一个是副本。请删除副本中的链接。"),
        Sentence(
            "cluster.foreign-socket",
            en: "The folder {path} for the database's socket belongs to {owner}. Remove it, or ask {owner} to.",
            zh: "数据库套接字目录 {path} 属于 {owner}。请删除它，或联系 {owner} 处理。"),
        Sentence(
            "cluster.socket-too-long",
            en:
                "The path {path} of the database's socket is longer than the system's {limit} bytes. Set XDG_RUNTIME_DIR or TMPDIR to a shorter path.",
            zh: "数据库套接字路径 {path} 超过系统允许的 {limit} 字节。请将 XDG_RUNTIME_DIR 或 TMPDIR 设为更短的路径。"),
        Sentence(
            "cluster.disk-full",
            en:
                "There is no room for a database in {path}: {free} MiB free, {needed} MiB needed. Make room, or choose another --home. Nothing was left behind.",
            zh: "{path} 空间不足，无法创建数据库：剩余 {free} MiB，需要 {needed} MiB。请腾出空间，或用 --home 另选目录。未留下任何文件。"),
        Sentence(
            "cluster.file-system",
            en:
                "The system refused to {action} {path}: {reason}. Check rights and space there, or choose another --home.",
            zh: "系统不允许访问 {path}（{action}：{reason}）。请检查权限和空间，或用 --home 另选目录。"),
        Sentence(
            "cluster.creation-failed",
            en: "PostgreSQL could not create its files in {path}; nothing was left behind. It said: {lines}",
            zh: "PostgreSQL 无法在 {path} 创建文件，未留下任何内容。其输出为：{lines}"),
        Sentence(
            "cluster.start-failed",
            en: "The embedded database did not start. Its log {log} ends: {lines}",
            zh: "内置数据库启动失败。日志 {log} 末尾为：{lines}"),
        Sentence(
            "cluster.start-timed-out",
            en:
                "The embedded database took no connections within {seconds} seconds; it may still be recovering. Wait and try again; its log is {log}.",
            zh: "内置数据库在 {seconds} 秒内未接受连接，可能仍在恢复。请稍后再试；日志：{log}。"),
        Sentence(
            "cluster.stop-timed-out",
            en: "The embedded database (process {pid}) did not stop within {seconds} seconds. Try again in a moment.",
            zh: "内置数据库（进程 {pid}）在 {seconds} 秒内未停止。请稍后再试。"),
        Sentence(
            "cluster.survivors",
            en: "Processes {pids} of a crashed server still work on {path}. Wait until they end, then try again.",
            zh: "崩溃的服务器留下的进程 {pids} 仍在使用 {path}。请等待其结束后再试。"),
        Sentence(
            "cluster.busy",
            en:
                "Another command works on the embedded database and did not finish within {seconds} seconds (lock {lock}). Try again in a moment.",
            zh: "另一个命令正在操作内置数据库，{seconds} 秒内未完成（锁 {lock}）。请稍后再试。"),
        Sentence("cluster.cannot-run", en: "{program} could not be run: {reason}.", zh: "无法运行 {program}：{reason}。"),
        Sentence(
            "cluster.archive-failed",
            en: "PostgreSQL's backup program gave up; nothing was kept. It said: {lines}",
            zh: "PostgreSQL 备份程序中途退出，未保留任何内容。其输出为：{lines}"),
        Sentence("cluster.cancelled", en: "The work on the embedded database was called off.", zh: "对内置数据库的操作已取消。"),
    ]
}
