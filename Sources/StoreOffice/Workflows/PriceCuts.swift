import FieldTasks
import Postgres
package import PriceProtection
import PricingPolicy
package import Retail

extension Office {
    /// The falls of pick-up prices that published policies bring on a day, of every account or of some models alone.
    ///
    /// Refused where no price falls on the day, and for a day that is over.
    package func announcedFalls(on drop: Day, models: [Name], today: Day) async throws -> [AnnouncedFall] {
        guard drop >= today, let eve = drop.adding(days: -1) else {
            throw Refusal("protection.day-over", ["day": "\(drop)", "today": "\(today)"], at: Place(path: "--from"))
        }
        let ground = try await protection.ground(on: today)
        for model in models where !ground.models.values.contains(model) {
            throw Refusal("protection.model-unknown", ["found": model.text], at: Place(path: "--models"))
        }
        var falls: [AnnouncedFall] = []
        for account in ground.accounts { falls += try await self.falls(of: account, on: drop, after: eve) }
        if !models.isEmpty { falls.removeAll { fall in !models.contains { $0 == ground.models[fall.sku] } } }
        guard !falls.isEmpty else {
            throw Refusal(
                "protection.nothing-falls", ["day": "\(drop)", "month": "\(drop.month)"], at: Place(path: "--from"))
        }
        return falls
    }

    /// How pick-up prices fall on the drop days of cuts that are not settled, as it is published now; of those alone after whose
    /// announcement a policy was published.
    func publishedFalls(_ question: StatementQuestion) async throws -> PublishedFalls {
        var published = PublishedFalls()
        for asked in try await protection.republished(question) {
            guard let eve = asked.drop.adding(days: -1) else { continue }
            published.add(
                try await falls(of: asked.account, on: asked.drop, after: eve), of: asked.account, cut: asked.cut)
        }
        return published
    }

    /// Items of a cut that is not settled whose published price is not the announced one, as far as the caller sees them.
    package func changedPrices(of cut: CutCode) async throws -> Int {
        try await protection.changed(cut, by: try await publishedFalls(StatementQuestion(cut: cut)))
    }

    private func falls(of account: AccountCode, on drop: Day, after eve: Day) async throws -> [AnnouncedFall] {
        try await prices.comingFalls(for: account, after: eve).filter { $0.day == drop }.map {
            AnnouncedFall(account: account, sku: $0.sku, before: $0.before, after: $0.after)
        }
    }

    /// Announces the falls, freezes what lies at the accounts, and puts a task on the list of every store that carries the
    /// models, all in one transaction. The same again changes nothing.
    package func announceCut(
        _ falls: [AnnouncedFall], on drop: Day, today: Day
    ) async throws -> (cut: CutReceipt, tasks: Int) {
        let currency = settings.currency.value
        return try await own.write { tx in
            let receipt = try tx.announceCut(of: falls, on: drop, today: today, currency)
            guard receipt.isNew, let code = receipt.codes.first, let next = drop.adding(days: 1),
                let period = DayRange(from: drop, to: next)
            else { return (receipt, 0) }
            let tasks = receipt.stores.map { store, models in
                NewTask(
                    store: store, source: TaskSource(.alert, code), period: period,
                    title: .coded(
                        Notice(
                            "task.price-cut",
                            ["models": models.joined(separator: ", "), "count": "\(models.count)", "day": "\(drop)"])),
                    due: drop)
            }
            return (receipt, try tx.createTasks(tasks).created)
        }
    }
}
