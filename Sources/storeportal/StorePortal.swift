import Hummingbird

/// `storeportal`: the second counter of the office.
@main
struct StorePortal {
    static func main() async throws {
        let router = Router()
        router.get("/health") { _, _ in "ok" }
        try await Application(router: router).runService()
    }
}
