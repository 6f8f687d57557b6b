/// How demand for a product comes (Syntetos, Boylan & Croston 2005): often or seldom, in like sizes or not.
package enum DemandPattern: String, CaseIterable, Sendable {
    case smooth, erratic, intermittent, lumpy

    /// Weeks from one with demand to the next, from which on demand counts as seldom.
    package static let longInterval = 1.32
    /// Squared coefficient of variation of the sizes of demand, from which on they count as unlike.
    package static let unlikeSizes = 0.49

    /// `weeks`: the known ones. A figure that hits a cut goes up.
    package init(_ weeks: some Collection<Double>) {
        let sizes = weeks.filter { $0 > 0 }
        let isSeldom = Double(weeks.count) / Double(max(sizes.count, 1)) >= Self.longInterval
        let areUnlike = Self.sizeVariation(sizes) >= Self.unlikeSizes
        self =
            switch (isSeldom, areUnlike) {
            case (false, false): .smooth
            case (false, true): .erratic
            case (true, false): .intermittent
            case (true, true): .lumpy
            }
    }

    /// The squared coefficient of variation with n − 1; 0 where there are fewer than two.
    package static func sizeVariation(_ sizes: [Double]) -> Double {
        guard sizes.count > 1 else { return 0 }
        let mean = sizes.reduce(0, +) / Double(sizes.count)
        guard mean > 0 else { return 0 }
        return sizes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sizes.count - 1) / (mean * mean)
    }

    package var isSeldom: Bool { self == .intermittent || self == .lumpy }
}
