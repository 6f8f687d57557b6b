package import Retail
import TextDecoding

/// What the doctor has to say about a document. Nothing is taken.
package struct FeedDiagnosis: Sendable {
    /// What the lines of a document are: each is right, mended or left.
    package struct Counts: Equatable, Sendable {
        package var lines: Int64 = 0
        /// Nothing stands in their way as they are.
        package var right: Int64 = 0
        /// Nothing does once the proposals are in place that are trusted.
        package var mended: Int64 = 0
        /// They are refused all the same.
        package var left: Int64 = 0
    }

    package let account: String
    package let file: String
    package internal(set) var proposals: [FeedProposal] = []
    /// Proposals beyond the first ten thousand.
    package internal(set) var untold: Int64 = 0
    package internal(set) var counts = Counts()
    /// The first of what is left, in the order of the document.
    package internal(set) var problems: [Problem] = []
    /// Of a document that cannot be taken at all, even mended.
    package internal(set) var refusal: Refusal.Kind?
    /// The encoding that the document was read in against what it says.
    package internal(set) var encoding: String?
    var header: FeedHeader?
    let course: FeedCourse

    init(_ course: FeedCourse) {
        self.course = course
        (account, file) = (course.party.code, course.file.name)
    }

    /// What distributors' codes mean, by the proposals that are trusted as much; a code that cannot be remembered is
    /// left out.
    package func codes(upTo trust: FeedProposal.Confidence) -> [(code: Name, meaning: PartnerCode.Meaning)] {
        proposals.compactMap { proposal in
            guard proposal.confidence >= trust, proposal.proposed.count == 1, let code = try? Name(proposal.found)
            else { return nil }
            switch proposal.kind {
            case .product: return (try? SKU(proposal.proposed[0])).map { (code, .product($0)) }
            case .location:
                guard (try? LocationCode(proposal.found)) != nil else { return nil }
                return (try? LocationCode(proposal.proposed[0])).map { (code, .location($0)) }
            default: return nil
            }
        }
    }

    /// Writes the document as it would be, in the native format. Refused for one that could not be read to its end, or
    /// that tells something else than stock.
    package func writeCorrected(_ write: @escaping (String) throws -> Void) throws {
        guard let header else { throw Refusal("doctor.nothing-to-write", at: Place(file: file)) }
        guard header.aspect == .status else { throw Refusal("doctor.not-native", at: Place(file: file)) }
        let copy = CorrectedFeed(header, elseIn: course.party.zone, write)
        _ = try course.read(by: FeedExamination(course.knowledge, copy: copy))
        try copy.end()
    }
}

/// How a document is read by the doctor.
struct FeedCourse: Sendable {
    var file: FeedFile
    let party: FeedParty
    let knowledge: FeedKnowledge
    let formats: FeedFormats
    var encoding: TextEncoding?

    func read(by examination: FeedExamination, progress: (_ bytes: Int) -> Void = { _ in }) throws -> FeedHeader {
        let origin = party.origin(of: file.name, received: nil)
        var reader = FeedReader(zone: party.zone, encoding: encoding, formats: formats, from: origin)
        reader.mender = examination
        var read = 0
        try file.blocks { block in
            try reader.feed(block) { item in try examination.take(item) }
            read += block.count
            progress(read)
        }
        return try reader.finish { item in try examination.take(item) }
    }

    /// What there is to say, about the document as it is or as it can be read at all.
    func examined(progress: (_ bytes: Int) -> Void) throws -> FeedDiagnosis {
        let found = try examinedAsItIs(progress: progress)
        guard found.refusal == .unreadableInput, let problem = found.problems.last else { return found }
        if Self.encodingCodes.contains(problem.code), encoding == nil {
            return try decoded(found, problem, progress: progress)
        }
        guard problem.code.hasPrefix("xml."), let (mended, count) = try file.withoutBareAmpersands() else {
            return found
        }
        var course = self
        course.file = mended
        var diagnosis = try course.examinedAsItIs(progress: progress)
        guard diagnosis.refusal != .unreadableInput else { return found }
        let remedy = FeedProposal(
            kind: .markup, place: problem.place, found: "&", proposed: ["&amp;"], confidence: .sure,
            reason: Notice("doctor.ampersand"), lines: count)
        diagnosis.proposals.insert(remedy, at: 0)
        return diagnosis
    }

    private static let encodingCodes: Set<String> = [
        "feed.encoding-unknown", "feed.encoding-contradiction", "feed.encoding-is-utf8", "feed.not-in-encoding",
        "feed.ends-inside-character",
    ]

    private func decoded(
        _ refused: FeedDiagnosis, _ problem: Problem, progress: (_ bytes: Int) -> Void
    ) throws -> FeedDiagnosis {
        guard let remedy = try EncodingReadings.remedy(file.blocks) else { return refused }
        var diagnosis = refused
        if remedy.texts.count == 1, remedy.confidence >= knowledge.trust {
            var course = self
            course.encoding = TextEncoding(named: remedy.texts[0])
            diagnosis = try course.examined(progress: progress)
            diagnosis.encoding = remedy.texts[0]
        }
        let found = problem.values["declared"] ?? problem.values["encoding"] ?? ""
        let proposal = FeedProposal(
            kind: .encoding, place: Place(file: file.name, line: 1, column: 1), found: found, proposed: remedy.texts,
            confidence: remedy.confidence, reason: remedy.reason, lines: 0)
        diagnosis.proposals.insert(proposal, at: 0)
        return diagnosis
    }

    private func examinedAsItIs(progress: (_ bytes: Int) -> Void) throws -> FeedDiagnosis {
        let examination = FeedExamination(knowledge)
        var diagnosis = FeedDiagnosis(self)
        var refused: [Problem] = []
        do {
            diagnosis.header = try read(by: examination, progress: progress)
        } catch let refusal as Refusal {
            (diagnosis.refusal, refused) = (refusal.kind, refusal.problems)
        }
        diagnosis.proposals = examination.proposals
        (diagnosis.counts, diagnosis.untold) = (examination.counts, examination.untold)
        diagnosis.problems = (examination.problems + refused).map { $0.inFile(file.name) }
        return diagnosis
    }
}
