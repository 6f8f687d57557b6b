import Access
import Answers
import Retail
import StoreOffice
import Webhooks

extension Question {
    /// Whom the chain tells by itself, and what it told them.
    static let webhooks: [Question] = [
        Question(name: "webhooks", room: .house, classes: [.hq, .distributor, .auditor]) { visit in
            let webhooks = try await visit.office.webhooks.addresses()
            let acts = webhooks.contains { $0.endedAt == nil } ? ["webhooks", "webhooks/end"] : ["webhooks"]
            return .table(.webhooks(webhooks), notes: [visit.say("portal.webhooks")]).offering(acts)
        },
        Question(name: "webhooks/deliveries", room: .house, classes: [.hq, .distributor, .auditor]) { visit in
            .table(.deliveries(try await visit.office.webhooks.deliveries(limit: 1000)))
        },
    ]
}

extension Act {
    /// What is done with addresses on the web.
    static let webhooks: [Act] = [
        Act(
            name: "webhooks",
            parameters: [
                Parameter(name: "event", kind: .word(WebhookEvent.allCases.map(\.rawValue)), isRequired: true),
                Parameter(name: "url", kind: .text, isRequired: true),
            ], classes: [.hq, .distributor], isShown: true
        ) { visit in
            _ = try visit.needed("event")
            let event: WebhookEvent = try visit.word("event") ?? .feedReceipt
            let webhook = try await visit.office.webhooks.add(
                event, url: try visit.needed("url"), mayStayInside: visit.mayStayInside)
            return .record(webhook.fields, notes: [visit.say("webhook.added")])
        },
        Act(
            name: "webhooks/end", parameters: [Parameter(name: "id", kind: .number, isRequired: true)],
            classes: [.hq, .distributor],
            outlook: { visit in
                let number = try visit.number("id")
                let address = try await visit.office.webhooks.addresses().first { $0.number == number }
                guard let address, address.endedAt == nil else { return nil }
                return .table(.webhooks([address]))
            }
        ) { visit in
            let number = try visit.number("id")
            try await visit.office.webhooks.remove(number)
            return .record(
                [Field("changed", .boolean(true))], notes: [visit.say("webhook.removed", ["number": "\(number)"])])
        },
    ]
}
