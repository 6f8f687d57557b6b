package import Retail
package import StoreGrading

/// How the stores of regions are graded, store by store, and how their shares went over the months.
package struct GradeReport: Sendable {
    package struct Line: Sendable {
        package let store: StoreGrade
        /// Of the level that the report is by.
        package let region: GradeRegion
        /// At the end of the month before.
        package let before: Grade?
        /// What that run says of it; nil where there is none.
        package let proposal: GradeProposal?
    }

    package let month: Month
    package let day: Day
    /// The month's run that was accepted; nil where none was.
    package let run: GradeRun?
    /// By region, best grade first.
    package let lines: [Line]
    /// Of the months up to this one.
    package let shares: [GradeShares]

    /// The regions with their lines, in the order of their codes.
    package var regions: [(region: GradeRegion, lines: [Line])] {
        Dictionary(grouping: lines, by: \.region).sorted { $0.key.code < $1.key.code }
            .map { (region: $0.key, lines: $0.value) }
    }
}

extension Office {
    /// The grades of a month over the stores that the person sees, by regions of a level. Refuses a month that has not
    /// begun, a region that is not there, and one without stores.
    package func gradeReport(
        _ month: Month, months: Int, by level: RegionLevel, region: RegionCode? = nil, today: Day
    ) async throws -> GradeReport {
        guard month.firstDay <= today else {
            throw Refusal(
                "report.month-ahead", ["month": "\(month)", "today": "\(today)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        let day = min(today, month.lastDay)
        var stores = try await grades.grades(on: day)
        if let region {
            let inside = try await grades.regions(under: region)
            stores.removeAll { !inside.contains($0.region) }
            guard !stores.isEmpty else { throw Refusal.noStores(in: region, on: day) }
        }
        let regions = try await grades.regions(at: level)
        let run = try await grades.acceptedRun(of: month)
        let proposals = try await proposals(of: run)
        let before = try await gradesBefore(month)
        let lines = stores.map { store in
            GradeReport.Line(
                store: store, region: regions[store.region] ?? GradeRegion(code: store.region, name: store.region),
                before: before[store.store] ?? nil, proposal: proposals[store.store])
        }
        let past = (0..<months).reversed().compactMap { month.adding(months: -$0) }
        return GradeReport(
            month: month, day: day, run: run, lines: lines,
            shares: try await grades.shares(in: past, of: region.map { _ in stores.map(\.store) }, today: today))
    }

    private func proposals(of run: GradeRun?) async throws -> [String: GradeProposal] {
        guard let run else { return [:] }
        return Dictionary(
            try await grades.proposals(of: run).map { ($0.store, $0) }, uniquingKeysWith: { one, _ in one })
    }

    private func gradesBefore(_ month: Month) async throws -> [String: Grade?] {
        guard let last = month.previous?.lastDay else { return [:] }
        return Dictionary(
            try await grades.grades(on: last).map { ($0.store, $0.grade) }, uniquingKeysWith: { one, _ in one })
    }
}
