package import ChannelReconciliation
import Directory
package import DisplayCompliance
package import FieldTasks
package import PromoterStaffing
package import Retail
package import SafetyStock
package import StoreGrading
package import Trail

/// All that a manager wants to know of a store before going in.
package struct StoreSheet: Sendable {
    package let day: Day
    package let store: StoreCode
    /// As its file has it, by column; nil is not known.
    package let facts: [String: String]
    package let grade: StoreGrade?
    /// Why; a refusal says why there is no answer.
    package let why: Result<ExplainedGrade, Refusal>
    /// The cheapest way up.
    package let way: Result<WayToGrade, Refusal>
    package let displays: MissingDisplays
    package let staffing: StoreStaffing?
    /// Who works there on the day, or will.
    package let postings: [PostingSpell]
    package let supply: StoreSupply
    /// What its suppliers have, the shortest first.
    package let covers: [Cover]
    package let tasks: [FieldTask]
    /// The newest first.
    package let visits: [(visit: VisitView, checkIn: CheckIn, mark: Percentage)]
    /// The newest last.
    package let pictures: [EvidencePicture]
    /// As far as the person may read the trail.
    package let trail: [TrailEntry]
}

extension Office {
    /// Lines of the trail, and visits, that a sheet has.
    private static let trailLines = 50
    private static let visitLines = 20
    private static let pictures: Int64 = 8

    /// A store's sheet. Refused where the person sees no such store, whether there is one or not.
    package func storeSheet(of store: StoreCode, on day: Day) async throws -> StoreSheet {
        try await atOneMoment { office in try await office.sheet(of: store, on: day) }
    }

    private func sheet(of store: StoreCode, on day: Day) async throws -> StoreSheet {
        guard let row = try await chain.rows(.stores, called: store.text, on: day).first else {
            throw Refusal("store.unknown", ["found": store.text], at: Place(path: "code", value: store.text))
        }
        let known = zip(MasterKind.stores.columns, row).compactMap { column, cell in cell.map { (column, $0) } }
        let supply = try await channel.supply(of: store, on: day)
        let zone = settings.timeZone.value
        let standing = try await answered { try await grades.standing(of: store, today: day) }
        return StoreSheet(
            day: day, store: store, facts: Dictionary(known) { first, _ in first },
            grade: try await grades.grades(on: day, store: store).first,
            why: standing.map(\.why), way: standing.flatMap(\.way),
            displays: try await displays.missing(in: store, day.month, today: day),
            staffing: try await unlessWithout("staffing.no-rules") {
                try await staff.norm(of: store, in: day.month, today: day)
            } ?? nil,
            postings: try await staff.postings(person: nil, store: store).filter {
                $0.days.to.map { $0 > day } ?? true
            },
            supply: supply,
            covers: try await stock.covers(
                try await stock.moment(of: day, zone: zone), of: supply.suppliers.map(\.account), zone: zone),
            tasks: try await tasks.list(TaskQuestion(store: store), on: day),
            visits: Array(try await displays.visits(VisitQuestion(store: store)).prefix(Self.visitLines)),
            pictures: try await displays.evidence(EvidenceQuestion(store: store, newest: Self.pictures)),
            trail: try await trail.list(.init(key: store.text, limit: Self.trailLines)))
    }

    /// A refusal is an answer too.
    private func answered<Value>(_ asked: () async throws -> Value) async throws -> Result<Value, Refusal> {
        do {
            return .success(try await asked())
        } catch let refusal as Refusal where refusal.kind == .refused { return .failure(refusal) }
    }
}
