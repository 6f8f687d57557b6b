import DemoChain
import Retail
import RetailCSV

extension Refusal {
    /// Files of a chain that cannot be read.
    init(_ error: ChainFileProblems, in folder: SeedFolder) {
        self.init(
            .refused,
            error.problems.map { problem in
                switch problem {
                case .missing(let kind):
                    Problem("seed.file-missing", at: Place(file: folder.path(of: kind.fileName)))
                case .header(let kind, let flaw):
                    Problem(flaw, known: kind.columns).inFile(folder.path(of: kind.fileName))
                case .text(let kind, let flaw): Problem(flaw).inFile(folder.path(of: kind.fileName))
                }
            })
    }

    /// Files that make no chain.
    init(_ error: ChainFlaws, in folder: SeedFolder) {
        self.init(
            .refused,
            error.flaws.map { flaw in
                let code =
                    switch flaw.reason {
                    case .unreadable: "seed.unreadable"
                    case .unknown: "seed.unknown"
                    case .duplicate: "seed.duplicate"
                    }
                let place = Place(
                    file: folder.path(of: flaw.kind.fileName), line: flaw.line, path: flaw.column, value: flaw.value)
                return Problem(code, ["column": flaw.column, "found": flaw.value], at: place)
            })
    }

    /// Assumptions that do not fit the chain.
    init(_ flaw: AssumptionFlaw, path: String) {
        let (code, values, key): (String, [String: String], String) =
            switch flaw {
            case .modelUnknown(let model): ("seed.model-unknown", ["model": model], "models")
            case .priceUnknown(let model, let storage):
                ("seed.price-unknown", ["model": model, "storage": storage], "models.\(model).price_cny")
            case .tasteUnknown(let tier): ("seed.taste-unknown", ["tier": tier], "taste_permille")
            case .storeBandsEndEarly: ("seed.store-bands", [:], "stores")
            case .goodsUnknown(let goods): ("seed.goods-unknown", ["goods": goods], "policy.specials")
            }
        self.init(code, values, at: Place(file: path, path: key))
    }
}
