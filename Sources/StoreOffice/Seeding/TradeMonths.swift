import DemoChain
import Retail
import RetailCSV

/// Simulated trade as the files of a month each; only one month is in memory.
struct TradeMonths: Sequence, IteratorProtocol {
    struct OneMonth {
        let sales: OneFile
        /// Those that were placed in the month.
        let orders: OneFile
    }

    struct OneFile {
        let table: TableFile
        let bytes: Int
        let rows: Int
        fileprivate let stem: String

        /// Whether a load of that name brought all that this file brings.
        func isPart(ofLoad name: String) -> Bool {
            // A blank is less than a full stop: `… until 2026-05-31.csv`, `… until 2026-06-30.csv`, `….csv`.
            name.hasPrefix(stem) && name >= table.name
        }
    }

    private var simulation: SalesSimulation
    private let text: TradeText
    private let last: Day

    init(_ simulation: SalesSimulation, _ text: TradeText, last: Day) {
        (self.simulation, self.text, self.last) = (simulation, text, last)
    }

    mutating func next() -> OneMonth? {
        // A block a day: a block a month would be copied again and again while it grows.
        var sales = [TradeText.salesHeader]
        var orders = TradeText.ordersHeader
        var rows = (sales: 0, orders: 0)
        var isOpen = false
        while let trade = simulation.next() {
            var block: [UInt8] = []
            text.appendSales(of: trade, to: &block)
            sales.append(block)
            text.appendOrders(of: trade, to: &orders)
            rows.sales += trade.sales.count
            rows.orders += trade.orders.count
            isOpen = isOpen || trade.orders.contains { $0.received == nil }
            let month = trade.day.month
            guard trade.day == month.lastDay || trade.day == last else { continue }
            // Orders that are under way on the last day come again under another name, once it is known how they ended.
            return OneMonth(
                sales: OneFile("simulated/sales-\(month)", sales, rows: rows.sales),
                orders: OneFile(
                    "simulated/orders-\(month)", until: isOpen ? " until \(last)" : "", [orders], rows: rows.orders))
        }
        return nil
    }
}

extension TradeMonths.OneFile {
    fileprivate init(_ stem: String, until suffix: String = "", _ blocks: [[UInt8]], rows: Int) {
        table = TableFile(name: "\(stem)\(suffix).csv") { receive in for block in blocks { try receive(block.span) } }
        (bytes, self.rows, self.stem) = (blocks.reduce(0) { $0 + $1.count }, rows, stem)
    }
}
