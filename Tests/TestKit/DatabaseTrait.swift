package import Postgres
package import Testing

/// Gives a suite a database of its own: `@Suite(.database)`; the tests find it as `TestDatabase.current`. On a test it
/// gives every case one.
package struct DatabaseTrait: SuiteTrait, TestTrait, TestScoping {
    let isMigrated: Bool

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let target = try await isMigrated ? TestCluster.shared.clone() : TestCluster.shared.empty()
        let database = Database(target)
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await TestDatabase.$box.withValue(database, operation: function))
        } catch {
            outcome = .failure(error)
        }
        await database.close()
        // What the test found goes before what cleaning up finds.
        if case .failure = outcome {
            try? await TestCluster.shared.drop(target)
        } else {
            try await TestCluster.shared.drop(target)
        }
        try outcome.get()
    }
}

extension Trait where Self == DatabaseTrait {
    /// A database with the whole schema.
    package static var database: Self { DatabaseTrait(isMigrated: true) }
    /// A database with nothing in it.
    package static var emptyDatabase: Self { DatabaseTrait(isMigrated: false) }
}

/// The database of the suite that runs.
package enum TestDatabase {
    @TaskLocal static var box: Database?

    package static var current: Database {
        guard let box else { preconditionFailure("mark the suite with .database") }
        return box
    }
}
