package import Postgres
package import Retail

extension Transaction {
    /// Takes files of master data in the order in which they need each other, all or none: refused with what is wrong
    /// with every one of them, and with `behind`. Headquarters only.
    ///
    /// Where a file is broken, those behind it are still read; that they refer to what it would have brought is no
    /// problem of theirs and goes unsaid.
    package func take(
        _ files: [MasterFile], from day: Day, _ currency: Currency, behind: Refusal? = nil,
        progress: (_ file: MasterFile, _ bytes: Int) -> Void = { _, _ in }
    ) throws -> [LoadReceipt] {
        try demandHeadquarters()
        try waitForOtherFiles()
        var receipts: [LoadReceipt] = []
        var refusals = behind.map { [$0] } ?? []
        var unsaid: Set<String> = []
        for kind in MasterKind.inOrderOfNeed {
            for file in files where file.kind == kind {
                do {
                    receipts.append(
                        try take(file, from: day, currency, reason: nil) { progress(file, $0) })
                } catch let refusal as Refusal {
                    let own = refusal.problems.filter { !unsaid.contains($0.code) }
                    if !own.isEmpty { refusals.append(Refusal(refusal.kind, own)) }
                    unsaid.formUnion(kind.sayingsOfItsAbsence)
                }
            }
        }
        guard let refusal = Refusal(all: refusals) else { return receipts }
        throw refusal
    }
}

extension MasterKind {
    /// What is referred to comes before what refers to it.
    package static let inOrderOfNeed: [MasterKind] = [
        .regions, .accounts, .stores, .locations, .products, .people, .counters, .zones, .keyProducts, .coverage,
        .candidates,
    ]

    /// What is said of a row that refers to one of this kind which is not there.
    fileprivate var sayingsOfItsAbsence: [String] {
        switch self {
        case .regions: ["region.unknown", "coverage.place-unknown"]
        case .accounts: ["account.unknown", "account.parent-unknown"]
        case .stores: ["store.unknown", "coverage.place-unknown", "location.store-first"]
        default: []
        }
    }
}
