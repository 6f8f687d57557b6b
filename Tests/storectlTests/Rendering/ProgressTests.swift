import Glibc
import Synchronization
import Testing
import TextWidth
import Wording

@testable import storectl

struct ProgressTests {
    /// A clock that stands still until it is told.
    private final class Clock: Sendable {
        private let time: Mutex<ContinuousClock.Instant>
        init() { time = Mutex(.now) }
        var now: ContinuousClock.Instant { time.withLock { $0 } }
        func pass(_ milliseconds: Int) { time.withLock { $0 += .milliseconds(milliseconds) } }
    }

    private func shown(
        isShown: Bool = true, width: Int = 80, _ work: (ProgressDisplay, Clock) throws -> Void
    ) rethrows -> [String] {
        let pipe = Pipe()
        let clock = Clock()
        let display = ProgressDisplay(
            isShown: isShown, descriptor: pipe.writing, language: .english, width: { width }, now: { clock.now })
        try work(display, clock)
        return pipe.text().split(separator: "\r", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `the line is rewritten at most ten times a second and goes away`() {
        let frames = shown { display, clock in
            let progress = display.start("Importing sales", total: 1_000_000)
            for _ in 0..<100 {
                clock.pass(10)
                progress.advance(by: 1000)
            }
            progress.finish()
        }
        #expect(frames.count == 1 + 10 + 1)
        #expect(frames[0] == "")
        #expect(frames[1] == "\u{1b}[KImporting sales  10,000 of 1,000,000  1%  100,000/s  0:10 left")
        #expect(frames[10] == "\u{1b}[KImporting sales  100,000 of 1,000,000  10%  100,000/s  0:09 left")
        #expect(frames[11] == "\u{1b}[K")
    }

    @Test func `short work shows nothing`() {
        let frames = shown { display, clock in
            let progress = display.start("Importing", total: 2)
            clock.pass(99)
            progress.reach(2)
            progress.finish()
        }
        #expect(frames == [""])
    }

    @Test func `the line goes away when an error ends the work`() {
        let frames = shown { display, clock in
            let progress = display.start("Importing")
            clock.pass(200)
            progress.reach(5)
        }
        #expect(frames == ["", "\u{1b}[KImporting  5  25/s", "\u{1b}[K"])
    }

    @Test func `steps are plain sentences, and take the line away before`() {
        let frames = shown { display, clock in
            display.step("Creating the database …")
            let progress = display.start("Importing")
            clock.pass(2000)
            progress.reach(5)
            display.step("Checking \u{1b}[0m …")
            progress.finish()
        }
        #expect(
            frames == ["Creating the database …\n", "\u{1b}[KImporting  5  2.5/s", "\u{1b}[KChecking \\u{1b}[0m …\n"])
    }

    @Test func `nothing at all when it is switched off or no terminal`() {
        let frames = shown(isShown: false) { display, clock in
            display.step("Creating …")
            let progress = display.start("Importing", total: 10)
            clock.pass(1000)
            progress.advance()
            progress.finish()
        }
        #expect(frames == [""])
    }

    @Test func `a narrow terminal gets a shorter line`() {
        let frames = shown(width: 20) { display, clock in
            let progress = display.start("导入销售数据并检查", total: 10)
            clock.pass(1000)
            progress.advance()
        }
        #expect(frames[1] == "\u{1b}[K导入销售数据并检查…")
        #expect(displayWidth(of: "导入销售数据并检查…") == 19)
    }

    @Test(
        "What the line says",
        arguments: [
            (Int64(0), Int64?(100), 0, "t  0/100  0%  0.0/秒  剩余 –"),
            (50, 100, 10_000, "t  50/100  50%  5.0/秒  剩余 0:10"),
            (150, 100, 1000, "t  150/100  100%  150/秒  剩余 0:00"), (7, nil, 1000, "t  7  7.0/秒"),
            (7, 0, 1000, "t  7  7.0/秒"), (1, .max, 1000, "t  1/9,223,372,036,854,775,807  0%  1.0/秒  剩余 –"),
        ])
    func line(count: Int64, total: Int64?, milliseconds: Int, text: String) {
        #expect(
            ProgressLine.text(
                "t", count: count, total: total, elapsed: .milliseconds(milliseconds), in: .chinese, width: 80) == text)
    }

    @Test func `many threads may advance it`() async {
        let pipe = Pipe()
        let clock = Clock()
        let display = ProgressDisplay(
            isShown: true, descriptor: pipe.writing, language: .english, width: { 80 }, now: { clock.now })
        let progress = display.start("Importing")
        await withTaskGroup { group in
            for _ in 0..<8 { group.addTask { for _ in 0..<1000 { progress.advance() } } }
        }
        clock.pass(1000)
        progress.advance()
        progress.finish()
        #expect(pipe.text() == "\r\u{1b}[KImporting  8,001  8,001/s\r\u{1b}[K")
    }
}
