import Testing

@testable import DisplayCompliance

@Suite struct `The rows of a visit together` {
    @Test func `name a product once in a place, and as often as there are places`() {
        var tally = PlaceTally()
        #expect(tally.take(line: 2, place: 0, product: 1, facings: 1, category: nil) == nil)
        #expect(tally.take(line: 3, place: 1, product: 1, facings: 1, category: nil) == nil)
        #expect(tally.take(line: 4, place: 0, product: 1, facings: 1, category: nil) == .repeated(first: 2))
        #expect(tally.take(line: 5, place: 0, product: 1, facings: 1, category: nil) == .repeated(first: 2))
    }

    @Test func `have no more pieces of ours in a place than of all brands`() {
        var tally = PlaceTally()
        #expect(tally.take(line: 2, place: 0, product: 1, facings: 3, category: 6) == nil)
        #expect(tally.take(line: 3, place: 0, product: 2, facings: 3, category: nil) == nil)
        #expect(tally.flaws { _ in "overhead" }.isEmpty)
        #expect(tally.take(line: 4, place: 0, product: 3, facings: 1, category: 6) == nil)
        #expect(
            tally.flaws { _ in "overhead" } == [
                VisitFlaw(
                    line: 2, code: "visit.category-too-small",
                    values: ["place": "overhead", "own": "7", "category": "6"], column: "category_facings")
            ])
    }

    @Test func `say one number of all brands for a place`() {
        var tally = PlaceTally()
        #expect(tally.take(line: 2, place: 4, product: 1, facings: nil, category: 6) == nil)
        #expect(
            tally.take(line: 3, place: 4, product: 2, facings: 2, category: 7) == .categoryDiffers(known: 6, line: 2))
        #expect(tally.take(line: 4, place: 5, product: 1, facings: 0, category: 7) == nil)
    }
}
