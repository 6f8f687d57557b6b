/// What a distributor's feed holds by contract.
enum FeedContract: String, CaseIterable {
    /// Everything there is; what is absent is zero.
    case full
    /// Changes only.
    case delta
}
