import Postgres
package import Retail

/// How many stores had each grade at the end of a month.
package struct GradeShares: Equatable, Sendable {
    package let month: Month
    /// Of the grades, in their order.
    package let counts: [Int]
    package let ungraded: Int
}

/// A region by which stores are put together.
package struct GradeRegion: Hashable, Sendable {
    package let code: String
    package let name: String

    package init(code: String, name: String) { (self.code, self.name) = (code, name) }
}

extension GradeBook {
    /// How the stores that the person sees were graded at the end of months, or stand on `today` in the present one.
    package func shares(in months: [Month], of stores: [String]? = nil, today: Day) async throws -> [GradeShares] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.shares(on: months.map { min($0.lastDay, max($0.firstDay, today)) }, of: stores)
        }
    }

    /// Of each region, by code, the one of a level that it belongs to; itself where it stands higher.
    package func regions(at level: RegionLevel) async throws -> [String: GradeRegion] {
        try await own.read { tx in try tx.regions(at: level) }
    }

    /// The codes of a region and all below it. Refuses one that does not exist.
    package func regions(under region: RegionCode) async throws -> Set<String> {
        try await own.read { tx in try tx.regions(under: region) }
    }
}

extension Refusal {
    /// A region in which the person sees no store.
    package static func noStores(in region: RegionCode, on day: Day) -> Refusal {
        Refusal(
            "grade.region-without-stores", ["region": region.text, "day": "\(day)"],
            at: Place(path: "--region", value: region.text))
    }
}

extension Transaction {
    /// The codes of a region and all below it. Refuses one that does not exist.
    func regions(under region: RegionCode) throws -> Set<String> {
        let codes = try regionCodes(under: region)
        guard !codes.isEmpty else {
            throw Refusal(
                "grade.region-unknown", ["found": region.text], at: Place(path: "--region", value: region.text))
        }
        return Set(codes)
    }
}
