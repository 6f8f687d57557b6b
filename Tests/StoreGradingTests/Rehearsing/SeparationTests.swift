import Retail
import StoreGrading
import Testing

@Suite struct `The figures of a rehearsal` {
    /// The marks of the article "Correlation ratio" of Wikipedia: 6780 / 9640.
    @Test func `tell how far apart classes lie`() {
        let marks: [[Double]] = [[45, 70, 29, 15, 21], [40, 20, 30, 42], [65, 95, 80, 70, 85, 73]]
        let classes = marks.enumerated().flatMap { place, marks in marks.map { _ in place } }
        let eta = Separation.etaSquared(of: marks.flatMap(\.self), by: classes)
        #expect(eta.map { abs($0 - 6780.0 / 9640) < 1e-12 } == true)
        #expect(Separation.etaSquared(of: [1, 1, 2, 2], by: [0, 0, 4, 4]) == 1)
        #expect(Separation.etaSquared(of: [1, 2, 1, 2], by: [0, 0, 4, 4]) == 0)
        #expect(Separation.etaSquared(of: [3, 3, 3], by: [0, 1, 2]) == nil)
        #expect(Separation.etaSquared(of: [], by: []) == nil)
    }

    /// The ten people of the article "Spearman's rank correlation coefficient" of Wikipedia: −29 / 165.
    @Test func `tell how one order foretells another`() {
        let points: [Int64] = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
        let hours: [Int64] = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
        let rho = Separation.rankCorrelation(points, hours)
        #expect(rho.map { abs($0 + 29.0 / 165) < 1e-12 } == true)
        #expect(Separation.rankCorrelation([1, 2, 9], [10, 20, 21]) == 1)
        #expect(Separation.rankCorrelation([1, 2, 9], [21, 20, 10]) == -1)
        #expect(Separation.rankCorrelation([4, 4], [1, 2]) == nil)
    }

    /// By hand: ranks 1.5 1.5 3 4 against 1 2 3.5 3.5; sums of products about the mean 4, of squares 4.5 each.
    @Test func `give what is level the mean of its ranks`() {
        let rho = Separation.rankCorrelation([5, 5, 6, 7], [1, 2, 8, 8])
        #expect(rho.map { abs($0 - 4 / 4.5) < 1e-12 } == true)
    }

    /// By hand, of four stores A→A, A→A, A→B, B→B: one step is seen, (3·2 + 1·2) / 4 = 2 are due to chance.
    @Test func `tell how far two months agree`() {
        var matrix = MigrationMatrix()
        for (from, to) in [(Grade.a, Grade.a), (.a, .a), (.a, .b), (.b, .b)] { matrix.add(from: from, to: to) }
        #expect(matrix.weightedKappa == 0.5)
        #expect((matrix.total, matrix.changed, matrix[.a, .b], matrix[.b, .a]) == (4, 1, 1, 0))
        #expect(MigrationMatrix().weightedKappa == nil)
    }

    /// By hand: of A→A, C→C, A→C two grades are seen; by chance (1·2 + 2·1·… ) rows 2 and 1 against columns 1 and 2:
    /// (2·2 + 1·1) · 2 / 3 = 10 / 3. Squared weights would give the same here, and another with a B between.
    @Test func `weigh a move by how many grades it goes`() {
        var matrix = MigrationMatrix()
        for (from, to) in [(Grade.a, Grade.a), (.c, .c), (.a, .c)] { matrix.add(from: from, to: to) }
        #expect(matrix.weightedKappa.map { abs($0 - (1 - 2 * 3 / 10.0)) < 1e-12 } == true)
        // Rows A 2, C 1; columns A 1, B 1, C 1: seen 1, by chance (2·0 + 2·1 + 2·2 + 1·2 + 1·1 + 0) / 3 = 3.
        var between = MigrationMatrix()
        for (from, to) in [(Grade.a, Grade.a), (.c, .c), (.a, .b)] { between.add(from: from, to: to) }
        #expect(between.weightedKappa.map { abs($0 - (1 - 1 / 3.0)) < 1e-12 } == true)
    }
}
