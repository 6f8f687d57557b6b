package import Retail
package import StockFeed

extension FeedLimits {
    package static let fileName = "StoreConfig/feed-limits.yaml"

    /// What headquarters set in `StoreConfig/feed-limits.yaml`; the usual limits where there is no such file, and for
    /// what it does not name. Refused with everything that is wrong with it.
    package init(file: String?) throws(Refusal) {
        self.init()
        guard let file else { return }
        let whole = 1...1_000_000
        let keys: [(name: String, field: WritableKeyPath<FeedLimits, Int>, range: ClosedRange<Int>)] = [
            ("held_above_percent", \.heldAbove, 0...100), ("jump_pieces", \.jumpPieces, whole),
            ("jump_times", \.jumpTimes, 2...1_000_000), ("frozen_lines", \.frozenLines, whole),
        ]
        let read = try FlatFile(file, path: Self.fileName, keys: keys.map(\.name))
        var problems: [Problem] = []
        for key in keys {
            guard let setting = read.setting(key.name) else { continue }
            if let number = Int(setting.value), key.range.contains(number) {
                self[keyPath: key.field] = number
            } else {
                let values = [
                    "key": key.name, "found": setting.value, "from": "\(key.range.lowerBound)",
                    "to": "\(key.range.upperBound)",
                ]
                problems.append(Problem("config.number-unfit", values, at: setting.origin.place))
            }
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
    }

    /// Of the working directory.
    package static func ofStoreConfig() throws(Refusal) -> FeedLimits {
        try FeedLimits(file: File.exists(fileName) ? ConfigFiles.text(of: fileName) : nil)
    }
}
