import Postgres
package import Retail
import RetailSQL

extension PromoterRota {
    /// Norm, heads, vacancies and what they lose of every trading store that the caller sees below a region, by store.
    ///
    /// Refused where the caller knows no such region.
    ///
    /// - Parameter region: nil is all that the caller sees.
    package func norms(of month: Month, below region: RegionCode? = nil, today: Day) async throws -> [StoreStaffing] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            if let region, try !tx.codes("chain.region").contains(region.text) {
                throw Refusal("staff.region-unknown", ["found": region.text])
            }
            let rules = try tx.staffingRules(for: month)
            let day = max(month.firstDay, min(today, month.lastDay))
            return try tx.storesWithHeads(below: region, on: day, months: rules.settings.norm.months).map {
                StoreStaffing($0.ground, posted: $0.posted, by: rules.settings.norm, lift: rules.settings.lift)
            }
        }
    }
}
