import Retail
import StoreGrading
import Testing

@Suite struct `Stores ranked by their sales` {
    private func grades(_ units: [Int64?]) -> [String] {
        let entries = units.enumerated().map { SalesRanking.Entry(store: Int64($0.offset), units: $0.element) }
        let places = SalesRanking.places(of: entries)
        return entries.map { entry in places.first { $0.store == entry.store }?.grade.rawValue ?? "-" }
    }

    @Test func `are cut by shares, best first`() {
        let units: [Int64?] = (1...20).map { 100 - Int64($0) }
        #expect(grades(units).joined() == "AABBBBCCCCCCDDDDDEEE")
    }

    @Test func `share the better grade when they sold the same`() {
        #expect(grades([50, 50, 50, 50, 50, 50, 50, 50, 50, 50]) == Array(repeating: "A", count: 10))
        #expect(grades([90, 50, 50, 50, 10, 10, 10, 10, 10, 10]).prefix(4) == ["A", "B", "B", "B"])
    }

    @Test func `do not depend on the order of rows`() {
        let units: [Int64?] = [7, nil, 300, 20, 20, 0, -3, 15, 90, nil, 44]
        let entries = units.enumerated().map { SalesRanking.Entry(store: Int64($0.offset), units: $0.element) }
        let straight = SalesRanking.places(of: entries)
        #expect(SalesRanking.places(of: entries.reversed()) == straight)
        #expect(SalesRanking.places(of: entries.shuffled()) == straight)
    }

    @Test func `are ungraded when nothing is known, never E`() {
        #expect(grades([nil, nil]) == ["-", "-"])
        #expect(grades([nil, 5]) == ["-", "A"])
        #expect(grades([]) == [])
    }

    @Test(arguments: 1...200)
    func `get grades whose shares are kept to within a store`(count: Int) {
        let found = grades((0..<count).map { Int64(count - $0) })
        var sum = 0
        for (grade, share) in zip(["A", "B", "C", "D"], SalesRanking.shares) {
            sum += share
            let better = found.count { $0 <= grade }
            #expect(abs(better * 100 - sum * count) < 100, "\(grade) of \(count)")
        }
    }
}
