import Directory
import Testing

@Suite struct `A candidate's score` {
    @Test func `weighs five criteria and shows what each adds`() {
        let score = CandidateScore(points: [80, 70, 60, 50, 90], weights: .usual)
        #expect(score.parts == [2000, 1750, 900, 750, 1800])
        #expect(score.total == 7200)
    }

    @Test func `is unknown while a criterion is not judged`() {
        #expect(CandidateScore(points: [80, nil, 60, 50, 90], weights: .usual).total == nil)
    }

    @Test(arguments: [[25, 25, 15, 15, 21], [25, 25, 50], [-5, 30, 25, 25, 25], []])
    func `takes weights that add up to a hundred only`(percent: [Int]) {
        #expect(CandidateScore.Weights(percent) == nil)
    }
}
