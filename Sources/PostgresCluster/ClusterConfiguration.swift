/// The three files by which a cluster is private, durable and quiet.
struct ClusterConfiguration {
    let socketDirectory: String
    let account: Account
    /// By name; they win over what is written here.
    let extra: [String: String]

    /// Read at the end of `postgresql.conf`, written anew at each start.
    static let fileName = "storechain.conf"

    func write(into data: String) throws(ClusterError) {
        try Disk.replace("\(data)/\(Self.fileName)", with: settingsText, owner: account)
        try Disk.replace("\(data)/pg_hba.conf", with: Self.accessText, owner: account)
        try Disk.replace("\(data)/pg_ident.conf", with: identitiesText, owner: account)
    }

    /// Nobody but the socket's peers, whom the kernel names.
    static let accessText = """
        local all         all peer map=storechain
        local replication all peer map=storechain

        """

    /// Who may be whom. Root can read the files anyway.
    var identitiesText: String {
        ["root", account.name].flatMap { user in
            Role.all.map { role in "storechain \"\(user)\" \(role)\n" }
        }.joined()
    }

    var settingsText: String {
        settings.merging(extra) { $1 }
            .map { "\($0) = '\($1.replacing("'", with: "''"))'\n" }
            .sorted().joined()
    }

    private var settings: [String: String] {
        [
            // Nobody from the network.
            "listen_addresses": "",
            "port": "5432",
            "unix_socket_directories": socketDirectory,
            "unix_socket_permissions": "0700",
            "password_encryption": "scram-sha-256",

            // A row that was confirmed is on the disk.
            "fsync": "on",
            "full_page_writes": "on",
            "synchronous_commit": "on",

            // One shop's machine.
            "max_connections": "60",
            "shared_buffers": "128MB",
            // Reports take tenths of a second; compiling their plans takes two seconds.
            "jit": "off",

            // Nobody waits for the forgotten.
            "client_connection_check_interval": "500ms",
            "lock_timeout": "30s",
            "idle_in_transaction_session_timeout": "10min",

            "timezone": "UTC",
            "log_timezone": "UTC",

            // Values of statements are people's data: not in the log.
            "log_parameter_max_length": "0",
            "log_parameter_max_length_on_error": "0",
            "log_line_prefix": "%m [%p] %q%u@%d ",
            "log_checkpoints": "off",
        ]
    }
}
