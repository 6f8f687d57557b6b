import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

/// Pictures of how displays should look.
struct DisplayReferences: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: Speech.help("display.reference"),
        discussion: Speech.help("display.reference.more") + "\n\n"
            + Speech.example(
                "storectl display reference set counter.jpg --zone counter --model APEX-6",
                "storectl display reference list", "storectl display reference show 3 --out counter.jpg"),
        subcommands: [DisplayReferenceSet.self, DisplayReferenceList.self, DisplayReferenceShow.self])
}

struct DisplayReferenceSet: Command {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: Speech.help("display.reference.set"),
        discussion: Speech.example(
            "storectl display reference set counter.jpg --zone counter --model APEX-6",
            "storectl display reference set front.jpg --zone storefront --grade A --on 2026-12-01"))

    @Argument(help: ArgumentHelp(Speech.help("display.reference.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("display.reference.zone"))) var zone: DisplayZone
    @Option(help: ArgumentHelp(Speech.help("display.reference.model"))) var model: String?
    @Option(help: ArgumentHelp(Speech.help("display.reference.grade"))) var grade: Grade?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let bytes: [UInt8]
        do {
            bytes = try File.read(file, limit: 21 << 20)
        } catch {
            throw Refusal(unreadable: file, error)
        }
        return try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let (reference, isRepeated) = try await office.displays.setReference(
                bytes, named: file, zone: zone, model: model, grade: grade, from: day)
            return .record(
                zip(DisplayReference.columns, reference.cells).map { Field($0, $1) },
                notes: isRepeated ? [counter.say("display.reference.repeated")] : [])
        }
    }
}

struct DisplayReferenceList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("display.reference.list"),
        discussion: Speech.example("storectl display reference list --on 2026-03-01"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let found = try await office.displays.references(on: try await office.today(asked: options.on))
            return .table(Table(DisplayReference.columns, found.map(\.cells)))
        }
    }
}

struct DisplayReferenceShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("display.reference.show"),
        discussion: Speech.example("storectl display reference show 3 --out counter.jpg"))

    @Argument(help: ArgumentHelp(Speech.help("display.reference.number"))) var reference: Int64
    @Option(help: ArgumentHelp(Speech.help("display.photo.out"), valueName: "file")) var out: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let jpeg = try await office.displays.reference(reference)
            try NewFile.write(to: out) { file in try file.append(jpeg) }
            return .record(
                [Field("file", .text(out)), Field("size", .bytes(Int64(jpeg.count)))],
                notes: [counter.say("evidence.written", ["file": out, "bytes": "\(jpeg.count)"])])
        }
    }
}

extension DisplayReference {
    static let columns: [Column] =
        [Column("reference", .number), Column("zone"), Column("model"), Column("grade"), Column("from"), Column("to")]
        + [Column("user")]

    var cells: [Cell] {
        [
            .integer(number), .word(zone.rawValue), .text(orMissing: model),
            .text(orMissing: grade?.rawValue), .day(from), .day(orMissing: to), .text(author),
        ]
    }
}
