import Glibc
import Postgres
import TestKit
import Testing

/// Imports that are killed at random points: the program, its sessions in the server, and the server.
@Suite(.heavy) struct `A feed whose import is killed` {
    private enum Victim: String {
        case client, backend, server
    }

    private let feed = LongFeed(products: 2500)

    @Test func `leaves nothing of the document or all of it, and importing it again heals`() async throws {
        try await Program.fresh { (program) async throws in
            try await feed.make(in: program)
            var (newest, nothing, struck, codes) = (0, 0, 0, Set<Int32>())
            let span = try await undisturbed(0, program)
            for round in 1...50 {
                // Some of the client's more than of the server's, which takes a recovery each time.
                let victim: Victim = round % 5 == 0 ? .server : round % 2 == 0 ? .client : .backend
                let isHeld = round % 7 == 3
                try program.write(feed.document(round, isHeld: isHeld), to: "long.xml")
                let killed = try await kill(victim, after: span * Double.random(in: 0...1.1), program)
                codes.insert(killed.code)
                struck += killed.struck ? 1 : 0

                let everything = feed.everything(of: round, isHeld: isHeld)
                let database = try await program.database()
                var found = try await feed.look(for: round, newest: newest, in: database)
                if found.documents == 0 {
                    nothing += 1
                    #expect(found == LongFeed.Found(), "\(victim) of round \(round)")
                } else {
                    if !isHeld { found = try await feed.look(for: round, newest: round, in: database) }
                    #expect(found == everything, "\(victim) of round \(round)")
                }
                let again = try await program.shell(importing)
                #expect(again.code == (isHeld ? 1 : 2), "\(victim) of round \(round): \(again)")
                if !isHeld { newest = round }
                found = try await feed.look(for: round, newest: newest, in: database)
                #expect(found == everything, "\(victim) of round \(round), again")
                await database.close()
            }
            #expect(nothing >= 10 && struck >= 10, "\(nothing) left nothing, \(struck) were struck")
            // Done, done with refused rows, held, unreachable, busy or outcome unknown, or killed: never a fault.
            #expect(codes.isSubset(of: [1, 2, 69, 75, 137]), "\(codes)")
        }
    }

    private let importing = "$storectl feed import long.xml --distributor D-2 --on 2026-03-02"

    /// How long an import takes when nobody interferes.
    private func undisturbed(_ number: Int, _ program: Program) async throws -> Duration {
        try program.write(feed.document(number, isHeld: false), to: "long.xml")
        let outcome: Program.Outcome
        let clock = ContinuousClock()
        let begun = clock.now
        outcome = try await program.shell(importing)
        let span = clock.now - begun
        #expect(outcome.code == 2, "\(outcome)")
        let database = try await program.database()
        #expect(
            try await feed.look(for: number, newest: number, in: database) == feed.everything(of: number, isHeld: false)
        )
        await database.close()
        return span
    }

    /// Runs an import and kills somebody while it runs, or after it ended; the import's exit code.
    private func kill(
        _ victim: Victim, after wait: Duration, _ program: Program
    ) async throws -> (code: Int32, struck: Bool) {
        switch victim {
        case .client:
            let seconds = wait / .seconds(1)
            let outcome = try await program.shell("\(importing) & sleep \(seconds); kill -9 $!; wait $!")
            return (outcome.code, outcome.code == 137)
        case .backend:
            let database = try await program.database()
            async let outcome = program.shell(importing)
            try await Task.sleep(for: wait)
            let ended = try await database.read { tx in
                try tx.value(
                    """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where backend_type = 'client backend' and usename like 'storechain\\_%' and pid <> pg_backend_pid()
                    """, as: Int64.self)
            }
            await database.close()
            return (try await outcome.code, ended > 0)
        case .server:
            let status = try await program.run("db", "status", "--format", "json").output
            let line = status.split(separator: "\n").first { $0.contains("\"pid\"") } ?? ""
            let pid = try #require(Int32(line.filter(\.isNumber)))
            async let outcome = program.shell(importing)
            try await Task.sleep(for: wait)
            #expect(Glibc.kill(pid, SIGKILL) == 0)
            return (try await outcome.code, true)
        }
    }
}
