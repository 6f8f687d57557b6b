import Retail
import StandingRules
import StoreGrading

extension Office {
    /// Puts the schemes at hand in force where none ever was, so that a chain that was just seeded can be graded.
    func loadSchemes(_ schemes: VersionedFile, _ today: Day, into seeding: inout SeedReport) async throws {
        guard try await rules.config(.grading, for: today.month) == nil else { return }
        let receipts = try await apply([schemes], from: nil, note: nil, today: today)
        seeding.schemes = receipts.first?.version
    }
}
