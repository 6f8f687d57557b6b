import Retail
import StockFeed
import StoreOffice

extension Counter {
    /// The account that a person names, else the own one, which only a distributor has.
    func account(_ typed: String?, at office: Office) async throws -> AccountCode {
        if let typed { return try TypedWord.code(typed, of: Coded.Account.self, at: "--distributor") }
        guard let own = try await office.feeds.ownAccount() else {
            throw Refusal(.wrongUsage, "feed.name-distributor", at: Place(path: "--distributor"))
        }
        return own
    }
}
