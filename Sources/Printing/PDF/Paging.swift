/// Where on which page each strip stands.
struct Paging {
    struct Placed: Equatable {
        /// Index of the strip.
        let strip: Int
        /// Points from the upper margin.
        let top: Double
    }

    private(set) var pages: [[Placed]] = [[]]
    private var filled = 0.0
    private let room: Double

    /// Strips fill one page after the other; those that stay together move to the next one together, as long as a page
    /// holds them at all.
    init(_ strips: [Strip], room: Double) {
        self.room = room
        var first = 0
        while first < strips.count {
            var last = first
            while strips[last].staysWithNext && last + 1 < strips.count { last += 1 }
            let group = first...last
            let height = group.reduce(0) { $0 + strips[$1].height + ($1 == first ? 0 : strips[$1].above) }
            if filled > 0 && filled + strips[first].above + height > room { turn(for: strips[first], of: strips) }
            for index in group { place(index, of: strips) }
            first = last + 1
        }
    }

    private mutating func place(_ index: Int, of strips: [Strip]) {
        let strip = strips[index]
        if filled > 0 && filled + strip.above + strip.height > room { turn(for: strip, of: strips) }
        let top = filled == 0 ? 0 : filled + strip.above
        pages[pages.count - 1].append(Placed(strip: index, top: top))
        filled = top + strip.height
    }

    private mutating func turn(for strip: Strip, of strips: [Strip]) {
        pages.append([])
        filled = 0
        guard let head = strip.head else { return }
        pages[pages.count - 1].append(Placed(strip: head, top: 0))
        filled = strips[head].height
    }
}
