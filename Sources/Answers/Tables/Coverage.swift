package import Retail
import SafetyStock
package import SalesLedger
package import StoreOffice

extension StockCoverage {
    /// How much of the stock is known.
    package var notice: Notice {
        guard let oldestDays else { return Notice("stock.nothing-known", ["accounts": "\(accounts)"]) }
        return Notice(
            "stock.coverage", ["reporting": "\(reporting)", "accounts": "\(accounts)", "days": "\(oldestDays)"])
    }
}

extension PickUpSum {
    /// Whose landing nobody can say; nil where it is known of all.
    package var unlanded: Notice? {
        landed == accounts
            ? nil : Notice("target.unlanded", ["accounts": "\(accounts - landed)", "all": "\(accounts)"])
    }
}
