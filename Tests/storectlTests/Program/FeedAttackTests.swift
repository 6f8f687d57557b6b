import Postgres
import TestKit
import Testing

/// Hostile documents, handed to the program as anybody may hand them in.
@Suite(.heavy) struct `Stock feeds that mean harm` {
    private let chain = FeedChain()

    @Test func `are refused in little time and memory, and touch neither files nor the network`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            let trap = try Trap(in: program.folder)
            let documents = HostileDocument.all(file: trap.file, url: "http://127.0.0.1:\(trap.port)/x")
            for (number, document) in documents.enumerated() {
                try program.write(document.bytes, to: "\(number).xml")
            }
            // Blanks without end, packed to nearly nothing.
            _ = try await program.shell("(echo '<a>'; head -c 100M /dev/zero | tr '\\0' ' ') | gzip -1 >bomb.xml")
            let files = documents.indices.map { "\($0).xml" }
            let names = (files + ["bomb.xml"]).joined(separator: " ")
            // So much processor time, in seconds, and so much memory, in KiB, for all of them.
            let limits = "ulimit -t 60; ulimit -d 1000000; timeout 300"
            let outcome = try await program.shell(
                "\(limits) $storectl feed import \(names) --distributor D-1 --on 2026-03-02 --format json")
            #expect(outcome.code == 65, "\(outcome.code): \(outcome.errors)")
            let isSprung = trap.isSprung
            #expect(!isSprung)
            for (file, code) in zip(files, documents.map(\.code)) {
                let told = outcome.output.split(separator: "\"file\": \"\(file)\"")
                #expect(told.dropFirst().contains { $0.contains("\"code\": \"\(code)\"") }, "\(file): \(code)")
            }
            let database = try await program.database()
            let left = try await database.read { tx in
                try tx.value(
                    """
                    select concat_ws(' ', (select count(*) from chain.feed where state <> 'refused'),
                        (select count(*) from chain.stock_snapshot), (select count(*) from chain.stock_of_place),
                        (select count(*) from chain.feed_document), (select count(*) from chain.feed))
                    """, as: String.self)
            }
            await database.close()
            #expect(left == "0 0 0 0 \(documents.count + 1)")
            #expect(try await program.shell("timeout 60 $storectl feed check 3.xml --distributor D-1").code == 65)
        }
    }
}
