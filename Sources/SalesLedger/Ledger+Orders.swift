import Postgres
package import Retail
package import RetailCSV
import Trail

extension Ledger {
    /// Takes a file of orders, whole or not at all. Headquarters only.
    ///
    /// A product of an order that the ledger has already goes on: dates that were open come, dates that are known stay or
    /// move later, and units may change until it is shipped. Nothing goes back, and account, location and day stay.
    package func take(
        orders file: TableFile, today: Day, progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> OrdersReceipt {
        let scan = try file.scan()
        return try await intake.write { tx in
            try tx.demandHeadquartersForOrders()
            try tx.waitForOtherOrders()
            if let known = try tx.lastOrders(equal: scan.sha256) { return known }
            try tx.makeStagedOrders()
            let refusal = try tx.send(file, scan, today: today, progress: progress)
            try tx.resolveStagedOrders()
            let problems = (refusal?.problems ?? []) + (try tx.orderProblems().map { $0.inFile(file.name) })
            guard problems.isEmpty else { throw Refusal(.refused, problems) }
            let counts = try tx.countStagedOrders()
            let load = try tx.noteLoad(
                "orders", scan.sha256, file.name, rows: counts.lines, changed: counts.changed,
                unchanged: counts.unchanged)
            try tx.mergeOrders(load)
            let facts = ["file": file.name, "lines": "\(counts.lines)", "changed": "\(counts.changed)"]
            try tx.record(Change("order_load", "\(load)", new: facts, verb: "loaded"))
            return OrdersReceipt(
                load: load, lines: counts.lines, added: counts.lines - counts.changed - counts.unchanged,
                changed: counts.changed, unchanged: counts.unchanged, isRepeated: false)
        }
    }
}

extension Transaction {
    /// Reads the file into the temporary table; what is wrong with its rows comes back.
    fileprivate func send(
        _ file: TableFile, _ scan: TableScan, today: Day, progress: (Int) -> Void
    ) throws -> Refusal? {
        var orders = OrderFile(today: today)
        var found: Refusal?
        try copyOrders { send in
            do {
                try file.read(OrderFile.layout, scan, progress: progress) { cells in
                    if let line = orders.line(&cells) { try send(line, cells.line) }
                }
            } catch let refusal as Refusal where refusal.kind == .refused {
                found = refusal
            }
        }
        return found
    }
}
