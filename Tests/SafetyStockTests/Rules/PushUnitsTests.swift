import Retail
import SafetyStock
import Testing

@Suite struct `Units that are pushed` {
    private func push(
        target: Int64 = 100, bought: Int64 = 40, need: Int64? = 20, position: Int64? = 80, weekly: Double? = 70,
        fall: Money? = nil
    ) -> PushUnits {
        PushUnits(
            .init(target: target, bought: bought, need: need, position: position, weekly: weekly, fall: fall))
    }

    @Test func `are what the target wants beyond the need`() {
        #expect((push().gap, push().pieces) == (60, 40))
        #expect(push(need: 60).pieces == 0)
        #expect(push(need: 90).pieces == 0)
        #expect(push(bought: 130).gap == 0)
        // Of what is not known nothing is needed.
        #expect(push(need: nil).pieces == 60)
    }

    @Test func `bring cover, and what a falling price would cost`() throws {
        // 80 there, 20 needed and 40 pushed, ten a day.
        #expect(push().coverAfter == .days(tenths: 140))
        #expect(push().coverBrought == .days(tenths: 40))
        #expect(push(position: nil).coverAfter == .unknown)
        let fall = try #require(Currency("CNY")).money(20_000)
        #expect(try push(fall: fall).exposure() == Money(minor: 800_000, fall.currency))
        #expect(try push().exposure() == nil)
        #expect(throws: MoneyError.beyondRange) { try push(target: .max, bought: 0, fall: fall).exposure() }
    }

    @Test func `need a second name above 45 days of cover, and where nobody knows how long they last`() {
        #expect(!push(position: 390).needsSecondName)
        #expect(push(position: 391).needsSecondName)
        #expect(push(weekly: 0).needsSecondName)
        #expect(push(weekly: nil).needsSecondName)
        #expect(push(position: nil).needsSecondName)
        #expect(!push(need: 60, weekly: 0).needsSecondName)
        #expect(PushUnits(push().ground, limitDays: 13).needsSecondName)
    }
}

extension Currency {
    fileprivate func money(_ minor: Int64) -> Money { Money(minor: minor, self) }
}
