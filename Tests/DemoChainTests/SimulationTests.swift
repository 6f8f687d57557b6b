import DemoChain
import Retail
import Testing

@Suite struct `A simulation` {
    private func text(_ simulation: SalesSimulation) throws -> (sales: [UInt8], orders: [UInt8]) {
        let text = TradeText(simulation.chain, currency: try #require(Currency("CNY")))
        var (sales, orders): ([UInt8], [UInt8]) = ([], [])
        for trade in simulation {
            text.appendSales(of: trade, to: &sales)
            text.appendOrders(of: trade, to: &orders)
        }
        return (sales, orders)
    }

    @Test func `gives the same bytes for the same seed, and others for another`() throws {
        let first = try text(Seeds.simulation(days: 30))
        let second = try text(Seeds.simulation(days: 30))
        #expect(first.sales == second.sales && first.orders == second.orders)
        var other = try Seeds.assumptions(days: 30)
        other.seed += 1
        let third = try text(SalesSimulation(Chain(Seeds.files()), other))
        #expect(third.sales != first.sales && third.orders != first.orders)
    }

    @Test func `does not look beyond its last day`() throws {
        let short = try Array(Seeds.simulation(days: 10))
        let long = try Array(Seeds.simulation(days: 20))
        #expect(short.count == 10 && short.map(\.sales) == long.prefix(10).map(\.sales))
        let last = try #require(short.last).day
        let orders = short.flatMap(\.orders)
        #expect(orders.contains { $0.received == nil })
        #expect(orders.allSatisfy { ($0.received ?? last) <= last })
        var empty = try Seeds.simulation(days: 0)
        #expect(empty.next() == nil)
    }

    @Test func `writes the lines that are loaded`() throws {
        let (sales, orders) = try text(Seeds.simulation(days: 3))
        let lines = String(decoding: sales, as: UTF8.self).split(separator: "\n")
        #expect(
            String(decoding: TradeText.salesHeader, as: UTF8.self)
                == "day,level,account,store,sku,units,amount,serial\n")
        for line in lines {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            try #require(fields.count == 8)
            #expect(Day(fields[0]) != nil && SalesLevel(rawValue: String(fields[1])) != nil)
            #expect(Quantity(fields[5]) != nil)
            let isSale = ["sell_in", "sell_through", "sell_out"].contains(fields[1])
            #expect(isSale == (fields[6].split(separator: ".").count == 2))
            #expect(try !isSale || Money(fields[6], #require(Currency("CNY"))) != nil)
            #expect(throws: Never.self) { if !fields[7].isEmpty { _ = try IMEI(fields[7]) } }
        }
        let order = try #require(String(decoding: orders, as: UTF8.self).split(separator: "\n").first)
        #expect(order.split(separator: ",", omittingEmptySubsequences: false).count == 9)
        #expect(order.hasPrefix("PO-1,2025-05-01,D-ZJ-1,W-D-ZJ-1,"))
    }

    @Test func `writes amounts with the decimals of the currency`() throws {
        let text = try TradeText(Chain(Seeds.files()), currency: #require(Currency("JPY")))
        var out: [UInt8] = []
        let trade = try #require(Array(Seeds.simulation(days: 1)).first)
        text.appendSales(of: trade, to: &out)
        let row = try #require(trade.sales.first)
        #expect(
            String(decoding: out, as: UTF8.self).hasPrefix(
                "2025-05-01,sell_in,D-ZJ-1,,TIDE-3-8-256-BL,\(row.units),\(row.minor ?? 0),\n"))
    }

    @Test func `says what its assumptions lack`() throws {
        let chain = try Chain(Seeds.files())
        let whole = try Seeds.assumptions()
        func flaw(_ change: (inout Assumptions) -> Void) -> AssumptionFlaw? {
            var assumptions = whole
            change(&assumptions)
            return #expect(throws: AssumptionFlaw.self) { try SalesSimulation(chain, assumptions) }
        }
        #expect(flaw { $0.models["TIDE-4"] = nil } == .modelUnknown("TIDE-4"))
        #expect(flaw { $0.models["TIDE-4"]?.price = [:] } == .priceUnknown(model: "TIDE-4", storage: "8+256"))
        #expect(flaw { $0.tastePermille["county"] = nil } == .tasteUnknown(tier: "county"))
        #expect(flaw { $0.storeBands.removeLast() } == .storeBandsEndEarly)
    }
}
