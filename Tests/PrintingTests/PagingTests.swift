import Testing

@testable import Printing

/// Strips of the height 10 on pages of 35.
struct PagingTests {
    private func strip(_ head: Int? = nil, stays: Bool = false, above: Double = 0, height: Double = 10) -> Strip {
        Strip(content: .text("", .cell), height: height, above: above, staysWithNext: stays, head: head)
    }

    private func pages(_ strips: [Strip]) -> [[Int]] {
        Paging(strips, room: 35).pages.map { $0.map(\.strip) }
    }

    @Test func `strips fill one page after the other`() {
        #expect(pages((1...7).map { _ in strip() }) == [[0, 1, 2], [3, 4, 5], [6]])
        #expect(pages([]) == [[]])
    }

    @Test func `a table's head is repeated and takes its room`() {
        #expect(pages([strip(stays: true)] + (1...5).map { _ in strip(0) }) == [[0, 1, 2], [0, 3, 4], [0, 5]])
    }

    @Test func `a heading goes with what follows it`() {
        #expect(pages([strip(), strip(), strip(stays: true), strip()]) == [[0, 1], [2, 3]])
    }

    @Test func `what is to stay together and is longer than a page is parted`() {
        #expect(pages((1...4).map { _ in strip(stays: true) } + [strip()]) == [[0, 1, 2], [3, 4]])
    }

    @Test func `room is left above a strip, and none at the beginning of a page`() {
        let placed = Paging((1...3).map { _ in strip(above: 6) }, room: 35).pages
        #expect(placed == [[.init(strip: 0, top: 0), .init(strip: 1, top: 16)], [.init(strip: 2, top: 0)]])
    }

    @Test func `a strip higher than a page has one for itself`() {
        #expect(pages([strip(), strip(height: 50), strip()]) == [[0], [1], [2]])
    }
}
