import Postgres
import Retail
import RetailSQL

extension Transaction {
    func works(_ person: PersonCode, on day: Day) throws(PostgresError) -> Bool {
        try value(
            """
            select exists (select from chain.person p join chain.person_version v on v.person_id = p.id
                    and v.during @> \(day)::date
                where p.code = \(person) and coalesce(v.joined <= \(day)::date, true)
                    and coalesce(v.left_on > \(day)::date, true))
            """)
    }

    func letGo(_ leaving: Leaving, account: UserCode?) throws(PostgresError) -> Bool {
        try value(
            """
            select chain.leave_person(p.id, \(leaving.day)::date,
                (select s.id from chain.person s where s.code = \(leaving.successor?.text)), \(leaving.reason),
                \(account?.text), \(leaving.things.map(\.text))::text[])
            from chain.person p where p.code = \(leaving.person)
            """)
    }

    func acknowledge(_ person: PersonCode, items: [Int]?) throws(PostgresError) -> Int {
        let taken: Int32 = try value(
            """
            select chain.acknowledge_handover(p.id, \(items?.map(Int64.init))::bigint[]::integer[])
            from chain.person p where p.code = \(person)
            """)
        return Int(taken)
    }

    func forget(_ person: PersonCode, today: Day) throws(PostgresError) -> Bool {
        try value(
            "select chain.forget_person(p.id, \(today)::date) from chain.person p where p.code = \(person)")
    }

    func handover(of person: PersonCode) throws(PostgresError) -> Handover? { try handovers(of: person).first }

    /// All that the caller sees, by day.
    func handovers(of person: PersonCode? = nil) throws(PostgresError) -> [Handover] {
        let items = try all(
            """
            select p.code, i.number, i.kind, i.key, i.note, i.acknowledged_by, i.acknowledged_at
            from chain.handover_item i join chain.person p on p.id = i.person_id
            where \(person?.text)::text is null or p.code = \(person?.text)
            order by p.code collate "C", i.number
            """
        ) { (row) throws(PostgresError) in
            let number: Int32 = try row[1]
            let item = HandoverItem(
                number: Int(number), kind: HandoverItem.Kind(rawValue: try row[2]) ?? .thing, key: try row[3],
                note: try row[4], acknowledgedBy: try row[5], acknowledgedAt: try row[6])
            return (person: try row[0] as String, item: item)
        }
        let byPerson = Dictionary(grouping: items, by: \.person)
        return try all(
            """
            select p.code, v.name, h.left_on, s.code, h.reason, h.user_code
            from chain.handover h join chain.person p on p.id = h.person_id
                left join chain.person s on s.id = h.successor_id
                left join lateral (select n.name from chain.person_version n where n.person_id = p.id
                    order by n.during desc limit 1) v on true
            where \(person?.text)::text is null or p.code = \(person?.text)
            order by h.left_on, p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let code: String = try row[0]
            return Handover(
                person: code, name: try row[1] ?? "", leftOn: try row[2], successor: try row[3], reason: try row[4],
                openedBy: try row[5], items: byPerson[code]?.map(\.item) ?? [])
        }
    }
}
