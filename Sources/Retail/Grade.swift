/// What a store is worth to the brand, A before E.
package enum Grade: String, CaseIterable, Comparable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"

    /// The better grade is the smaller.
    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}
