import Retail
import StandingRules

extension Office {
    /// Puts the schemes and the standards at hand in force where none ever were, so that a chain that was just seeded can
    /// be graded.
    func loadSchemes(_ files: [VersionedFile], _ today: Day, into seeding: inout SeedReport) async throws {
        var fresh: [VersionedFile] = []
        for file in files where try await rules.config(file.kind, for: today.month) == nil { fresh.append(file) }
        let receipts = try await apply(fresh, from: nil, note: nil, today: today)
        seeding.inForce = receipts.map(\.version)
    }
}
