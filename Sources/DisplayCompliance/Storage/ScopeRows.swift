import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Refuses a region without a store that the person sees, and a store that the person does not see, with the sentence
    /// for those that do not exist.
    func demand(_ scope: DisplayScope, _ days: DisplayDays) throws {
        if let store = scope.store {
            let isSeen: Bool = try value(
                "select exists (select from (\(DisplayScope(store: store).stores(days))) s)")
            guard isSeen else {
                throw Refusal("display.no-store", ["store": store.text, "month": "\(days.month)"])
            }
        }
        if let region = scope.region {
            let isSeen: Bool = try value(
                "select exists (select from (\(DisplayScope(region: region).stores(days))) s)")
            guard isSeen else {
                throw Refusal(
                    "display.no-region", ["region": region.text, "month": "\(days.month)"],
                    at: Place(path: "--region", value: region.text))
            }
        }
    }
}
