package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// Takes the tasks of a store along to another region, closed ones too; answers how many. For the workflow that moves
    /// the store, in its transaction: at its end the database refuses a task that is elsewhere than its store.
    ///
    /// The trail has the move of the store, from which this follows.
    @discardableResult
    package func moveTasks(store: StoreCode, to region: RegionCode) throws(PostgresError) -> Int {
        try execute(
            """
            update chain.field_task t set region_id = r.id from chain.store s, chain.region r
            where s.code = \(store) and r.code = \(region) and t.store_id = s.id and t.region_id <> r.id
            """)
    }

    /// The same for every store that has moved in this transaction, such as by an import; answers how many.
    @discardableResult
    package func moveTasksAlong() throws(PostgresError) -> Int {
        try execute(
            """
            update chain.field_task t set region_id = s.region_id from chain.store s
            where t.store_id = s.id and t.region_id <> s.region_id
            """)
    }
}
