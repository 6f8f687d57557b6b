/// How high a region stands in the tree.
enum RegionLevel: String, CaseIterable {
    case national
    case largeRegion = "large_region"
    /// 分公司
    case branch
    case city

    /// A parent stands higher than its children.
    var height: Int {
        switch self {
        case .national: 3
        case .largeRegion: 2
        case .branch: 1
        case .city: 0
        }
    }
}

/// What a distributor's feed holds by contract.
enum FeedContract: String, CaseIterable {
    /// Everything there is; what is absent is zero.
    case full
    /// Changes only.
    case delta
}
