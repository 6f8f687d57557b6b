/// The way on which goods reach a store.
package enum Channel: String, CaseIterable, Sendable {
    /// 分销: through a distributor.
    case distribution
    /// 直供: from the brand to a retail chain.
    case direct
}
