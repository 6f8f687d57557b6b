import Hashing
import Postgres
import Retail
import StandingRules

extension LevelGround {
    /// SHA-256 over all that goes into a run, line by line: the same again makes no new one.
    func digest(
        _ version: ConfigVersion, _ method: any LevelMethod, _ planned: [String: Int64], _ lore: LaunchLore
    ) -> Bytes {
        var words = "\(version.number) \(method.name) \(account.code) \(day) \(account.platform.rawValue)"
        words += " \(account.leadDays ?? -1) \(account.reviewDays ?? -1)"
        for receipt in account.receipts { words += " \(receipt.confirmed) \(receipt.received)" }
        for (sku, pieces) in planned.sorted(by: { $0.key < $1.key }) { words += " p\(sku):\(pieces)" }
        for (product, price) in lore.prices.sorted(by: { $0.key < $1.key }) { words += " m\(product):\(price)" }
        for launch in lore.launches {
            words += " l\(launch.product)"
            for share in launch.weeks { words += ":\(share)" }
        }
        var digest = SHA256()
        digest.update(Array(words.utf8).span)
        for line in lines { digest.update(Array(line.words.utf8).span) }
        return Bytes(digest.finish())
    }
}

extension LevelLine {
    /// Values behind each other, told apart by blanks: none of them has one inside.
    fileprivate var words: String {
        let life = "\(text(launched)) \(text(phaseOut)) \(text(pack))"
        let told = "\(text(stock.onHand)) \(text(stock.inTransit)) \(text(stock.reserved)) \(text(stock.toldOn))"
        var words =
            "\n\(location) \(product) \(life) \(source?.rawValue ?? "-") \(text(coverage)) \(told) \(stock.onOrder)"
        for week in history.weeks {
            switch week {
            case .sold(let pieces): words += " \(pieces)"
            case .atLeast(let pieces): words += " +\(pieces)"
            case .unknown: words += " -"
            }
        }
        return words
    }

    private func text(_ value: (some CustomStringConvertible)?) -> String { value.map { $0.description } ?? "-" }
}
