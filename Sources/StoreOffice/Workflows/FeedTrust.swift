import ChannelReconciliation
package import FeedAttendance
package import Retail

extension Office {
    /// How far the feeds of the accounts that the person sees can be trusted, the most trusted first: how they came and
    /// what they were like, and whether the stock that they tell is what must be there.
    package func trust(
        of account: AccountCode? = nil, by calendar: FeedCalendar, weights: TrustScore.Weights, from: Day, to: Day
    ) async throws -> [TrustScore] {
        let records = try await feedRoll.records(of: account, by: calendar, from: from, to: to)
        let channel = try await self.channel.reconcile(ChannelScope(account: account), from: from, to: to)
        let totals = Dictionary(uniqueKeysWithValues: channel.totals.map { ($0.account, $0) })
        return TrustScore.sorted(
            records.map { record in
                let total = totals[record.account]
                let checked = total?.checked ?? 0
                return TrustScore(
                    account: record.account, name: record.name,
                    parts: [
                        .timely: record.timely, .complete: record.complete,
                        .reconciles: Tally(checked - (total?.differing ?? 0), of: checked),
                        .uncorrected: record.uncorrected,
                    ], weights: weights)
            })
    }
}
