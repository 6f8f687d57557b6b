import Synchronization

@testable import PostgresCluster

/// What a start said it was doing.
final class StepList: Sendable {
    private let list = Mutex<[ClusterStep]>([])

    var steps: [ClusterStep] { list.withLock { $0 } }

    func add(_ step: ClusterStep) { list.withLock { $0.append(step) } }
}
