import Retail
import SafetyStock
import TestKit
import Testing

@Suite struct `The allocation of a scarce launch` {
    private func claim(_ account: String, _ asked: Int64, _ sold: Int64) throws -> Allocation.Claim {
        Allocation.Claim(account: try AccountCode(account), asked: asked, sold: sold)
    }

    @Test func `is by what was sold above a floor that is alike`() throws {
        let claims = [try claim("D-3", 500, 0), try claim("D-1", 500, 700), try claim("D-2", 500, 300)]
        let given = Allocation.split(supply: 300, among: claims)
        #expect(given.map(\.claim.account.text) == ["D-1", "D-2", "D-3"])
        #expect(given.map(\.floor) == [20, 20, 20])
        #expect(given.map(\.pieces) == [20 + 168, 20 + 72, 20])
        #expect(given.map(\.reason) == [.byShare, .byShare, .byFloor])
    }

    @Test func `gives nobody more than it asked for, and says why`() throws {
        let claims = [try claim("a", 10, 900), try claim("b", 500, 100), try claim("c", 0, 50), try claim("d", 9, 0)]
        let given = Allocation.split(supply: 100, among: claims)
        #expect(given.map(\.pieces) == [10, 84, 0, 6])
        #expect(given.map(\.reason) == [.inFull, .byShare, .nothingAsked, .byFloor])
        let none = Allocation.split(supply: 0, among: claims)
        #expect(none.map(\.reason) == [.nothingLeft, .nothingLeft, .nothingAsked, .nothingLeft])
        #expect(Allocation.split(supply: -5, among: claims).map(\.pieces) == [0, 0, 0, 0])
        #expect(Allocation.split(supply: 9999, among: claims).map(\.pieces) == [10, 500, 0, 9])
        #expect(Allocation.split(supply: 5, among: []) == [])
    }

    @Test func `of odd pieces gives to the larger remainder, the larger account, the earlier code`() throws {
        func split(_ supply: Int64, _ weights: [Int64]) throws -> [Int64] {
            let claims = try weights.enumerated().map { try claim("D-\($0)", 100, $1) }
            return Allocation.split(supply: supply, among: claims, floor: .none).map(\.pieces)
        }
        #expect(try split(10, [3, 3, 3]) == [4, 3, 3])
        #expect(try split(10, [1, 1, 4]) == [2, 1, 7])
        // 2.5 and 7.5 have the same remainder.
        #expect(try split(10, [1, 3]) == [2, 8])
        #expect(try split(7, [0, 0]) == [4, 3])
        #expect(try split(4, [0, -8, 1]) == [0, 0, 4])
    }

    @Test func `sums to the supply, whatever the order of rows`() throws {
        var dice = Seeded(7)
        for _ in 0..<1000 {
            let claims = try (0..<dice.below(9)).map {
                try claim("D-\($0)", dice.below(60), dice.one(of: [0, 0, 1, 5, dice.below(1000)]))
            }
            let supply: Int64 = dice.below(300)
            let floor = try #require(Percentage(basisPoints: dice.below(10_001)))
            let given = Allocation.split(supply: supply, among: claims, floor: floor)
            let asked = claims.reduce(0) { $0 + $1.asked }
            #expect(given.reduce(0) { $0 + $1.pieces } == min(supply, asked))
            #expect(given.allSatisfy { $0.pieces >= 0 && $0.pieces <= $0.claim.asked && $0.floor <= $0.pieces })
            let alike = supply * Int64(floor.basisPoints) / 10_000 / Int64(max(1, claims.count))
            #expect(given.allSatisfy { $0.pieces >= min($0.claim.asked, alike) })
            #expect(given == Allocation.split(supply: supply, among: claims.shuffled(using: &dice), floor: floor))
        }
    }

    @Test func `has room for huge counts`() throws {
        let claims = [try claim("a", .max / 4, 1_000_000_000_000), try claim("b", .max / 4, 1)]
        let given = Allocation.split(supply: .max / 4, among: claims)
        #expect(given.reduce(0) { $0 + $1.pieces } == .max / 4)
    }
}
