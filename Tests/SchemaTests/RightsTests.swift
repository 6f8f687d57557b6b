import Postgres
import Synchronization
import TestKit
import Testing

@Suite(.database) struct `The rights in the schema` {
    private struct RolledBack: Error {}

    @Test func `have nothing that the lint objects to`() async throws {
        #expect(try await TestDatabase.current.read { tx in try tx.rightsFindings() } == [])
    }

    /// A new table shows up here, and has to be thought about.
    @Test func `are these and no others`() async throws {
        let matrix = try await TestDatabase.current.read { tx in try tx.rightsMatrix() }
        #expect(matrix == Self.matrix.split(separator: "\n").map(String.init))
    }

    /// Every policy, every switch of row-level security and every grant is missed by one of the two tests above.
    @Test func `cannot lose a policy, a switch or a grant unnoticed`() async throws {
        let mutations = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select format('drop policy %I on %s', polname, polrelid::regclass) from pg_policy
                union all
                select format('alter table %s disable row level security', oid::regclass) from pg_class where relrowsecurity
                union all
                select distinct format('revoke %s on %s from %s', a.privilege_type, c.oid::regclass, a.grantee::regrole)
                from pg_class c, aclexplode(c.relacl) a
                where c.relnamespace in ('chain'::regnamespace, 'auth'::regnamespace, 'staging'::regnamespace, 'trail'::regnamespace) and a.grantee <> c.relowner
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
        #expect(mutations.count > 20)
        for mutation in mutations {
            let isNoticed = Mutex(false)
            try? await TestDatabase.current.write { tx in
                try tx.script(mutation)
                let findings = try tx.rightsFindings()
                let matrix = try tx.rightsMatrix()
                isNoticed.withLock { $0 = findings != [] || matrix.joined(separator: "\n") != Self.matrix }
                throw RolledBack()
            }
            #expect(isNoticed.withLock { $0 }, "\(mutation)")
        }
    }

    private static let matrix = """
        auth.app_user auditor: s--- app_user_of_auditor(select) app_user_self(select)
        auth.app_user distributor: s--- app_user_self(select)
        auth.app_user hq: siu- app_user_of_administration(all) app_user_self(select)
        auth.app_user importer: s--- app_user_self(select)
        auth.app_user region: s--- app_user_self(select)
        auth.token auditor: ---- -
        auth.token distributor: ---- -
        auth.token hq: ---- -
        auth.token importer: ---- -
        auth.token region: ---- -
        auth.user_right auditor: s--- user_right_of_auditor(select)
        auth.user_right distributor: ---- -
        auth.user_right hq: siu- user_right_of_administration(all) user_right_self(select)
        auth.user_right importer: ---- -
        auth.user_right region: ---- -
        chain.account auditor: s--- account_of_auditor(select)
        chain.account distributor: s--- account_of_distributor(select)
        chain.account hq: siu- account_of_hq(all)
        chain.account importer: siu- account_of_hq(all)
        chain.account region: s--- account_of_manager(select)
        chain.migration auditor: s--- -
        chain.migration distributor: s--- -
        chain.migration hq: s--- -
        chain.migration importer: s--- -
        chain.migration region: s--- -
        chain.region auditor: s--- region_of_auditor(select)
        chain.region distributor: s--- region_of_distributor(select)
        chain.region hq: siu- region_of_hq(all)
        chain.region importer: siu- region_of_hq(all)
        chain.region region: s--- region_of_manager(select)
        staging.round_trip auditor: ---- -
        staging.round_trip distributor: ---- -
        staging.round_trip hq: ---- -
        staging.round_trip importer: si-d -
        staging.round_trip region: ---- -
        trail.act auditor: s--- act_of_chain(select)
        trail.act distributor: s--- act_of_self(select)
        trail.act hq: s--- act_of_chain(select)
        trail.act importer: s--- act_of_self(select)
        trail.act region: s--- act_of_self(select)
        trail.event auditor: s--- event_of_chain(select)
        trail.event distributor: s--- event_of_self(select)
        trail.event hq: s--- event_of_chain(select)
        trail.event importer: s--- event_of_self(select)
        trail.event region: s--- event_of_self(select)
        trail.seal auditor: s--- seal_of_chain(select)
        trail.seal distributor: ---- -
        trail.seal hq: s--- seal_of_chain(select)
        trail.seal importer: ---- -
        trail.seal region: ---- -
        trail.unsealed auditor: s--- unsealed_of_chain(select)
        trail.unsealed distributor: ---- -
        trail.unsealed hq: s--- unsealed_of_chain(select)
        trail.unsealed importer: ---- -
        trail.unsealed region: ---- -
        """
}
