import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Who agreed to what in a month, by model, the newest first.
    func pushApprovals(of account: LevelAccount, in month: Month) throws(PostgresError) -> [String: [PushApproval]] {
        let rows = try all(
            """
            select model, load_id, units, user_code from chain.push_approval
            where account_id = \(account.id) and month = \(month.firstDay) order by recorded_at desc
            """
        ) { (row) throws(PostgresError) in
            let units: Int64 = try row[2]
            return (try row[0] as String, PushApproval(load: try row[1], units: units, user: try row[3]))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    func addPushApproval(
        of account: LevelAccount, _ model: Name, in month: Month, load: Int64, units: Int64
    ) throws(PostgresError) {
        try execute(
            """
            insert into chain.push_approval (account_id, month, model, load_id, set_by, units, user_id, user_code)
            select t.account_id, t.month, t.model, t.load_id, t.user_id, \(units), (select auth.current_user_id()),
                (select auth.user_code())
            from chain.pick_up_target t
            where t.account_id = \(account.id) and t.month = \(month.firstDay) and t.model = \(model)
                and t.load_id = \(load)
            """)
    }
}
