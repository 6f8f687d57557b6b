package import FeedAttendance
package import Retail

extension TrustScore.Weights {
    package static let fileName = "StoreConfig/feed-trust.yaml"

    /// What headquarters set in `StoreConfig/feed-trust.yaml`; the usual weights where there is no such file.
    package init(file: String?) throws(Refusal) {
        guard let file else {
            self = .usual
            return
        }
        let keys = TrustScore.Part.allCases.map(\.rawValue)
        let read = try FlatFile(file, path: Self.fileName, keys: keys)
        guard let weights = TrustScore.Weights(keys.map { read.setting($0).flatMap { Int($0.value) } ?? -1 }) else {
            throw Refusal(
                "trust.weights-unfit", ["parts": keys.joined(separator: ", ")], at: Place(file: Self.fileName))
        }
        self = weights
    }
}
