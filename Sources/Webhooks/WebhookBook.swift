package import Postgres
package import Retail

/// The book of addresses on the web that are told when something has happened, and of what they were told.
package struct WebhookBook: Sendable {
    let own: Database

    package init(own: Database) { self.own = own }

    /// The addresses that the person sees, those that hold first: headquarters all, an account its own.
    package func addresses() async throws -> [Webhook] {
        try await own.read { tx in try tx.webhooks() }
    }

    /// Registers an address for an event; the secret that signs what it is told is answered once. `mayStayInside` where the own
    /// network and plain HTTP will do. An account and headquarters have ten at most.
    package func add(_ event: WebhookEvent, url: String, mayStayInside: Bool) async throws -> NewWebhook {
        let url = try WebhookURL(url, mayStayInside: mayStayInside)
        do {
            return try await own.write { tx in try tx.addWebhook(event, url.text) }
        } catch let error as PostgresError where error.sqlState == "SC429" {
            throw Refusal("webhook.too-many")
        } catch let error as PostgresError where error.constraint == "address_once" {
            throw Refusal("webhook.exists", ["url": url.text], at: Place(path: "url"))
        }
    }

    /// Takes an address back: nothing more is told to it. Refuses one that is not the person's own.
    package func remove(_ number: Int64) async throws {
        guard try await own.write({ tx in try tx.removeWebhook(number) }) else {
            throw Refusal("webhook.unknown", ["number": "\(number)"])
        }
    }

    /// What was told, or will be, newest first.
    package func deliveries(limit: Int) async throws -> [WebhookDelivery] {
        try await own.read { tx in try tx.webhookDeliveries(limit) }
    }
}

/// What addresses are told of.
package enum WebhookEvent: String, CaseIterable, Sendable {
    /// A stock feed was taken, refused, held, or decided about.
    case feedReceipt = "feed.receipt"
    /// A price policy holds.
    case policyPublished = "policy.published"
}

/// An address that is told of an event.
package struct Webhook: Equatable, Sendable {
    package let number: Int64
    /// nil for headquarters.
    package let account: AccountCode?
    package let event: String
    package let url: String
    package let createdAt: Instant
    /// nil while it holds.
    package let endedAt: Instant?
}

/// One that was registered just now.
package struct NewWebhook: Equatable, Sendable {
    package let number: Int64
    package let secret: String
}

/// One thing that is told to one address.
package struct WebhookDelivery: Equatable, Sendable {
    package let number: Int64
    package let webhook: Int64
    package let subject: String
    package let madeAt: Instant
    package let attempts: Int
    /// nil where it is not tried any more.
    package let nextAt: Instant?
    package let deliveredAt: Instant?
    /// When it was given up.
    package let failedAt: Instant?
    /// Of the last attempt: the HTTP status, and what went wrong.
    package let status: Int?
    package let trouble: String?
}
