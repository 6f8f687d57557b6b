import Retail
import Testing

@testable import ChannelReconciliation

@Suite struct `The total of a channel` {
    private func line(
        _ account: String?, store: String? = nil, told: Int64?, difference: Int64? = 0, inTransit: Int64? = 1
    ) -> ChannelLine {
        ChannelLine(
            account: account, store: store, sku: "P", openedOn: Day.first, closedOn: Day.first,
            opening: difference.flatMap { off in told.map { $0 - off } }, sellIn: 0, sellThrough: 0, sellOut: 0,
            told: told, inTransit: inTransit, toldSold: nil)
    }

    private func total(_ lines: [ChannelLine], _ stores: [ChannelLine], supplied: Int = 1) throws -> ChannelTotal {
        let account = ChannelTotal.Supplied(code: "A", name: "A", stores: supplied)
        return try #require(ChannelTotal.totals([account], lines, stores).first)
    }

    @Test func `is account stock, what is on its way, and what lies in the stores`() throws {
        let lines = [line("A", told: 5), line("A", told: 7, inTransit: 3), line("B", told: 1000)]
        let stores = [
            line("A", store: "S", told: 2), line("A", store: "S", told: 4), line("A", store: "T", told: nil),
            line(nil, store: "S", told: 1000),
        ]
        let whole = try total(lines, stores)
        #expect((whole.accountStock, whole.inTransit, whole.storeStock, whole.channelStock) == (12, 4, 6, 22))
        #expect((whole.storesCounted, whole.storesSupplied) == (1, 1))
        #expect(try total(lines, stores, supplied: 2).channelStock == nil)
        #expect(try total(lines + [line("A", told: nil)], stores).channelStock == nil)
        #expect(try total(lines + [line("A", told: 1, inTransit: nil)], stores).channelStock == nil)
        #expect(try total(lines, []).channelStock == nil)
        #expect(try total([], stores).accountStock == nil)
    }

    @Test func `tells shortage and surplus apart, and nothing of what is unknown`() throws {
        let off = [-3, 2, -4, 0, nil].map { line("A", told: 9, difference: $0) }
        let found = try total(off, [])
        #expect((found.products, found.checked, found.differing, found.short, found.over) == (5, 4, 3, 7, 2))
    }
}
