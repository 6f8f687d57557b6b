import Retail
import TestKit
import Testing

@testable import Diversion

private let day = Day("2026-03-10") ?? .first

private func phone(_ serial: Int64, of account: Int64 = 1, in city: Int64 = 9, rival: Int64? = 2) -> StrayPhone {
    StrayPhone(
        serial: serial, product: 1, place: -city, day: day, shippedBy: .sellIn, shippedOn: day, account: account,
        city: city, rival: rival)
}

private func standing(
    _ serials: Set<Int64>, withdrawn: Set<Int64> = [], isClosed: Bool = false
) -> CasePlan.Standing {
    CasePlan.Standing(
        number: 7, key: StrayGroup.Key(account: 1, city: 9), isClosed: isClosed, serials: serials,
        withdrawn: withdrawn)
}

private func plan(
    _ phones: [StrayPhone], _ standing: [CasePlan.Standing] = [], _ rules: DiversionRules = DiversionRules()
) -> CasePlan {
    CasePlan(StrayGroup.groups(of: phones), standing: standing, by: rules)
}

@Suite struct `Phones of an account in a city` {
    @Test func `are a case from as many as the rules say, and none below`() {
        let found = plan([phone(1), phone(2), phone(3), phone(4, in: 8), phone(5, of: 3), phone(6, of: 3)])
        #expect(found.opened.map { $0.phones.map(\.serial) } == [[1, 2, 3]])
        #expect(found.small.map { $0.phones.map(\.serial) } == [[5, 6], [4]].sorted { $0[0] < $1[0] })
    }

    @Test func `came mostly into one territory, of equals into the first`() {
        func rival(_ rivals: [Int64?]) -> Int64? {
            StrayGroup(
                key: StrayGroup.Key(account: 1, city: 9),
                phones: rivals.enumerated().map { phone(Int64($0), rival: $1) }
            ).rival
        }
        #expect(rival([5, 4, 5]) == 5)
        #expect(rival([5, 4]) == 4)
        #expect(rival([nil, nil, 4]) == nil)
        #expect(rival([1, 1, 4]) == 4)
    }
}

@Suite struct `A second look at a month` {
    @Test func `adds to an open case what is new, one phone too, and takes back what is gone`() {
        let found = plan([phone(1), phone(3)], [standing([1, 2])])
        #expect(found.opened.isEmpty && found.reopened.isEmpty)
        #expect(found.added.map { $0.phones.map(\.serial) } == [[3]])
        #expect(found.withdrawn.map(\.serials) == [[2]])
        #expect(plan([phone(1), phone(2)], [standing([1, 2], withdrawn: [2])]).added.map { $0.phones.count } == [1])
    }

    @Test func `opens a closed case again for as many new phones as make one, and leaves it alone else`() {
        let closed = standing([1, 2, 3], isClosed: true)
        #expect(plan([phone(1)], [closed]).isEmpty)
        #expect(plan([phone(4), phone(5)], [closed]).isEmpty)
        let found = plan([phone(4), phone(5), phone(6)], [closed])
        #expect(found.reopened == [7])
        #expect(found.added.map { $0.phones.count } == [3])
        #expect(found.withdrawn.map(\.serials) == [[1, 2, 3]])
    }

    @Test func `that finds the same changes nothing, whatever was found`() {
        var dice = Seeded(21)
        for _ in 0..<300 {
            let phones = (0..<Int64(dice.below(20))).map {
                phone($0, of: dice.below(3) + 1, in: dice.below(3) + 8, rival: dice.falls(20) ? nil : 5)
            }
            let first = plan(phones)
            #expect(first.opened.flatMap(\.phones).count + first.small.flatMap(\.phones).count == phones.count)
            let after = first.opened.enumerated().map { number, group in
                CasePlan.Standing(
                    number: Int64(number), key: group.key, isClosed: dice.falls(50),
                    serials: Set(group.phones.map(\.serial)), withdrawn: [])
            }
            #expect(plan(phones, after).isEmpty)
        }
    }
}
