import Testing

@testable import PostgresCluster

@Suite struct `What pg_dump and pg_restore complain of` {
    @Test(arguments: [
        ("pg_dump: error: could not write to output file: No space left on device", ArchiveTrouble.diskFull),
        (
            "pg_restore: error: error returned by PQputCopyData: server closed the connection unexpectedly\n"
                + "\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.",
            .connectionLost
        ),
        ("FATAL:  terminating connection due to administrator command", .connectionLost),
        ("pg_dump: error: connection to server on socket \"/x\" failed: No such file or directory", .connectionLost),
        ("pg_restore: error: could not execute query: ERROR:  must be member of role \"storechain_owner\"", .forbidden),
        ("pg_dump: error: query failed: ERROR:  permission denied for table one", .forbidden),
        ("pg_restore: error: could not read from input file: end of file", .other),
    ])
    func `tells a lost server, a full disk and a missing right from a damaged file`(
        words: String, trouble: ArchiveTrouble
    ) {
        #expect(ArchiveTrouble(of: words) == trouble)
    }
}
