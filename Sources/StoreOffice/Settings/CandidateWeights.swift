package import Directory
package import Retail

extension CandidateScore.Weights {
    package static let fileName = "StoreConfig/candidates.yaml"

    /// What headquarters set in `StoreConfig/candidates.yaml`; the usual weights where there is no such file.
    package init(file: String?) throws(Refusal) {
        guard let file else {
            self = .usual
            return
        }
        let read = try FlatFile(file, path: Self.fileName, keys: CandidateScore.criteria)
        let weights = CandidateScore.criteria.map { read.setting($0).flatMap { Int($0.value) } ?? -1 }
        guard let weights = CandidateScore.Weights(weights) else {
            throw Refusal(
                "candidates.weights-unfit", ["criteria": CandidateScore.criteria.joined(separator: ", ")],
                at: Place(file: Self.fileName))
        }
        self = weights
    }
}
