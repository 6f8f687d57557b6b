package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// The stock that lies in a store that moved is its new region's to see.
    package func moveStock(of store: StoreCode, to region: RegionCode) throws(PostgresError) {
        // Documents that are being taken end first, and the next one sees the new region.
        try execute("select pg_advisory_xact_lock(hashtext('chain.stock.region_id'))")
        let place: SQL = "(select id from chain.store where code = \(store))"
        let home: SQL = "(select id from chain.region where code = \(region))"
        try execute("update chain.stock_of_place set region_id = \(home) where location_id = \(place)")
        try execute("update chain.stock_snapshot set region_id = \(home) where location_id = \(place)")
    }
}
