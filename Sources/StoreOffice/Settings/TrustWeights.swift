package import FeedAttendance
package import Retail

extension TrustScore.Weights {
    package static let fileName = "StoreConfig/feed-trust.yaml"

    /// What headquarters set in `StoreConfig/feed-trust.yaml`; the usual weights where there is no such file.
    package init(file: String?) throws(Refusal) {
        self = try FlatFile.weights(
            in: file, path: Self.fileName, keys: TrustScore.Part.allCases.map(\.rawValue), else: .usual, named: "parts",
            unfit: "trust.weights-unfit"
        ) { TrustScore.Weights($0) }
    }
}
