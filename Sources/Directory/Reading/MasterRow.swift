import Retail
import RetailCSV

/// One row of a file of master data: its cells as we would write them, in the order of the kind's columns.
struct MasterRow: Sendable {
    let line: Int
    let cells: [String?]
}

/// What a file may refer to, as it stands on the day from which the file holds.
struct Known: Sendable {
    /// Level by code.
    var regions: [String: String] = [:]
    /// Kind by code.
    var accounts: [String: String] = [:]
    /// Kind by code.
    var locations: [String: String] = [:]
    /// Code of the region by code.
    var stores: [String: String] = [:]
}

extension MasterKind {
    /// Reads a whole file; throws a refusal with everything that is wrong with it.
    func rows(
        of file: TableFile, _ scan: TableScan, _ known: Known, _ currency: Currency,
        progress: (_ bytes: Int) -> Void
    ) throws -> (rows: [MasterRow], absent: [String], summary: TableSummary) {
        var rows: [MasterRow] = []
        var absent: [String]?
        var first: [[String]: Int] = [:]
        let keyPositions = key.map { name in layout.columns.firstIndex(of: name) ?? 0 }
        var tree = self == .regions ? RegionTree(known.regions) : nil
        let summary = try file.read(layout, scan, progress: progress) { cells in
            if absent == nil { absent = layout.columns.filter { !cells.has($0) } }
            let read = self.read(&cells, known, currency)
            let identity = keyPositions.map { read[$0] ?? "" }
            if cells.isSound, let line = first.updateValue(cells.line, forKey: identity) {
                first[identity] = line
                cells.note("row.duplicate", ["key": identity.joined(separator: " "), "first": "\(line)"], at: key[0])
            }
            if cells.isSound { tree?.add(read, &cells) }
            if cells.isSound { rows.append(MasterRow(line: cells.line, cells: read)) }
        }
        if let tree {
            let problems = tree.problems(of: rows)
            guard problems.isEmpty else { throw Refusal(.refused, try file.located(problems, layout, scan)) }
            rows = tree.parentsFirst(rows)
        }
        return (rows, absent ?? [], summary)
    }

    private func read(_ cells: inout Cells, _ known: Known, _ currency: Currency) -> [String?] {
        switch self {
        case .regions: cells.region()
        case .accounts: cells.account(known)
        case .locations: cells.location(known)
        case .stores: cells.store(known)
        case .coverage: cells.coverage(known)
        case .counters: cells.counter(known)
        case .zones: cells.zone(known)
        case .keyProducts: cells.keyProduct(known)
        case .products: cells.product(currency)
        case .people: cells.person(known)
        case .candidates: cells.candidate(known)
        }
    }
}
