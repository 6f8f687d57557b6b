import Access
package import Directory
package import Postgres
package import PricingPolicy
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
    /// Under the login for prices.
    package let drafting: Database
    private let seesFloor: Bool

    /// A desk for a user of the test's database; `close` it.
    package static func open(
        _ code: String, of database: Database = TestDatabase.current, sessions: Int = 2
    ) async throws -> Desk {
        let session = try await Gatekeeper(database).openSession(for: code)
        let caller = Caller(token: session.token, osUser: "ann", program: "test")
        func acting(_ login: String) throws -> Database {
            var target = try database.target.login("storechain_\(login)")
            target.sessions = sessions
            return Database(target).acting(as: caller)
        }
        return try Desk(
            own: acting(session.trustClass.rawValue), intake: acting("importer"), drafting: acting("pricing"),
            seesFloor: session.trustClass != .distributor)
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

    package var prices: PriceDesk { prices(in: "Asia/Shanghai") }

    /// The desk of prices of a chain in a time zone.
    package func prices(in timeZone: String) -> PriceDesk {
        PriceDesk(own: own, drafting: drafting, currency: .yuan, timeZone: timeZone, seesFloor: seesFloor)
    }

    package func close() async {
        await own.close()
        await intake.close()
        await drafting.close()
    }
}
