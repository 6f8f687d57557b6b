import DelimitedText
import Retail
import RetailCSV
import Testing

@testable import SalesLedger

@Suite struct `A row of sales` {
    private static func chain() -> KnownChain {
        var chain = KnownChain()
        for (code, id) in [("S-1", 1), ("S-2", 2)] {
            chain.places.insert(code, KnownPlace(id: Int64(id), regionID: 9, accountID: 0, kind: .store))
        }
        let warehouse = KnownPlace(id: 3, regionID: 9, accountID: 7, kind: .warehouse)
        chain.places.insert("W-1", warehouse)
        chain.regions.insert("R-1", KnownPlace(id: -9, regionID: 9, accountID: 0, kind: .region))
        chain.accounts.insert("D-1", KnownAccount(id: 7, defaultPlace: warehouse))
        chain.products.insert("P-1", 1)
        return chain
    }

    private static let choices: [[String]] = [
        ["2026-03-01", "2026-03-02", "2026-02-30", " 2026-03-01", "2026-04-01"],
        ["sell_in", "sell_through", "sell_out", "activation", "store_stock", "sellout", "SELL_OUT"],
        ["D-1", "", "D-9", "Ｄ-1"], ["S-1", "S-2", "W-1", "R-1", "", "X", "S-1 "], ["P-1", "P-2", "", "Ｐ-1"],
        ["1", "-1", "0", "10", "1.0", "1000000001", "'-1"], ["", "1", "-1.5", "0.001", "10.00", "007"],
        ["", "490154203237518", "490154203237519", "1"],
    ]

    /// Reads a file with or without the fast way; the lines, and the problems or warnings.
    private func read(_ text: String, fast: Bool) throws -> ([SalesLine], [Problem]) {
        let today = try #require(Day("2026-03-20"))
        var sales = SalesFile(Self.chain(), today: today, .yuan)
        var lines: [SalesLine] = []
        let file = TableFile(name: "f", bytes: Array(text.utf8))
        do {
            let summary = try file.read(
                SalesFile.layout, file.scan(),
                plainly: { row, fields in
                    guard fast, let line = sales.plainLine(row, fields) else { return false }
                    lines.append(line)
                    return true
                }, { cells in if let line = sales.line(&cells) { lines.append(line) } })
            return (lines, summary.warnings)
        } catch let refusal as Refusal {
            return (lines, refusal.problems)
        }
    }

    @Test func `is the same read fast and read with care`() throws {
        var text = "day,level,account,store,sku,units,amount,serial\n"
        for _ in 0..<900 {
            // Mostly the first of each, so that many rows are sound.
            text += Self.choices.map { Int.random(in: 0..<3) > 0 ? $0[0] : $0.randomElement() ?? "" }.joined(
                separator: ",")
            text += "\n"
        }
        let (fast, careful) = try (read(text, fast: true), read(text, fast: false))
        #expect(fast.0 == careful.0 && fast.1 == careful.1)
        #expect(fast.0.count > 20)
    }

    @Test func `may be GB18030, in any order of columns, with an exported sign`() throws {
        let (lines, problems) = try read("units,sku,store,level,day\n'-1,P-1,S-1,sell_out,2026-03-01\n", fast: true)
        #expect(problems == [] && lines.map(\.draft.units) == [-1])
    }
}
