import Retail
import Testing

/// The raw values stand in files, in the database and in its roles: a changed one is a broken chain.
@Suite struct `The kinds` {
    @Test func `are written as files and tables write them`() {
        #expect(AccountKind.allCases.map(\.rawValue) == ["distributor", "direct_chain"])
        #expect(LocationKind.allCases.map(\.rawValue) == ["warehouse", "store"])
        #expect(Channel.allCases.map(\.rawValue) == ["distribution", "direct"])
        #expect(
            SalesLevel.allCases.map(\.rawValue)
                == ["sell_in", "sell_through", "sell_out", "activation", "store_stock"])
        #expect(
            TrustClass.allCases.map(\.rawValue)
                == ["hq", "region", "distributor", "importer", "pricing", "auditor", "migrator"])
    }

    @Test(arguments: ["", "Sell_In", "sell-in", " sell_in", "sell_in ", "sell\u{200B}_in", "ｓell_in", "sell_ın"])
    func `are not guessed`(text: String) { #expect(SalesLevel(rawValue: text) == nil) }
}
