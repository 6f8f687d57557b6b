import Answers
import Retail
import StockFeed
import StoreOffice

extension Act {
    /// What is decided about a held feed.
    static let feeds: [Act] = [
        Act(
            name: "feeds/{id}/confirm", parameters: [id],
            outlook: { visit in
                let outlook = try await visit.office.feeds(FeedLimits.ofStoreConfig()).outlook(
                    of: try visit.number("id"), today: visit.today, formats: try FeedFormats.ofStoreConfig())
                return .report(
                    Report(
                        name: "feed_receipt",
                        head: [
                            Field("lines", .quantity(outlook.counts.lines)),
                            Field("applied", .quantity(outlook.counts.applied)),
                            Field("zeroed", .quantity(outlook.counts.zeroed)),
                            Field("refused", .quantity(outlook.counts.refused)),
                        ], sections: [.init("feed_moves", .moves(outlook))]))
            }
        ) { visit in
            let receipt = try await visit.office.feeds(FeedLimits.ofStoreConfig()).confirm(
                try visit.number("id"), today: visit.today, formats: try FeedFormats.ofStoreConfig())
            return .record(
                [Field("state", .word(receipt.outcome))] + receipt.fields,
                notes: receipt.pageNotices.map { visit.say($0.code, $0.values) })
        },
        Act(
            name: "feeds/{id}/reject", parameters: [id],
            outlook: { visit in
                let receipt = try await visit.office.feeds.receipt(try visit.number("id"))
                guard receipt.state == .held else { return nil }
                return .record(
                    receipt.fields.filter { $0.key != "repeated" && $0.cell != .missing },
                    notes: [visit.say("portal.feed-given-up")])
            }
        ) { visit in
            let receipt = try await visit.office.feeds.reject(try visit.number("id"), today: visit.today)
            return .record(
                [Field("state", .word(receipt.outcome))] + receipt.fields,
                notes: receipt.pageNotices.map { visit.say($0.code, $0.values) })
        },
    ]
}
