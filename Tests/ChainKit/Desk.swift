import Access
package import Directory
package import Postgres
import Retail
package import StockFeed
import TestKit
import Trail

/// The databases of one person, as the office opens them.
package struct Desk: Sendable {
    /// Under the login of the person's class.
    package let own: Database
    /// Under the importer's login.
    package let intake: Database

    /// A desk for a user of the test's database; `close` it.
    package static func open(_ code: String, of database: Database = TestDatabase.current) async throws -> Desk {
        let session = try await Gatekeeper(database).openSession(for: code)
        let caller = Caller(token: session.token, osUser: "ann", program: "test")
        func acting(_ login: String) throws -> Database {
            var target = try database.target.login("storechain_\(login)")
            target.sessions = 2
            return Database(target).acting(as: caller)
        }
        return try Desk(own: acting(session.trustClass.rawValue), intake: acting("importer"))
    }

    /// Opens a desk for the length of `body`.
    @discardableResult
    package static func of<T: Sendable>(_ code: String, _ body: (Desk) async throws -> T) async throws -> T {
        let desk = try await open(code)
        do {
            let answer = try await body(desk)
            await desk.close()
            return answer
        } catch {
            await desk.close()
            throw error
        }
    }

    package var chain: ChainBook { ChainBook(own: own, intake: intake, currency: .yuan) }

    package var feeds: FeedIntake { FeedIntake(own: own, intake: intake, timeZone: "Asia/Shanghai") }

    package func close() async {
        await own.close()
        await intake.close()
    }
}
