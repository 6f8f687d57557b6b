import Postgres
package import Retail
import Trail

extension DisplayAudits {
    /// Pictures that were handed in for stores that the person sees.
    package func evidence(_ question: EvidenceQuestion) async throws -> [EvidencePicture] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.evidence(question)
        }
    }

    /// One of them. Refused where the person sees none.
    package func evidence(_ number: Int64) async throws -> EvidencePicture {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.seenEvidence(number)
        }
    }

    /// A picture with its JPEG, which has nothing of the camera in it. Refused where the person sees none.
    ///
    /// - Parameter longSide: pixels at most; nil is as it is kept.
    package func picture(
        _ number: Int64, longSide: Int? = nil
    ) async throws -> (evidence: EvidencePicture, jpeg: [UInt8]) {
        let (evidence, jpeg) = try await own.read { tx in
            try tx.refuseAccounts()
            let evidence = try tx.seenEvidence(number)
            guard let jpeg = try tx.content(of: evidence.photo) else { throw Refusal.noEvidence(number) }
            return (evidence, jpeg)
        }
        return (evidence, longSide.map { jpeg.smaller($0) } ?? jpeg)
    }

    /// Says of a picture whether it proves what it was handed in for. The same again changes nothing.
    ///
    /// - Returns: the evidence as it is now, and whether it was so before.
    package func judge(
        _ number: Int64, _ state: PictureJudgement.State, note: Name
    ) async throws -> (evidence: EvidencePicture, isRepeated: Bool) {
        try await own.write { tx in
            try tx.refuseAccounts()
            let before = try tx.seenEvidence(number)
            if before.state == state, before.note == note.text { return (before, true) }
            guard try tx.judge(number, state, note: note.text) else { throw Refusal(.forbidden, "evidence.not-yours") }
            let now = try tx.seenEvidence(number)
            try tx.record(
                Change(
                    "display_evidence", "\(number)", old: ["state": before.state.rawValue],
                    new: ["state": state.rawValue], reason: note.text, verb: "judged"))
            return (now, false)
        }
    }
}

extension Transaction {
    fileprivate func seenEvidence(_ number: Int64) throws -> EvidencePicture {
        guard let found = try evidence(EvidenceQuestion(), number: number).first else {
            throw Refusal.noEvidence(number)
        }
        return found
    }
}

extension Refusal {
    fileprivate static func noEvidence(_ number: Int64) -> Refusal {
        Refusal("evidence.unknown", ["evidence": "\(number)"], at: Place(path: "EVIDENCE", value: "\(number)"))
    }
}
