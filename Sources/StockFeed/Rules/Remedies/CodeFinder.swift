import Retail

/// Finds which of our codes is meant by one that is written otherwise.
struct CodeFinder: Sendable {
    /// By letters and digits alone, none of them small.
    private var spellings: [String: [String]] = [:]
    /// The same, with signs that look alike for one and without zeros before it.
    private var lookalikes: [String: [String]] = [:]
    /// By what a thing is called.
    private var names: [String: [String]] = [:]

    mutating func add(_ code: String, names told: [String] = []) {
        let key = CodeFinder.key(code)
        spellings[key, default: []].append(code)
        lookalikes[CodeFinder.lookalike(key), default: []].append(code)
        for name in Set(told.map(CodeFinder.key)) where !name.isEmpty { names[name, default: []].append(code) }
    }

    func remedy(_ text: String) -> Remedy? {
        let key = CodeFinder.key(text)
        guard !key.isEmpty else { return nil }
        if let found = spellings[key] { return Remedy(found, .sure, "doctor.code-spelling") }
        if let found = lookalikes[CodeFinder.lookalike(key)] { return Remedy(found, .likely, "doctor.code-lookalike") }
        return names[key].flatMap { Remedy(Array($0.prefix(10)), .likely, "doctor.code-name") }
    }

    private static func key(_ text: String) -> String {
        let letters = text.plainlyWritten.uppercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return String(String.UnicodeScalarView(letters))
    }

    private static func lookalike(_ key: String) -> String {
        let signs = key.map { sign -> Character in
            switch sign {
            case "O": "0"
            case "I", "L": "1"
            default: sign
            }
        }
        let number = signs.drop { $0 == "0" }
        return String(number.isEmpty ? signs[...] : number)
    }
}

extension GTIN {
    /// Numbers with a right check digit that one slip makes this: a wrong digit, or two that changed places.
    var slips: [GTIN] {
        var found: Set<Int> = []
        var power = 1
        for _ in 0..<14 {
            let digit = number / power % 10
            for other in 0...9 where other != digit { found.insert(number + (other - digit) * power) }
            let next = number / power / 10 % 10
            found.insert(number + (next - digit) * power + (digit - next) * power * 10)
            power *= 10
        }
        found.remove(number)
        return found.compactMap { GTIN(number: $0, digits: 14) }.filter(\.isCheckDigitRight).sorted()
    }
}
