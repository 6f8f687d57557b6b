import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// What stores sell against what they could.
struct GradeMatrix: Command {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: Speech.help("grade.matrix"),
        discussion: Speech.help("grade.matrix.more") + "\n\n"
            + Speech.example(
                "storectl grade matrix --month 2026-04", "storectl grade matrix --month 2026-04 --region ZJ --stores",
                "storectl grade matrix --month 2026-04 --format csv > matrix.csv"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("grade.region"))) var region: RegionCode?
    @Flag(help: ArgumentHelp(Speech.help("grade.matrix.stores"))) var stores = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let matrix = try await office.grades.matrix(of: month)
            var lines = matrix.lines
            if region != nil {
                // One whose stores are all without a grade has stores too.
                let review = try await office.grades.review(of: month)
                let seen = try await office.lines(of: review.proposals, in: region, on: month.firstDay, \.region)
                let codes = Set(seen.map(\.store))
                lines.removeAll { !codes.contains($0.store) }
            }
            var notes = [
                counter.say(
                    "grade.matrix.factors",
                    ["actual": matrix.actual?.name ?? "–", "potential": matrix.potential?.name ?? "–"])
            ]
            if matrix.potential == nil { notes.append(counter.say("grade.matrix.no-potential")) }
            if matrix.actual == nil { notes.append(counter.say("grade.matrix.no-actual")) }
            return .table(
                stores || options.format != .table
                    ? list(lines, matrix, counter.settings.currency.value) : counts(lines), notes: notes)
        }
    }

    /// A row for each fifth of potential, a column for each of actual.
    private func counts(_ lines: [PotentialMatrix.Line]) -> Table {
        let fifths = [1, 2, 3, 4, 5, nil]
        return Table(
            [Column("potential")] + fifths.map { Column($0.map { "actual_\($0)" } ?? "actual_unknown", .number) }
                + [Column("stores", .number)],
            fifths.map { potential in
                let row = lines.filter { $0.potential == potential }
                return [.word(potential.map { "potential_\($0)" } ?? "potential_unknown")]
                    + fifths.map { actual in .quantity(Int64(row.count { $0.actual == actual })) }
                    + [.quantity(Int64(row.count))]
            })
    }

    private func list(_ lines: [PotentialMatrix.Line], _ matrix: PotentialMatrix, _ currency: Currency) -> Table {
        func figure(_ figure: Int64?, _ factor: GradingFactor?) -> Cell {
            guard let figure, let factor else { return .missing }
            return .decimal(factor.source.number(figure, in: currency))
        }
        return Table(
            [Column("store"), Column("name"), Column("region"), Column("proposed"), Column("potential", .number)]
                + [Column("actual", .number), Column("possible", .number), Column("sold", .number)],
            lines.map { line in
                [
                    .text(line.store), .text(line.name), .text(line.region), .grade(orMissing: line.grade),
                    .integer(orMissing: line.potential), .integer(orMissing: line.actual),
                    figure(line.possible, matrix.potential), figure(line.sold, matrix.actual),
                ]
            })
    }
}
