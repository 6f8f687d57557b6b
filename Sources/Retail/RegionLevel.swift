/// How high a region stands in the tree.
package enum RegionLevel: String, CaseIterable, Sendable {
    case national
    case largeRegion = "large_region"
    /// 分公司
    case branch
    case city

    /// A parent stands higher than its children.
    package var height: Int {
        switch self {
        case .national: 3
        case .largeRegion: 2
        case .branch: 1
        case .city: 0
        }
    }
}
