/// The login roles that people of this system may take over the socket.
enum Role {
    static let administrator = "storechain_admin"

    /// One login per trust class; the map is written here, the roles are made with the schema.
    static let all =
        [administrator]
        + ["hq", "region", "distributor", "importer", "auditor", "migrator", "pricing", "portal", "backup"]
        .map { "storechain_" + $0 }
}
