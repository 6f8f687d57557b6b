import Access
import Hashing
import Trail

/// Somebody whom the door knows, for the length of a request.
struct Guest: Sendable {
    let visitor: Visitor
    let token: Token

    /// Whether something of the own has to be set up before anything is shown.
    var isLedToSetUp: Bool { visitor.mustChangePassword || visitor.mustHaveFactor }

    /// What a form of this session carries, so that no other page can send one: it follows from the token, which no page sees.
    var formKey: String { SHA256.digest(of: "form \(token.secret)").prefix(16).hexadecimal }
}
