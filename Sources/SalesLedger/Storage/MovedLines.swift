package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// Gives the lines and orders of a store to another region, for whoever moves the store in this transaction. It comes
    /// first, so that no line comes in meanwhile under the old one. Reports of the past go by the region of the day.
    package func moveSales(of store: StoreCode, to region: RegionCode) throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(hashtext('chain.sales_fact.region_id'))")
        let place: SQL = "(select id from chain.store where code = \(store))"
        let home: SQL = "(select id from chain.region where code = \(region))"
        guard try value("select \(place) is not null and \(home) is not null", as: Bool.self) else { return }
        try execute("update chain.sales_fact set region_id = \(home) where store_id = \(place)")
        try execute("update chain.sales_daily set region_id = \(home) where store_id = \(place)")
        try execute("update chain.sales_source set region_id = \(home) where store_id = \(place)")
        try execute("update chain.order_line set region_id = \(home) where location_id = \(place)")
    }
}
