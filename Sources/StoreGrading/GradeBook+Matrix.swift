import Postgres
package import Retail

/// What the stores sell against what they could: the actual by the fifth of the group in which the own sales lie, the
/// potential by the fifth in which lies what the place could bring.
///
/// A fifth: of the stores of the group whose figure is known, how many have more, times five over all of them; 1 is the
/// best. Level figures lie in the same. The figures are those that the run graded by: of own sales the heaviest factor
/// among value, units and key units, of potential the heaviest among capacity, footfall and area.
package struct PotentialMatrix: Equatable, Sendable {
    package struct Line: Equatable, Sendable {
        package let store: String
        package let name: String
        package let region: String
        package let grade: Grade?
        /// 1 to 5; nil where it is not known.
        package let actual: Int?
        package let potential: Int?
        /// In the units of their sources.
        package let sold: Int64?
        package let possible: Int64?
    }
    package let run: GradeRun
    /// nil where the scheme has no such factor.
    package let actual: GradingFactor?
    package let potential: GradingFactor?
    /// Of the stores that the person sees and that were ranked, the greatest potential first.
    package let lines: [Line]

    /// Stores with a potential in a row and an actual in a column.
    package func count(potential: Int?, actual: Int?) -> Int {
        lines.count { $0.potential == potential && $0.actual == actual }
    }
}

extension GradeBook {
    /// The matrix of a month's newest run. Refuses a month that was not graded.
    package func matrix(of month: Month) async throws -> PotentialMatrix {
        try await own.read(isolation: .repeatableRead) { tx in try tx.matrix(of: month) }
    }
}

extension Transaction {
    fileprivate func matrix(of month: Month) throws -> PotentialMatrix {
        try refuseAccounts()
        let (run, rules) = try ruled(month)
        let scheme = try rules.named(run.scheme)
        let actual = scheme.heaviest(of: [.value, .units, .keyUnits], but: run.dropped)
        let potential = scheme.heaviest(of: [.capacity, .footfall, .area], but: run.dropped)
        let (sold, possible) = (try fifths(of: run, actual), try fifths(of: run, potential))
        let lines = try proposals(of: run, store: nil).filter { $0.outcome == .graded }.map { proposal in
            PotentialMatrix.Line(
                store: proposal.store, name: proposal.name, region: proposal.region, grade: proposal.proposed,
                actual: sold[proposal.store], potential: possible[proposal.store],
                sold: actual.flatMap { proposal.figures[$0] }, possible: potential.flatMap { proposal.figures[$0] })
        }
        return PotentialMatrix(
            run: run, actual: actual.map { scheme.factors[$0] }, potential: potential.map { scheme.factors[$0] },
            lines: lines.sorted {
                ($0.potential ?? 6, $1.actual ?? 0, $0.store) < ($1.potential ?? 6, $0.actual ?? 0, $1.store)
            })
    }

    private func fifths(of run: GradeRun, _ place: Int?) throws(PostgresError) -> [String: Int] {
        guard let place else { return [:] }
        var fifths: [String: Int] = [:]
        for line in try self.fifths(of: run.number, factor: place) { fifths[line.store] = line.fifth }
        return fifths
    }
}

extension GradingScheme {
    /// The place of the heaviest factor of some sources that was not dropped.
    fileprivate func heaviest(of sources: [FactorSource], but dropped: [String]) -> Int? {
        factors.indices.filter { sources.contains(factors[$0].source) && !dropped.contains(factors[$0].name) }
            .max { (factors[$0].weight, $1) < (factors[$1].weight, $0) }
    }
}
