/// Why a document is not printed.
package enum PrintingProblem: Error, Equatable, Sendable {
    /// No font of this machine has these characters, of which the first few are named; boxes in their place would be
    /// a document that nobody can read. With the Debian packages that have what is usual.
    case unknownCharacters(String, install: [String])
    /// The drawing library gave up, in its words.
    case undrawn(String)
}
