/// A statement with its bindings, written as a string literal: `"select … where code = \(code)"`.
///
/// An interpolated value becomes a parameter and never enters the text. What is interpolated as `SQL` is spliced
/// in as text, with its own parameters renumbered. It prints without its bindings.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text between the parameters: one more chunk than there are bindings.
    private var chunks: [String]
    /// The parameters in PostgreSQL's text form; nil is NULL.
    private(set) var bindings: [String?]

    package init(stringLiteral text: String) {
        chunks = [text]
        bindings = []
    }

    package init(stringInterpolation parts: StringInterpolation) { self = parts.statement }

    /// Text that does not come from a literal, such as a migration's file. Never text that a person typed.
    package init(trusted text: String) { self.init(stringLiteral: text) }

    /// A name quoted as an identifier: `create database \(.identifier(name))`.
    package static func identifier(_ name: String) -> SQL {
        SQL(trusted: "\"" + name.marking(["\""], with: "\"") + "\"")
    }

    /// The text as it goes to the server: `select … where code = $1`.
    package var text: String {
        var out = chunks[0]
        for (index, chunk) in chunks.dropFirst().enumerated() { out += "$\(index + 1)\(chunk)" }
        return out
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var statement = SQL(stringLiteral: "")

        package init(literalCapacity: Int, interpolationCount: Int) {
            statement.bindings.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            statement.chunks[statement.chunks.count - 1] += literal
        }

        package mutating func appendInterpolation(_ value: some SQLValue) {
            statement.bindings.append(value.sqlText)
            statement.chunks.append("")
        }

        /// Said apart, because the compiler takes a nil that becomes text for a slip.
        package mutating func appendInterpolation(_ value: (some SQLValue)?) {
            statement.bindings.append(value?.sqlText)
            statement.chunks.append("")
        }

        package mutating func appendInterpolation(_ part: SQL) {
            appendLiteral(part.chunks[0])
            statement.chunks += part.chunks.dropFirst()
            statement.bindings += part.bindings
        }
    }
}

extension SQL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { text }
    package var debugDescription: String { text }
    package var customMirror: Mirror { Mirror(self, children: ["text": text]) }
}
