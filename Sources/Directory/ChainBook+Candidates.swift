import Postgres
package import Retail

/// A wholesaler as one of those that a branch could work with.
package struct Candidate: Equatable, Sendable {
    package let branch: String
    package let code: String
    package let name: String
    /// The account that the candidate already is.
    package let account: String?
    package let score: CandidateScore
}

extension ChainBook {
    /// The candidates of a branch, or of all that the person sees, best first within each; those that are not fully
    /// judged come last.
    package func candidates(
        of branch: RegionCode? = nil, weights: CandidateScore.Weights
    ) async throws -> [Candidate] {
        let found = try await own.read { tx in try tx.candidates(of: branch, weights) }
        return found.sorted { one, other in
            (one.branch, -(one.score.total ?? -1), one.code) < (other.branch, -(other.score.total ?? -1), other.code)
        }
    }
}

extension Transaction {
    fileprivate func candidates(
        of branch: RegionCode?, _ weights: CandidateScore.Weights
    ) throws(PostgresError) -> [Candidate] {
        try all(
            """
            select distinct on (r.code, c.code) r.code, c.code, c.name, a.code, c.funds::int, c.coverage::int,
                c.delivery::int, c.team::int, c.goodwill::int
            from chain.candidate c
                join chain.region r on r.id = c.region_id
                left join chain.account a on a.id = c.account_id
            where r.code = coalesce(\(branch), r.code)
            order by r.code, c.code, c.id desc
            """
        ) { (row) throws(PostgresError) in
            let points: [Int32?] = try [row[4], row[5], row[6], row[7], row[8]]
            return try Candidate(
                branch: row[0], code: row[1], name: row[2], account: row[3],
                score: CandidateScore(points: points.map { $0.map(Int.init) }, weights: weights))
        }
    }
}
