import Answers
import Glibc
import Logging
import Posting
import ServiceLifecycle
import Webhooks

/// Brings what is to be told to addresses on the web, for as long as the portal serves. Several portals share the work, and one
/// that is killed leaves it to the next.
struct Messenger: Service {
    let round: WebhookRound
    /// Whether addresses of the own network are taken.
    let mayStayInside: Bool
    /// By which it tells instants.
    let clock: ChainClock
    let logger: Logger

    /// Letters that are under way at once.
    private static let most = 4

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let letters = try await round.claim(Self.most)
                    // A full hand: there may be more.
                    if await bring(letters) == Self.most { continue }
                } catch {
                    logger.warning("webhooks wait for the database")
                }
                try? await Task.sleep(for: .seconds(2))
            }
        }
    }

    private func bring(_ letters: [WebhookLetter]) async -> Int {
        await withTaskGroup { group in
            for letter in letters { group.addTask { await bring(letter) } }
        }
        return letters.count
    }

    private func bring(_ letter: WebhookLetter) async {
        // People at the other end compare it with what pages and receipts say.
        let letter = letter.telling(clock.dated)
        let post = HTTPPost(
            url: letter.url, headers: letter.headers(at: Int64(time(nil))), body: letter.body,
            mayStayInside: mayStayInside)
        let (status, trouble): (Int?, String?) =
            switch await post.send() {
            case .answered(let status): (status, (200...299).contains(status) ? nil : "HTTP \(status)")
            case .failed(let words): (nil, words)
            case .inside: (nil, "This address leads into a private network")
            }
        logger.info(
            "webhook",
            metadata: ["event": "\(letter.event)", "delivery": "\(letter.number)", "status": "\(status ?? 0)"])
        do {
            try await round.settle(letter, status: status, trouble: trouble)
        } catch {
            logger.warning("a delivery could not be put down; it is made again")
        }
    }
}
