import Answers
import ArgumentParser
import Retail
import StoreOffice

struct FeedWatch: Command {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: Speech.help("feed.watch"),
        discussion: Speech.help("feed.watch.more") + "\n\n"
            + Speech.example(
                "storectl feed watch /srv/feeds", "storectl feed watch /srv/zj-1 --distributor D-ZJ-1",
                "storectl feed watch /srv/feeds --once --format json"))

    @Argument(help: ArgumentHelp(Speech.help("feed.watch.folder"), valueName: "dir"), completion: .directory)
    var folder: String
    @Option(help: ArgumentHelp(Speech.help("feed.watch.distributor"), valueName: "account")) var distributor: String?
    @Flag(help: ArgumentHelp(Speech.help("feed.watch.once"))) var once = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let account = try distributor.map { (text) throws(Refusal) in
            try TypedWord.code(text, of: Coded.Account.self, at: "--distributor")
        }
        let watch = InboxWatch(try InboxFolder(folder, of: account), at: counter)
        WishToEnd.listen()
        return once ? try await workOff(watch, counter) : try await keepWatching(watch, counter)
    }

    /// Two looks, since a file is taken when the second finds it as the first did.
    private func workOff(_ watch: InboxWatch, _ counter: Counter) async throws -> Answer {
        var files: [WatchedFile] = []
        var worst = Answer.Ending.done
        var problems: [Problem] = []
        do {
            try await watch.round { files.append($0) }
            await WishToEnd.sleep(seconds: 1)
            if !WishToEnd.isThere { try await watch.round { files.append($0) } }
        } catch {
            // What was done before is told also when the database goes away.
            guard let refusal = Refusal(watching: folder, error) else { throw error }
            guard !files.isEmpty else { throw refusal }
            problems = refusal.problems
            worst = .refusal(refusal.kind)
        }
        if watch.hasLeftSomething { worst = max(worst, .refusal(.refused)) }
        var columns = WatchedFile.columns
        let isJSON = options.format == .json
        if isJSON { columns.append(Column("problems")) } else { problems = files.flatMap(\.problems) + problems }
        let rows = files.map { file in
            isJSON ? file.cells + [ProblemRecord.cell(file.problems, in: counter.language)] : file.cells
        }
        worst = files.reduce(worst) { max($0, $1.ending) }
        return .table(Table(columns, rows), problems: problems, ending: worst)
    }

    /// Until somebody wishes the end. A line for every file leaves at once; a database that is away is waited for.
    private func keepWatching(_ watch: InboxWatch, _ counter: Counter) async throws -> Answer {
        let lines = WatchedLines(counter)
        counter.warn(Notice("watch.begins", ["folder": folder]))
        var pause = 1
        while !WishToEnd.isThere {
            do {
                try await watch.round { try lines.add($0) }
                pause = 1
                await WishToEnd.sleep(seconds: 1)
            } catch {
                guard let reason = counter.reasonToWait(error) else { throw error }
                counter.warn(Notice("watch.waits", ["reason": reason, "seconds": "\(pause)"]))
                await WishToEnd.sleep(seconds: pause)
                pause = min(60, pause * 2)
            }
        }
        counter.warn(Notice("watch.ends", [:]))
        return .printed
    }
}

extension Refusal {
    /// nil for a fault of the program.
    fileprivate init?(watching folder: String, _ error: any Error) {
        if error is FileTrouble {
            self.init(unreadable: folder, error)
        } else {
            self.init(explaining: error)
        }
    }
}

extension Counter {
    /// What a watch waits for: the database, or a file system that will not let it; nil for what waiting does not mend.
    fileprivate func reasonToWait(_ error: any Error) -> String? {
        if let trouble = error as? FileTrouble { return "\(trouble.path): \(trouble.reason)" }
        guard let refusal = Refusal(explaining: error), refusal.isOfDatabase, refusal.kind != .forbidden else {
            return nil
        }
        return refusal.problems.map { ProblemText.line($0, in: language) }.joined(separator: " ")
    }
}
