/// A place in a document as an editor shows it: both counted from 1, the column in Unicode scalars. Lines end with LF,
/// CR LF or CR, and there may be any number of them.
package struct XMLPlace: Comparable, Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        (self.line, self.column) = (line, column)
    }

    package static func < (one: XMLPlace, other: XMLPlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}
