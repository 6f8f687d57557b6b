import Postgres
import Retail
import RetailSQL

extension TaskState: SQLValue {}
extension TaskSource.Kind: SQLValue {}
extension TaskEvent.Kind: SQLValue {}

/// A task as it is read everywhere; conditions follow.
private let taskColumns: SQL = """
    select t.id, s.code as store, r.code as region, t.source_kind, t.source_key, t.period, t.title, t.title_code,
        array(select v.key from jsonb_each_text(t.title_values) v order by v.key) as title_names,
        array(select v.value from jsonb_each_text(t.title_values) v order by v.key) as title_texts,
        t.owner, t.due, t.state, t.result, t.closed_on, t.closed_at, t.closed_by,
        exists (select from chain.field_task_event e
            where e.store_id = t.store_id and e.task_id = t.id and e.kind = 'escalated') as is_raised
    from chain.field_task t
        join chain.store s on s.id = t.store_id
        join chain.region r on r.id = t.region_id
    """

extension Transaction {
    func task(_ id: Int64) throws(PostgresError) -> FieldTask? {
        try first("\(taskColumns) where t.id = \(id)") { (row) throws(PostgresError) in try FieldTask(row) }
    }

    /// The task, kept from being changed by others until the transaction ends.
    func lockedTask(_ id: Int64) throws(PostgresError) -> FieldTask? {
        try first("\(taskColumns) where t.id = \(id) for update of t") { (row) throws(PostgresError) in
            try FieldTask(row)
        }
    }

    /// The one of the same source, store and period.
    func task(like task: NewTask) throws(PostgresError) -> FieldTask {
        try one(
            """
            \(taskColumns)
            where s.code = \(task.store) and t.source_kind = \(task.source.kind) and t.source_key = \(task.source.key)
                and t.period = \(task.period)
            """
        ) { (row) throws(PostgresError) in try FieldTask(row) }
    }

    /// - Parameter limit: nil is all.
    func tasks(
        _ question: TaskQuestion, on day: Day, limit: Int? = nil
    ) throws(PostgresError) -> [FieldTask] {
        let standing: SQL =
            switch question.standing {
            case .open, .escalated: "t.state = 'open'"
            case .late: "t.state = 'open' and t.due < \(day)"
            case .done: "t.state = 'done'"
            case .cancelled: "t.state = 'cancelled'"
            case .all: "true"
            }
        let mine: SQL =
            question.isMine
            ? """
            (t.owner = (select u.code from auth.app_user u where u.id = (select auth.current_user_id()))
                or t.owner is null and t.region_id = any ((select auth.managed_regions())::bigint[]))
            """ : "true"
        return try all(
            """
            \(taskColumns)
            where \(standing) and \(mine)
                and (\(question.store)::text is null or s.code = \(question.store))
                and (\(question.region)::text is null
                    or (select a.id from chain.region a where a.code = \(question.region)) = any (r.path))
                and (\(question.dueUntil)::date is null or t.due <= \(question.dueUntil))
            order by t.due, s.code, t.id limit \(limit.map(Int64.init))
            """
        ) { (row) throws(PostgresError) in try FieldTask(row) }
    }

    func dueCounts(by day: Day) throws(PostgresError) -> [(kind: TaskSource.Kind, tasks: Int, stores: Int)] {
        try all(
            """
            select t.source_kind, count(*), count(distinct t.store_id) from chain.field_task t
            where t.state = 'open' and t.due <= \(day) group by t.source_kind
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], row[2]) }
    }

    func history(of id: Int64) throws(PostgresError) -> [TaskEvent] {
        try all(
            """
            select e.kind, e.at, e.user_code, e.note
            from chain.field_task t join chain.field_task_event e on e.store_id = t.store_id and e.task_id = t.id
            where t.id = \(id) order by e.id
            """
        ) { (row) throws(PostgresError) in
            TaskEvent(kind: try row["kind"], at: try row["at"], by: try row["user_code"], note: try row["note"])
        }
    }

    func sees(_ store: StoreCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.store s where s.code = \(store))")
    }

    func sees(_ region: RegionCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.region r where r.code = \(region))")
    }
}

extension FieldTask {
    fileprivate init(_ row: borrowing Row) throws(PostgresError) {
        let closing: Closing? =
            if let day: Day = try row["closed_on"] {
                Closing(day: day, at: try row["closed_at"], by: try row["closed_by"])
            } else {
                nil
            }
        self.init(
            id: try row["id"], store: try row["store"], region: try row["region"],
            source: TaskSource(try row["source_kind"], try row["source_key"]), period: try row["period"],
            title: try TaskTitle(row), owner: try row["owner"], due: try row["due"], state: try row["state"],
            result: try row["result"], closing: closing, isRaised: try row["is_raised"])
    }
}

extension TaskTitle {
    fileprivate init(_ row: borrowing Row) throws(PostgresError) {
        guard let code: String = try row["title_code"] else {
            self = .written(try row["title"])
            return
        }
        let names: [String] = try row["title_names"], texts: [String] = try row["title_texts"]
        self = .coded(Notice(code, Dictionary(zip(names, texts)) { first, _ in first }))
    }
}
