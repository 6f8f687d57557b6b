package import Postgres

/// The round of who brings what is to be told: takes what is due, and says how it went. Any number of them share the work.
package struct WebhookRound: Sendable {
    let door: Database

    /// `door` is the database under the portal's own login.
    package init(door: Database) { self.door = door }

    /// What is due, at most so many; nobody else gets it for two minutes.
    package func claim(_ most: Int) async throws -> [WebhookLetter] {
        try await door.write { tx in try tx.claimLetters(most) }
    }

    /// Puts down how an attempt ended: with an HTTP status, or with what went wrong.
    package func settle(_ letter: WebhookLetter, status: Int?, trouble: String?) async throws {
        try await door.write { tx in try tx.settle(letter, status, trouble) }
    }
}

/// What is brought to an address.
package struct WebhookLetter: Equatable, Sendable {
    package let number: Int64
    /// From 1.
    package let attempt: Int
    package let url: String
    let secret: String
    package let event: String
    package private(set) var body: String

    /// With every quoted text as `shown` has it, for who tells instants by other clocks.
    package func telling(_ shown: (String) -> String) -> WebhookLetter {
        var letter = self
        letter.body = body.split(separator: "\"", omittingEmptySubsequences: false).map { shown(String($0)) }.joined(
            separator: "\"")
        return letter
    }

    /// What goes with it: the event, its number, which stays the same at every attempt, and the signature at an instant in seconds
    /// since 1970.
    package func headers(at seconds: Int64) -> [String] {
        [
            "Content-Type: application/json", "User-Agent: StoreChain", "StoreChain-Event: \(event)",
            "StoreChain-Delivery: \(number)",
            "StoreChain-Signature: t=\(seconds),v1=\(WebhookSignature.of(body, at: seconds, secret: secret))",
        ]
    }
}
