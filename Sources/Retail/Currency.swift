/// A currency by its ISO 4217 code.
package struct Currency: Hashable, Sendable {
    /// Three ASCII capitals, such as `CNY`.
    package let code: String

    /// Reads three ASCII capitals and nothing else. Whether a country uses them is not checked: new codes appear.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        code = String(text)
    }

    private init(known code: String) { self.code = code }

    /// China's, in which the chain counts unless it says otherwise.
    package static let yuan = Currency(known: "CNY")

    /// Decimals behind the point: how many powers of ten one major unit has in minor units. 2 for most.
    package var exponent: Int { Currency.exponents[code] ?? 2 }

    /// ISO 4217, list one, column "minor unit": those that are not 2.
    private static let exponents = [
        "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0,
        "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
        "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
        "CLF": 4, "UYW": 4,
    ]
}

extension Currency: CustomStringConvertible {
    package var description: String { code }
}
