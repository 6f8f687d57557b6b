import Postgres
import Retail
import RetailSQL

/// What the code of visit `v` proves.
let codeState: SQL = """
    case when v.code_used is not null then 'right' when v.code is null and not v.code_asked then 'not_asked'
        when v.code is null then 'missing'
        when exists (select from chain.display_code k where k.code = v.code and k.store_id = v.store_id and k.day = v.day)
            then 'used' else 'wrong' end
    """

/// A code that was given out.
struct GivenCode {
    let code: String
    let number: Int
    let isOpen: Bool
    let author: String
}

extension Transaction {
    /// The newest code of a store on a day.
    func newestCode(of store: Int64, on day: Day) throws(PostgresError) -> GivenCode? {
        try first(
            """
            select c.code, c.number, chain.code_is_open(c.code, c.store_id, c.day), c.user_code from chain.display_code c
            where c.store_id = \(store) and c.day = \(day) order by c.number desc limit 1
            """
        ) { (row) throws(PostgresError) in
            try GivenCode(code: row[0], number: row[1], isOpen: row[2], author: row[3])
        }
    }

    /// False where somebody else gave one out meanwhile, or the same code was given out before.
    func giveOut(_ code: FrameCode, number: Int, of store: Int64, on day: Day) throws(PostgresError) -> Bool {
        try execute(
            """
            insert into chain.display_code (code, store_id, day, number, user_code)
            values (\(code.text), \(store), \(day), \(number), (select auth.user_code())) on conflict do nothing
            """) > 0
    }
}
