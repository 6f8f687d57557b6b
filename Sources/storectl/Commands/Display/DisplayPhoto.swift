import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

/// Pictures that were handed in as evidence.
struct DisplayPhoto: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "photo", abstract: Speech.help("display.photo"),
        discussion: Speech.help("display.photo.more") + "\n\n"
            + Speech.example(
                "storectl display photo list", "storectl display photo show 12 --out counter.jpg",
                "storectl display photo accept 12 --note \"Another counter, same furniture\"",
                "storectl display photo refuse 13 --note \"Last month's picture\""),
        subcommands: [
            DisplayPhotoList.self, DisplayPhotoShow.self, DisplayPhotoAccept.self, DisplayPhotoRefuse.self,
        ])
}

/// What a picture is taken for, and `all`.
enum EvidenceStanding: String, CaseIterable, ExpressibleByArgument {
    case asked, accepted, refused, all

    var state: PictureJudgement.State? { PictureJudgement.State(rawValue: rawValue) }
}

struct DisplayPhotoList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("display.photo.list"),
        discussion: Speech.example(
            "storectl display photo list", "storectl display photo list --state refused --month 2026-03 --format csv"))

    @Option(help: ArgumentHelp(Speech.help("display.photo.state"))) var state = EvidenceStanding.asked
    @Option(help: ArgumentHelp(Speech.help("task.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("display.photo.month"), valueName: "month")) var month: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let found = try await office.displays.evidence(
                EvidenceQuestion(state: state.state, store: store, month: month))
            return .table(
                .evidence(found),
                notes: [counter.say("evidence.count", ["count": "\(found.count)"])])
        }
    }
}

struct DisplayPhotoShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("display.photo.show"),
        discussion: Speech.example("storectl display photo show 12 --out counter.jpg"))

    @Argument(help: ArgumentHelp(Speech.help("display.photo.number"))) var evidence: Int64
    @Option(help: ArgumentHelp(Speech.help("display.photo.out"), valueName: "file")) var out: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let (picture, jpeg) = try await office.displays.picture(evidence)
            var notes: [String] = []
            if let out {
                try NewFile.write(to: out) { file in try file.append(jpeg) }
                notes.append(counter.say("evidence.written", ["file": out, "bytes": "\(jpeg.count)"]))
            }
            return .record(picture.fields, notes: notes)
        }
    }
}

struct DisplayPhotoAccept: Command {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: Speech.help("display.photo.accept"),
        discussion: Speech.example("storectl display photo accept 12 --note \"Another counter, same furniture\""))

    @Argument(help: ArgumentHelp(Speech.help("display.photo.number"))) var evidence: Int64
    @Option(help: ArgumentHelp(Speech.help("display.photo.note"))) var note: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.judge(evidence, .accepted, note: note)
    }
}

struct DisplayPhotoRefuse: Command {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: Speech.help("display.photo.refuse"),
        discussion: Speech.example("storectl display photo refuse 13 --note \"Last month's picture\""))

    @Argument(help: ArgumentHelp(Speech.help("display.photo.number"))) var evidence: Int64
    @Option(help: ArgumentHelp(Speech.help("display.photo.note"))) var note: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.judge(evidence, .refused, note: note)
    }
}

extension Counter {
    fileprivate func judge(
        _ number: Int64, _ state: PictureJudgement.State, note: String
    ) async throws -> Answer {
        let note = try TypedWord.name(note, at: "--note")
        return try await atOffice { office in
            let (picture, isRepeated) = try await office.displays.judge(number, state, note: note)
            let code = isRepeated ? "evidence.judged-before" : "evidence.judged-\(state.rawValue)"
            return .record(
                picture.fields,
                notes: [say(code, ["evidence": "\(number)"])])
        }
    }
}
