package import Directory
import Postgres
package import Retail
import SalesLedger

extension Office {
    /// Moves a store to another region, with everything that is seen by region.
    package func move(
        _ store: StoreCode, to region: RegionCode, on day: Day, reason: String? = nil
    ) async throws -> StoreMove {
        try await intake.write { tx in
            try tx.moveSales(of: store, to: region)
            return try tx.moveStore(store, to: region, on: day, reason: reason)
        }
    }
}
