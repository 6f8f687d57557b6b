import Answers
import ArgumentParser
import Retail
import StoreOffice
import Webhooks

/// `storectl webhook …`.
struct WebhookNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook", abstract: Speech.help("webhook"),
        subcommands: [WebhookAdd.self, WebhookList.self, WebhookRemove.self, WebhookDeliveries.self])
}

struct WebhookAdd: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("webhook.add"),
        discussion: Speech.help("webhook.add.more") + "\n\n"
            + Speech.example("storectl webhook add https://erp.example.com/storechain --event feed.receipt"))

    @Argument(help: ArgumentHelp(Speech.help("webhook.url"))) var url: String
    @Option(help: ArgumentHelp(Speech.help("webhook.event"))) var event: String
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        guard let event = WebhookEvent(rawValue: event) else {
            throw Refusal(.wrongUsage, "webhook.no-event", ["found": event], at: Place(path: "--event", value: event))
        }
        return try await counter.atOffice { office in
            let webhook = try await office.webhooks.add(event, url: url, mayStayInside: false)
            return .record(webhook.fields, notes: [counter.say("webhook.added")])
        }
    }
}

struct WebhookList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("webhook.list"), discussion: Speech.example("storectl webhook list"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in .table(.webhooks(try await office.webhooks.addresses())) }
    }
}

struct WebhookRemove: Command {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: Speech.help("webhook.remove"),
        discussion: Speech.example("storectl webhook remove 3"))

    @Argument(help: ArgumentHelp(Speech.help("webhook.id"))) var id: Int64
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            try await office.webhooks.remove(id)
            return .record(
                [Field("changed", .boolean(true))], notes: [counter.say("webhook.removed", ["number": "\(id)"])])
        }
    }
}

struct WebhookDeliveries: Command {
    static let configuration = CommandConfiguration(
        commandName: "deliveries", abstract: Speech.help("webhook.deliveries"),
        discussion: Speech.example("storectl webhook deliveries"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            .table(.deliveries(try await office.webhooks.deliveries(limit: 1000)))
        }
    }
}
