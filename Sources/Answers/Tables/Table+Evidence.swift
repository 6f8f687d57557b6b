package import DisplayCompliance
import Retail

extension Table {
    /// Pictures that were handed in as evidence, with what is thought of them.
    package static func evidence(_ pictures: [EvidencePicture]) -> Table {
        Table(EvidencePicture.columns, pictures.map(\.cells))
    }
}

extension EvidencePicture {
    fileprivate static let columns: [Column] =
        [Column("evidence", .number), Column("store"), Column("name"), Column("day"), Column("visit", .number)]
        + [Column("inspector"), Column("zone"), Column("counter"), Column("area"), Column("state"), Column("doubts")]
        + [Column("taken_at"), Column("camera"), Column("distance_m", .number), Column("first_used", .number)]
        + [Column("first_used_store"), Column("first_used_day"), Column("bits_apart", .number)]
        + [Column("judged_by"), Column("judged_at"), Column("note")]

    fileprivate var cells: [Cell] {
        [
            .integer(number), .text(store), .text(name), .day(day), .integer(visit), .text(inspector),
            .word(zone.rawValue), .text(orMissing: counter), .text(orMissing: area),
            .word("evidence_\(state.rawValue)"),
            .list(doubts.map { .word("doubt_\($0.rawValue)") }), takenAt.map { .instant("\($0)") } ?? .missing,
            .text(orMissing: camera), .integer(orMissing: distance), twin.map { .integer($0) } ?? .missing,
            .text(orMissing: twinStore), .day(orMissing: twinDay), .integer(orMissing: twinDistance),
            .text(orMissing: judgedBy), judgedAt.map { .instant("\($0)") } ?? .missing, .text(orMissing: note),
        ]
    }

    /// One of them.
    package var fields: [Field] { zip(EvidencePicture.columns, cells).map { Field($0, $1) } }
}
