package import Postgres
package import Retail
import RetailSQL

/// The audit trail, read: who did what. Headquarters and auditors see all of it, everybody else the own acts, because the
/// facts of an event can reach beyond a region.
package struct AuditTrail: Sendable {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// Which lines of the trail are asked for; nil is all.
    package struct Question: Sendable {
        package var kind: String?
        package var key: String?
        package var user: String?
        /// From this instant on.
        package var since: Instant?
        /// At most so many.
        package var limit: Int

        package init(
            kind: String? = nil, key: String? = nil, user: String? = nil, since: Instant? = nil, limit: Int = 100
        ) {
            self.kind = kind
            self.key = key
            self.user = user
            self.since = since
            self.limit = limit
        }
    }

    /// The lines that the question asks for, newest first.
    package func list(_ question: Question) async throws -> [TrailEntry] {
        try await database.read { tx in try tx.trailEntries(question) }
    }

    /// Whether a head that was kept outside is one of the chain's: one that is not shows that the end was cut off or made
    /// anew. In hexadecimal.
    package func holds(head: String) async throws -> Bool {
        try await database.read { tx in
            try tx.value("select exists (select from trail.seal where encode(head_sha256, 'hex') = lower(\(head)))")
        }
    }

    /// The head of the chain, in hexadecimal; nil before the first seal.
    package func head() async throws -> String? {
        try await database.read { tx in
            try tx.first("select encode(head_sha256, 'hex') from trail.seal order by number desc limit 1") {
                (row) throws(PostgresError) in try row[0]
            }
        }
    }

    /// Holds the trail against its seals. One snapshot, so that nothing that others write meanwhile looks amiss.
    package func verify() async throws -> TrailReport {
        try await database.read(isolation: .repeatableRead) { tx in
            // As long as it takes: the whole history is read.
            try tx.script("set local statement_timeout = 0")
            let findings = try tx.trailFindings()
            let unsealed = try tx.unsealedActs()
            return try tx.trailReport(unsealed, findings)
        }
    }
}

extension Transaction {
    fileprivate func trailEntries(_ question: AuditTrail.Question) throws(PostgresError) -> [TrailEntry] {
        try all(
            """
            select e.id, e.act_id, a.at, a.user_code, a.login, a.os_user, a.program, e.verb, e.kind, e.key, e.old, e.new,
                e.reason, a.transaction_id::text as transaction, coalesce(c.fields, '{}') as fields,
                coalesce(c.befores, '{}') as befores, coalesce(c.afters, '{}') as afters
            from trail.event e join trail.act a on a.id = e.act_id
                cross join lateral (
                    select array_agg(coalesce(o.key, n.key) order by coalesce(o.key, n.key)) as fields,
                        array_agg(coalesce(o.value, '') order by coalesce(o.key, n.key)) as befores,
                        array_agg(coalesce(n.value, '') order by coalesce(o.key, n.key)) as afters
                    from jsonb_each_text(e.old) o full join jsonb_each_text(e.new) n on n.key = o.key
                    where o.value is distinct from n.value) c
            where (\(question.kind)::text is null or e.kind = \(question.kind))
                and (\(question.key)::text is null or e.key = \(question.key))
                and (\(question.user)::text is null or a.user_code = \(question.user))
                and (\(question.since)::timestamptz is null or a.at >= \(question.since))
            order by e.id desc limit \(question.limit)
            """
        ) { (row) throws(PostgresError) in
            let (befores, afters): ([String], [String]) = (try row["befores"], try row["afters"])
            let fields: [String] = try row["fields"]
            func value(_ text: String) -> String? { text.isEmpty ? nil : text }
            return TrailEntry(
                event: try row["id"], act: try row["act_id"], at: try row["at"], user: try row["user_code"],
                login: try row["login"], osUser: try row["os_user"], program: try row["program"],
                verb: try row["verb"], kind: try row["kind"], key: try row["key"], old: try row["old"],
                new: try row["new"], reason: try row["reason"], transaction: try row["transaction"],
                changes: fields.indices.map {
                    .init(field: fields[$0], before: value(befores[$0]), after: value(afters[$0]))
                })
        }
    }

    fileprivate func trailFindings() throws(PostgresError) -> [TrailReport.Finding] {
        try all("select seal, act, event, finding from trail.findings()") { (row) throws(PostgresError) in
            let name: String = try row["finding"]
            guard let kind = TrailReport.Finding.Kind(rawValue: name) else {
                throw PostgresError(.undecodable, "not a finding of this program", column: "finding")
            }
            return TrailReport.Finding(kind: kind, seal: try row["seal"], act: try row["act"], event: try row["event"])
        }
    }

    fileprivate func unsealedActs() throws(PostgresError) -> [Int64] {
        try all("select act_id from trail.unsealed order by act_id") { (row) throws(PostgresError) in try row[0] }
    }

    fileprivate func trailReport(
        _ unsealed: [Int64], _ findings: [TrailReport.Finding]
    ) throws(PostgresError) -> TrailReport {
        try one(
            """
            select count(*) as seals, coalesce(sum(cardinality(event_ids)), 0)::bigint as events,
                (select encode(head_sha256, 'hex') from trail.seal order by number desc limit 1) as head
            from trail.seal
            """
        ) { (row) throws(PostgresError) in
            TrailReport(
                seals: try row["seals"], events: try row["events"], head: try row["head"], unsealed: unsealed,
                findings: findings)
        }
    }
}
