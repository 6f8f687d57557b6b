import Retail
import RetailCSV

/// The tree that a file of regions and the regions known before make together.
struct RegionTree {
    /// Level by code.
    private let known: [String: String]
    private var levels: [String: String]
    private var parents: [String: String] = [:]

    init(_ known: [String: String]) {
        self.known = known
        levels = known
    }

    /// Takes a row: code, name, parent, level.
    mutating func add(_ row: [String?], _ cells: inout Cells) {
        guard let code = row[0], let level = row[3] else { return }
        if let before = known[code], before != level {
            cells.note("region.level-fixed", ["code": code, "level": before], at: "level")
        }
        if let parent = row[2] { parents[code] = parent }
        levels[code] = level
    }

    /// Parents that nobody knows, that stand no higher than the child, or that go in a circle; a second top.
    func problems(of rows: [MasterRow]) -> [Problem] {
        rows.compactMap { row in
            guard let code = row.cells[0], let level = row.cells[3].flatMap(RegionLevel.init(rawValue:)) else {
                return nil
            }
            let place = Place(line: row.line, path: "parent", value: row.cells[2])
            guard let parent = row.cells[2] else {
                return level == .national ? nil : Problem("region.without-parent", ["code": code], at: place)
            }
            guard let above = levels[parent].flatMap(RegionLevel.init(rawValue:)) else {
                return Problem("region.unknown", ["found": parent], at: place)
            }
            // Heights fall strictly on the way down, so a circle cannot be.
            guard above.height > level.height else {
                return Problem("region.parent-not-higher", ["code": code, "parent": parent], at: place)
            }
            return nil
        }
    }

    func parentsFirst(_ rows: [MasterRow]) -> [MasterRow] {
        let height = { (row: MasterRow) in row.cells[3].flatMap(RegionLevel.init(rawValue:))?.height ?? 0 }
        return rows.enumerated().sorted { one, other in
            (-height(one.element), one.offset) < (-height(other.element), other.offset)
        }.map(\.element)
    }
}
