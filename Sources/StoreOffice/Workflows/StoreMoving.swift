package import Directory
import FieldTasks
import Postgres
package import Retail
import SalesLedger
import StockFeed
import StoreGrading

extension Office {
    /// Moves a store to another region, with everything that is seen by region: its sales, stock, grades and tasks.
    package func move(
        _ store: StoreCode, to region: RegionCode, on day: Day, reason: String? = nil
    ) async throws -> StoreMove {
        try await intake.write { tx in
            // First, so that no line comes in meanwhile under the old region.
            try tx.moveSales(of: store, to: region)
            let move = try tx.moveStore(store, to: region, on: day, reason: reason)
            try tx.moveStock(of: store, to: region)
            try tx.moveGrades(of: store, to: region)
            _ = try tx.moveTasks(store: store, to: region)
            return move
        }
    }
}
