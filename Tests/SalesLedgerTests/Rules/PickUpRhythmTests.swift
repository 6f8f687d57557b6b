import Retail
import TestKit
import Testing

@testable import SalesLedger

private let november = Month("2026-11") ?? .first
private func day(_ text: String) -> Day { Day(text) ?? .first }

private func pickUp(
    _ account: String = "D-1", target: Int64 = 100, bought: Int64 = 20, ordered: Int64 = 0,
    until: String = "2026-11-10",
    rhythm: PickUpRhythm? = PickUpRhythm(untilThen: 20, whole: 100), isTold: Bool = true
) -> PickUp {
    PickUp(
        account: account, accountName: "", branch: nil, branchName: nil, model: "A6", target: target, bought: bought,
        ordered: ordered, load: 1,
        setBy: "hq", month: november, until: day(until), told: isTold ? day(until) : nil, rhythm: rhythm)
}

@Suite struct `The rhythm of a month's pick-up` {
    @Test(arguments: [
        ("2026-11-10", ["2026-10-10", "2026-09-10", "2026-08-10"]),
        ("2026-11-28", ["2026-10-29", "2026-09-28", "2026-08-29"]),
        ("2026-11-30", ["2026-10-31", "2026-09-30", "2026-08-31"]),
        ("2026-12-05", ["2026-10-31", "2026-09-30", "2026-08-31"]),
        ("2026-10-31", []),
    ])
    func `looks at the days that have as much of their month behind them`(until: String, days: [String]) {
        #expect(PickUpRhythm.days(before: november, like: day(until)).map { "\($0)" } == days)
    }

    @Test func `projects what was bought by the share that has usually come`() {
        #expect(PickUpRhythm(untilThen: 20, whole: 100).landing(of: 30) == 150)
        #expect(PickUpRhythm(untilThen: 3, whole: 7).landing(of: 1) == 2)
        #expect(PickUpRhythm(untilThen: 20, whole: 100).landing(of: -5) == 0)
    }

    @Test func `says nothing where next to nothing has usually come, or nothing was ever bought`() {
        #expect(PickUpRhythm(untilThen: 4, whole: 100).landing(of: 9) == nil)
        #expect(PickUpRhythm(untilThen: 5, whole: 100).landing(of: 9) == 180)
        #expect(PickUpRhythm(untilThen: 0, whole: 0).landing(of: 9) == nil)
        #expect(PickUpRhythm(untilThen: -1, whole: 10).landing(of: 9) == nil)
    }

    @Test func `never lands below what is bought, and lands higher the more is bought`() {
        var dice = Seeded(11)
        for _ in 0..<500 {
            let whole = Int64.random(in: 1...5000, using: &dice)
            let rhythm = PickUpRhythm(untilThen: .random(in: 0...whole, using: &dice), whole: whole)
            let bought = Int64.random(in: 0...9000, using: &dice)
            guard let landing = rhythm.landing(of: bought) else { continue }
            #expect(landing >= bought)
            #expect((rhythm.landing(of: bought + 1) ?? 0) >= landing)
        }
    }
}

@Suite struct `A pick-up under way` {
    @Test func `is unknown where it lands without a history, and is what was bought once the month is over`() {
        #expect(pickUp(rhythm: nil).landing == nil)
        #expect(pickUp().landing == 100)
        #expect(pickUp(until: "2026-11-30", rhythm: nil).landing == 20)
    }

    @Test func `is unknown where the ledger tells no sell-in of the month`() {
        let silent = pickUp(bought: 0, isTold: false)
        #expect(silent.landing == nil && PickUpSum([silent]).reached == nil)
        #expect(pickUp(bought: 0, until: "2026-11-30", isTold: false).landing == nil)
        #expect(pickUp(bought: 0).landing == 0)
    }

    @Test func `needs the gap over the days that are left, today included`() {
        func needed(_ pickUp: PickUp, _ from: String) -> Int64? {
            PickUpSum([pickUp]).neededADay(from: day(from), in: november)
        }
        #expect(needed(pickUp(), "2026-11-11") == 4)
        #expect(needed(pickUp(ordered: 79), "2026-11-11") == 1)
        #expect(needed(pickUp(bought: 130), "2026-11-11") == 0)
        #expect(needed(pickUp(), "2026-10-20") == 3)
        #expect(needed(pickUp(), "2026-12-01") == nil)
    }

    @Test func `adds up, and a model that is ahead does not fill another's gap`() {
        let sum = PickUpSum([pickUp(bought: 150), pickUp(bought: 20), pickUp("D-2", bought: 0, rhythm: nil)])
        #expect([sum.target, sum.bought, sum.gap] == [300, 170, 180])
        #expect(sum.landing == 850 && sum.landingReached == 4250)
        #expect(sum.accounts == 2 && sum.landed == 1)
        #expect(PickUpSum([]).landing == nil && PickUpSum([]).reached == nil)
    }

    @Test func `adds up to the same however the lines are split`() {
        var dice = Seeded(12)
        for _ in 0..<200 {
            let lines = (0..<6).map { number in
                pickUp(
                    "D-\(number)", target: .random(in: 0...400, using: &dice),
                    bought: .random(in: -9...500, using: &dice),
                    rhythm: PickUpRhythm(untilThen: .random(in: 1...50, using: &dice), whole: 50))
            }
            let cut = Int.random(in: 0...6, using: &dice)
            let (whole, one, other) = (
                PickUpSum(lines), PickUpSum(Array(lines[..<cut])), PickUpSum(Array(lines[cut...]))
            )
            #expect(whole.gap == one.gap + other.gap && whole.bought == one.bought + other.bought)
            #expect((whole.landing ?? 0) == (one.landing ?? 0) + (other.landing ?? 0))
        }
    }
}
