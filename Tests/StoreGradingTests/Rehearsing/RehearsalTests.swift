import Retail
import StoreGrading
import Testing

/// Ten stores: one A, two B, three C, three D (by halves upwards), one E.
@Suite struct `A rehearsal of a scheme` {
    private static let calm: [Int64?] = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10]

    /// The calm month with some stores' sales in place of theirs.
    private static func month(_ others: [Int: Int64?]) -> [Int64?] {
        calm.indices.map { others[$0] ?? calm[$0] }
    }

    @Test func `is of the scheme that is shipped as an example`() throws {
        #expect(try Months.ruleFile().schemes == [Months.scheme(second: 10)])
    }

    @Test func `lets a store pass that left the others behind, though the cut-off moved with it`() {
        // The third of ten is the last B: at its own measure it could not pass the band.
        let grounds = Months.grounds([Self.calm, Self.month([2: 60, 3: 80])])
        let rehearsal = Months.rehearsal(Months.scheme(), grounds)
        #expect(rehearsal.months[1].stores[3].grade == .b)
    }

    @Test func `begins from no grades, and goes on from its own`() {
        let grounds = Months.grounds(
            [Self.calm, Self.month([2: 71, 3: 72]), Self.month([2: 60, 3: 80])],
            previous: Array(repeating: .e, count: 10))
        let rehearsal = Months.rehearsal(Months.scheme(), grounds)
        let counts = rehearsal.months.map { month in Grade.allCases.map { month.count(of: $0) } }
        #expect(counts == Array(repeating: [1, 2, 3, 3, 1], count: 3))
        // The band holds the second month back; in the third both are beyond it.
        #expect(rehearsal.changes == [0, 0, 2])
        #expect(
            rehearsal.moves.map { "\($0.store) \($0.from.rawValue)\($0.to.rawValue) \($0.month)" }
                == ["S-02 BC 2026-03", "S-03 CB 2026-03"])
        #expect(rehearsal.matrix.total == 20)
        #expect((rehearsal.matrix[.b, .c], rehearsal.matrix[.c, .b], rehearsal.matrix.changed) == (1, 1, 2))
        #expect(rehearsal.figures.changing == 0.1)
    }

    @Test func `finds who flip-flops, which the band keeps from happening`() {
        let grounds = Months.grounds([Self.calm, Self.month([2: 71, 3: 72]), Self.calm])
        let quick = Months.rehearsal(Months.scheme(band: 0), grounds)
        #expect(
            quick.flipFlops.map { "\($0.store) \($0.grade.rawValue)\($0.between.rawValue) \($0.month)" }
                == ["S-02 BC 2026-03", "S-03 CB 2026-03"])
        #expect((quick.figures.changing, quick.figures.flapping) == (0.2, 0.2))
        let slow = Months.rehearsal(Months.scheme(), grounds)
        #expect(slow.flipFlops.isEmpty)
        #expect((slow.figures.changing, slow.figures.flapping, slow.figures.agreement) == (0, 0, 1))
    }

    @Test func `counts only months in which a store earned a grade`() {
        let grounds = Months.grounds([Self.calm, Self.month([9: Int64?.none]), Self.calm])
        let rehearsal = Months.rehearsal(Months.scheme(), grounds)
        #expect(rehearsal.matrix.total == 18)
        #expect(rehearsal.months.map { $0.stores.count } == [10, 9, 10])
    }

    @Test func `weighs grades by the sales of the months after`() {
        let rehearsal = Months.rehearsal(Months.scheme(), Months.grounds([Self.calm, Self.calm]))
        let figures = rehearsal.figures
        #expect(figures.foresightOfSales == 1)
        // By hand: five ranks of ten: √(1 − (2³−2 + 2·(3³−3)) / (10³−10)).
        let cut = (1 - 54.0 / 990).squareRoot()
        #expect(figures.foresight.map { abs($0 - cut) < 1e-12 } == true)
        #expect(figures.foresightUnheld == figures.foresight)
        // Sums of squares: within B 50, C 200, D 200, of 8250.
        #expect(figures.separation.map { abs($0 - (1 - 450.0 / 8250)) < 1e-12 } == true)
    }

    @Test func `says nothing of what there is not`() {
        let none = Rehearsal(Months.scheme()).figures
        #expect((none.changing, none.flapping, none.agreement, none.separation) == (nil, nil, nil, nil))
        let one = Months.rehearsal(Months.scheme(), Months.grounds([Self.calm])).figures
        #expect((one.changing, one.foresight) == (nil, nil))
        #expect(one.separation != nil)
    }

    @Test func `tells who moves when the scheme comes into force, at what cost, and who has to sign`() {
        let ground = Months.grounds([Self.calm], previous: [.a, .b, .b, .c, .c, .c, .e, .d, .b])[0]
        let costs: [Grade: GradeCost] = [
            .a: GradeCost(heads: 3, money: 900), .b: GradeCost(heads: 2, money: 300),
            .c: GradeCost(heads: 1, money: 60),
        ]
        func change(_ second: Int?) -> GradeChangeover {
            GradeChangeover(to: Months.scheme(second: second), on: ground) {
                costs[$0] ?? GradeCost(heads: 0, money: 0)
            }
        }
        let change = change(22)
        #expect(
            change.moves.map { "\($0.store) \($0.from?.rawValue ?? "-")\($0.to.rawValue)" }
                == ["S-06 ED", "S-08 BD", "S-09 -E"])
        #expect(change.extra == GradeCost(heads: -2, money: -300))
        #expect((change.known, change.limit, change.needsSecond) == (9, 1, true))
        #expect(change.matrix[.b, .d] == 1)
        #expect(self.change(ground, 34).needsSecond == false)
        #expect(self.change(ground, nil).limit == nil)
    }

    private func change(_ ground: RehearsalGround, _ second: Int?) -> GradeChangeover {
        GradeChangeover(to: Months.scheme(second: second), on: ground, cost: { _ in GradeCost(heads: 0, money: 0) })
    }
}

@Suite struct `A true step of a store's sales` {
    private static let ground = Months.grounds([(1...40).map { Int64($0 * $0 * 10) }])[0]

    private func response(_ scheme: GradingScheme, most: Int = 100) -> StepResponse {
        StepResponse(of: scheme, to: 40, at: Self.ground, most: most)
    }

    @Test func `is seen when the months that count are full of it`() {
        for months in [1, 3, 6] {
            let response = response(Months.scheme(months: months))
            #expect(response.tried == 40)
            #expect(response.due > 5)
            #expect(response.longest == months)
        }
        #expect(response(Months.scheme()).withinThreeMonths == 1)
        #expect(response(Months.scheme(months: 6)).withinThreeMonths.map { $0 < 1 } == true)
    }

    @Test func `brings nothing behind a band that is wider than it`() {
        #expect(response(Months.scheme(band: 90)).due == 0)
        #expect(response(Months.scheme(band: 90)).withinThreeMonths == nil)
    }

    @Test func `is seen at the latest two months later where grades move quarterly`() {
        var scheme = Months.scheme()
        scheme.calendar = .quarterly
        #expect(response(scheme).longest == 5)
    }

    @Test func `is tried on as many stores as there is time for, the same each time`() {
        let response = response(Months.scheme(), most: 7)
        #expect(response.tried == 7)
        #expect(response == self.response(Months.scheme(), most: 7))
    }
}
