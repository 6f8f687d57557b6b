import Answers
import Synchronization
import Wording

/// The one line on standard error that tells how far long work has come.
///
/// It appears on a terminal only, never in a log file, without colours, at most ten times a second.
final class ProgressDisplay: Sendable {
    private struct State {
        var lastUpdate: ContinuousClock.Instant?
        var lineIsShown = false
    }

    private static let interval = Duration.milliseconds(100)
    private static let clearLine = "\r\u{1b}[K"

    let isShown: Bool
    let language: Language
    let now: @Sendable () -> ContinuousClock.Instant
    private let descriptor: Int32
    private let width: @Sendable () -> Int
    private let state = Mutex(State())

    /// Everything from outside, for tests; see `onTerminal`.
    init(
        isShown: Bool, descriptor: Int32, language: Language, width: @escaping @Sendable () -> Int,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.isShown = isShown
        self.descriptor = descriptor
        self.language = language
        self.width = width
        self.now = now
    }

    /// On standard error, shown if that is a terminal which can rewrite a line and the person wants it.
    static func onTerminal(isWanted: Bool, language: Language) -> ProgressDisplay {
        let canRewrite = TerminalSize.of(2) != nil && environment("TERM") != "dumb"
        return ProgressDisplay(isShown: isWanted && canRewrite, descriptor: 2, language: language) {
            // Asked each time: people resize windows while they wait.
            TerminalSize.of(2)?.columns ?? 80
        }
    }

    /// A plain sentence on a line of its own: "Creating the database …".
    func step(_ sentence: String) {
        guard isShown else { return }
        state.withLock { state in
            put((state.lineIsShown ? ProgressDisplay.clearLine : "") + VisibleText.escaped(sentence) + "\n")
            state.lineIsShown = false
        }
    }

    /// Counted work that begins now; `total` if it is known.
    func start(_ title: String, total: Int64? = nil) -> Progress { Progress(title, total: total, on: self) }

    /// Rewrites the line if the last time is long enough ago. One column stays free, so that no terminal wraps.
    func show(since start: ContinuousClock.Instant, _ line: (_ elapsed: Duration, _ width: Int) -> String) {
        guard isShown else { return }
        state.withLock { state in
            let now = now()
            guard now - (state.lastUpdate ?? start) >= ProgressDisplay.interval else { return }
            state.lastUpdate = now
            state.lineIsShown = true
            put(ProgressDisplay.clearLine + line(now - start, width() - 1))
        }
    }

    /// Takes the line away.
    func clear() {
        guard isShown else { return }
        state.withLock { state in
            if state.lineIsShown { put(ProgressDisplay.clearLine) }
            state.lineIsShown = false
        }
    }

    /// What cannot be shown is not worth an error.
    private func put(_ text: String) { _ = writeAll(Array(text.utf8), to: descriptor) }
}
