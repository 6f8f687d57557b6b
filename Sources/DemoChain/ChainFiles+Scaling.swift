extension ChainFiles {
    /// A chain so many times as large: the branches, with all that belongs to them, stand beside their copies under
    /// the same large regions. Products, headquarters and the users of the large regions stay as they are.
    ///
    /// A copy's code is the original's, a full stop and the copy's number: `S-ZJ-HZ-01.2`. Copies have no GLN, because
    /// the number of a place is its own. Less than 2 changes nothing.
    package func scaled(by times: Int) -> ChainFiles {
        guard times > 1 else { return self }
        let copied = Copied(self)
        var larger = self
        for number in 2...times {
            for kind in Kind.allCases where kind != .products {
                larger[kind] += self[kind].compactMap { copied.copy($0, of: kind, number) }
            }
        }
        return larger
    }

    /// The code that a copy's code was made from; any other code as it is.
    static func original(of code: String) -> String {
        guard let stop = code.lastIndex(of: "."), Int(code[code.index(after: stop)...]) != nil else { return code }
        return String(code[..<stop])
    }
}

/// The codes that copies get anew.
private struct Copied {
    /// Regions below the large ones, accounts and stores, which refer to each other.
    private let codes: Set<String>

    init(_ files: ChainFiles) {
        let level = ChainFiles.Kind.regions.position(of: "level")
        let below = files[.regions].filter { !["national", "large_region"].contains($0.fields[level]) }
        codes = Set([below, files[.accounts], files[.stores]].joined().map { $0.fields[0] })
    }

    /// nil for a row of which there is only one, however large the chain is.
    func copy(_ row: ChainFiles.Row, of kind: ChainFiles.Kind, _ number: Int) -> ChainFiles.Row? {
        var copy = row
        func change(_ column: String, _ change: (String) -> String) {
            let position = kind.position(of: column)
            copy.fields[position] = change(copy.fields[position])
        }
        func refer(_ columns: String...) {
            for column in columns { change(column) { codes.contains($0) ? "\($0).\(number)" : $0 } }
        }
        func renew() {
            change("code") { "\($0).\(number)" }
            change("name") { "\($0) \(number)" }
        }
        switch kind {
        case .products: return nil
        case .regions:
            guard codes.contains(row.fields[0]) else { return nil }
            renew()
            refer("parent")
        case .accounts:
            renew()
            refer("parent", "region")
            change("gln") { _ in "" }
        case .locations:
            renew()
            refer("account")
            change("gln") { _ in "" }
        case .stores:
            renew()
            refer("region")
            change("gln") { _ in "" }
        case .coverage: refer("store", "account")
        case .counters: refer("store")
        case .people:
            guard codes.contains(row.fields[kind.position(of: "region")]) else { return nil }
            renew()
            refer("region", "employer")
        case .users:
            let scope = [row.fields[kind.position(of: "region")], row.fields[kind.position(of: "account")]]
            guard scope.contains(where: codes.contains) else { return nil }
            renew()
            refer("region", "account")
        }
        return copy
    }
}
