import Retail
package import Webhooks

extension Table {
    /// Addresses that are told of an event.
    package static func webhooks(_ webhooks: [Webhook]) -> Table {
        Table(
            [
                Column("id", .number), Column("account"), Column("event"), Column("url"), Column("state"),
                Column("created_at"),
            ],
            webhooks.map { webhook in
                [
                    .integer(webhook.number), .text(orMissing: webhook.account?.text), .text(webhook.event),
                    .text(webhook.url), .word(webhook.endedAt == nil ? "active" : "ended"),
                    .instant("\(webhook.createdAt)"),
                ]
            })
    }

    /// What they were told, or will be.
    package static func deliveries(_ deliveries: [WebhookDelivery]) -> Table {
        Table(
            [
                Column("id", .number), Column("webhook", .number), Column("subject"), Column("state"),
                Column("attempts", .number), Column("status", .number), Column("trouble"), Column("made_at"),
                Column("next_at"), Column("delivered_at"),
            ],
            deliveries.map { delivery in
                [
                    .integer(delivery.number), .integer(delivery.webhook), .text(delivery.subject),
                    .word(delivery.state), .integer(Int64(delivery.attempts)), .integer(orMissing: delivery.status),
                    .text(orMissing: delivery.trouble), .instant("\(delivery.madeAt)"),
                    delivery.nextAt.map { .instant("\($0)") } ?? .missing,
                    delivery.deliveredAt.map { .instant("\($0)") } ?? .missing,
                ]
            })
    }
}

extension WebhookDelivery {
    fileprivate var state: String {
        deliveredAt != nil ? "delivered" : failedAt != nil ? "failed" : attempts == 0 ? "waiting" : "retrying"
    }
}

extension NewWebhook {
    /// With the secret, for the one time that it is shown.
    package var fields: [Field] { [Field("id", .integer(number)), Field("secret", .text(secret))] }
}
