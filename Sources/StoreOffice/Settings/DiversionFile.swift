package import Diversion
package import Retail

extension DiversionRules {
    package static let fileName = "StoreConfig/diversion.yaml"

    /// What headquarters set in `StoreConfig/diversion.yaml`; the usual rules where there is no such file, and for what it
    /// does not name. Refused with everything that is wrong with it.
    package init(file: String?) throws(Refusal) {
        self.init()
        guard let file else { return }
        let keys: [(name: String, field: WritableKeyPath<DiversionRules, Int>, range: ClosedRange<Int>)] = [
            ("minimum_phones", \.minimumPhones, 1...1_000_000), ("answer_days", \.answerDays, 1...366),
        ]
        let read = try FlatFile(file, path: Self.fileName, keys: keys.map(\.name) + ["borders"])
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
        if let setting = read.setting("borders") {
            for pair in setting.value.split(separator: ",") {
                let codes = pair.split(separator: " ").compactMap { try? RegionCode(String($0)) }
                if codes.count == 2, pair.split(separator: " ").count == 2, codes[0] != codes[1] {
                    borders.append(Border(codes[0], codes[1]))
                } else {
                    problems.append(
                        Problem("diversion.border-unfit", ["found": String(pair)], at: setting.origin.place))
                }
            }
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
    }

    /// Of the working directory.
    package static func ofStoreConfig() throws(Refusal) -> DiversionRules {
        try DiversionRules(file: File.exists(fileName) ? ConfigFiles.text(of: fileName) : nil)
    }
}
