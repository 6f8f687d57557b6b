package import Retail

/// The tree of regions as grading needs it: parents stand before their children.
package struct RegionChart: Equatable, Sendable {
    package struct Region: Equatable, Sendable {
        package let code: String
        package let level: RegionLevel
        /// Its place in the chart; nil at the top.
        package let parent: Int?

        package init(code: String, level: RegionLevel, parent: Int?) {
            self.code = code
            self.level = level
            self.parent = parent
        }
    }
    package let regions: [Region]

    package init(_ regions: [Region]) {
        precondition(
            regions.indices.allSatisfy { index in regions[index].parent.map { $0 < index } ?? true },
            "a parent stands before its children")
        self.regions = regions
    }

    /// The region itself or the one above it at the level; where all that are above it stand higher, the region.
    package func region(_ region: Int, at level: RegionLevel) -> Int {
        var found = region
        while regions[found].level.height < level.height, let parent = regions[found].parent { found = parent }
        return found
    }

    /// From the region up to the top.
    package func path(from region: Int) -> [Int] {
        var path = [region]
        while let parent = regions[path[path.count - 1]].parent { path.append(parent) }
        return path
    }
}
