import Postgres
package import Retail
import TextDecoding

extension FeedIntake {
    /// Examines a document for an account as a check does, and says for everything that cannot be taken what may be
    /// meant; `encoding` is the one to read it in, whatever it says. Proposals that are trusted as much as `trust` count as accepted; nothing is kept.
    ///
    /// Codes are kept by `remember`, as `FeedDiagnosis.codes` has them.
    package func examine(
        _ file: FeedFile, for account: AccountCode, today: Day, upTo trust: FeedProposal.Confidence = .sure,
        encoding: String? = nil, formats: FeedFormats = .builtIn,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> FeedDiagnosis {
        let agreed = try encoding.map { name throws(Refusal) in
            guard let known = TextEncoding(named: name) else {
                throw Refusal(.wrongUsage, "feed.encoding-not-offered", ["found": name])
            }
            return known
        }
        let party = try await party(account, today)
        let knowledge = try await intake.read { tx in
            FeedKnowledge(catalogue: try tx.catalogue(of: party.id), names: try tx.names(of: party.id), trust: trust)
        }
        let course = FeedCourse(
            file: file, party: party, knowledge: knowledge, formats: formats, encoding: agreed)
        return try course.examined(progress: progress)
    }

    /// The account for which the person sends: the own one, which only a distributor has.
    package func ownAccount() async throws -> AccountCode? {
        try await intake.read { tx in try tx.ownAccount() }
    }
}
