package import Directory
package import Retail

extension CandidateScore.Weights {
    package static let fileName = "StoreConfig/candidates.yaml"

    /// What headquarters set in `StoreConfig/candidates.yaml`; the usual weights where there is no such file.
    package init(file: String?) throws(Refusal) {
        self = try FlatFile.weights(
            in: file, path: Self.fileName, keys: CandidateScore.criteria, else: .usual, named: "criteria",
            unfit: "candidates.weights-unfit"
        ) { CandidateScore.Weights($0) }
    }
}
