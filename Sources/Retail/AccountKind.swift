/// How an account buys from the brand.
package enum AccountKind: String, CaseIterable, Sendable {
    /// 地包, 省包: a wholesaler that supplies stores.
    case distributor
    /// 直供: a retail chain that the brand supplies itself.
    case directChain = "direct_chain"
}
