package import Testing

/// For tests that start servers and programs of their own: at most two of them run at the same time, whatever else
/// does, so that a small machine is not brought to its knees and timeouts mean something.
package struct HeavyTrait: SuiteTrait, TestTrait, TestScoping {
    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        await Gate.shared.enter()
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await function()) } catch { outcome = .failure(error) }
        await Gate.shared.leave()
        try outcome.get()
    }

    private actor Gate {
        static let shared = Gate()
        private var free = 2
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func enter() async {
            if free > 0 { return free -= 1 }
            await withCheckedContinuation { waiting.append($0) }
        }

        func leave() {
            if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
        }
    }
}

extension Trait where Self == HeavyTrait {
    package static var heavy: Self { HeavyTrait() }
}
