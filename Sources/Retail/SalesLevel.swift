/// Which step of the goods' way a line of the ledger counts.
package enum SalesLevel: String, CaseIterable, Sendable {
    /// 出货, 提货: the brand ships to an account.
    case sellIn = "sell_in"
    /// 分销出货: an account ships to a store.
    case sellThrough = "sell_through"
    /// 实销: a store sells to a consumer.
    case sellOut = "sell_out"
    /// 激活: a phone is first registered in a network; the only sale that nobody can invent.
    case activation
    /// 门店库存: no sale, but what a promoter counted in the store.
    case storeStock = "store_stock"
}
