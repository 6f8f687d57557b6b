/// Points from 0 to 100, exact to a ten-thousandth.
package struct Points: Hashable, Comparable, Sendable {
    /// 0 to 1,000,000.
    package let tenThousandths: Int32

    package static let all = Points(unchecked: 1_000_000)
    package static let none = Points(unchecked: 0)

    private init(unchecked tenThousandths: Int32) { self.tenThousandths = tenThousandths }

    /// nil outside 0 to 1,000,000.
    package init?(tenThousandths: some BinaryInteger) {
        guard let number = Int32(exactly: tenThousandths), (0...1_000_000).contains(number) else { return nil }
        self.init(unchecked: number)
    }

    /// Reads `87.5`, `0`, `100.0000`; nil for everything else.
    package init?(_ text: some StringProtocol) {
        guard let scaled = ExactDecimal.scaled(text, decimals: 4) else { return nil }
        self.init(tenThousandths: scaled)
    }

    package static func < (left: Points, right: Points) -> Bool { left.tenThousandths < right.tenThousandths }
}

extension Points: CustomStringConvertible {
    /// `87.1234`, without zeros at the end; reads back as the same.
    package var description: String { ExactDecimal.shortest(Int64(tenThousandths), decimals: 4) }
}
