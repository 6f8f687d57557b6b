import Answers
import Retail

/// Something that the portal answers: a page at `/NAME`, and for programs `/api/v1/NAME`. One list of them makes both, and the
/// OpenAPI document.
struct Question: Sendable {
    /// The path below the root; `{id}` in it is a parameter.
    let name: String
    let room: Room
    /// Whose menu has it; what anybody sees of it, the database decides.
    let classes: Set<TrustClass>
    var parameters: [Parameter] = []
    /// Whether the answer is one table, which can be searched, sorted and asked for in parts.
    var isTable = true
    /// Whether its page is more than its answer, and has a route of its own.
    var hasOwnPage = false
    /// What it says, and which acts, or other questions, are on offer there.
    let answer: @Sendable (Visit) async throws -> Answer

    /// The path with what was given in the place of its parameters.
    func path(_ given: [String: String]) -> String { Address.path(name, given) }

    /// The catalogue has its title under `portal.page.NAME`, with dots for slashes.
    var title: String { "portal.page." + name.map { $0 == "/" ? "." : "\($0)" }.joined() }
}

/// Where in the menu.
enum Room: String, CaseIterable, Sendable {
    case house, stores, stock, prices, settlement, people

    /// The key that leads there, after `g`.
    var key: String {
        switch self {
        case .house: "h"
        case .stores: "s"
        case .stock: "k"
        case .prices: "p"
        case .settlement: "m"
        case .people: "e"
        }
    }
}

/// What a question or an act may be given.
struct Parameter: Sendable {
    enum Kind: Hashable, Sendable {
        case text, number, month, day
        /// Of a store, a region, an account.
        case code
        case word([String])
        /// Several lines.
        case longText
        /// A file, or its text as it was typed.
        case document
    }

    let name: String
    let kind: Kind
    var isRequired = false

    /// Whether it stands in the path of what it belongs to.
    func isInPath(of name: String) -> Bool { name.contains("{\(self.name)}") }
}

/// Something that is done through the portal: a form that posts to `/NAME`, and for programs `POST /api/v1/NAME`.
struct Act: Sendable {
    let name: String
    var parameters: [Parameter] = []
    /// Who may do it at all; nobody named is everybody, as far as the database lets them.
    var classes: Set<TrustClass> = []
    /// What it would do, of an act that wants a second look: it is done only when this was agreed to. nil where there is nothing
    /// to look at.
    var outlook: (@Sendable (Visit) async throws -> Answer?)?
    /// What its form begins with.
    var filled: (@Sendable (Visit) async throws -> [String: String])?
    /// Whether it is about the own door: for anybody, auditors too, and for people alone, since a token is no person.
    var isOwn = false
    /// Whether its answer is a page to be read, once; else people are led back to where they came from, and told there.
    var isShown = false
    let perform: @Sendable (Visit) async throws -> Answer

    /// What of it may come as a file.
    var document: Parameter? { parameters.first { $0.kind == .document } }

    /// What its button says.
    var title: String { "portal.act." + name.map { $0 == "/" ? "." : "\($0)" }.joined() }
}
