import Retail
import StockFeed
import StoreOffice

/// Looks into inboxes and takes what has stopped growing. The office is open only while there is work, so that a watch
/// of weeks outlives restarts of the database.
final class InboxWatch {
    /// What a look found.
    private enum Work {
        case fresh(Inbox, FolderEntry)
        case abandoned(InboxFile)

        var inbox: Inbox {
            switch self {
            case .fresh(let inbox, _): inbox
            case .abandoned(let file): file.inbox
            }
        }
    }

    private let folder: InboxFolder
    private let counter: Counter
    /// Each waiting file as it stood at the last look.
    private var seen: [Inbox: [FolderEntry]] = [:]
    /// Whether an account's feeds may be taken, as far as that was asked.
    private var accounts: [AccountCode: Bool] = [:]
    /// Inboxes that could not be worked on, and for how many looks they are let alone.
    private var resting: [Inbox: Int] = [:]
    /// What was left where it lies, and why; said once on standard error.
    private var said: Set<Notice> = []

    init(_ folder: InboxFolder, at counter: Counter) { (self.folder, self.counter) = (folder, counter) }

    /// Whether something was left where it lies.
    var hasLeftSomething: Bool { !said.isEmpty }

    /// One look, and the work that it finds. A database that is away throws its refusal; the files lie where they were
    /// then. Between two files, a wish to end is heard.
    func round(_ report: (WatchedFile) throws -> Void) async throws {
        let (inboxes, strays) = try folder.inboxes()
        for name in strays { leave("watch.stray", ["file": name]) }
        let work = look(into: inboxes)
        guard !work.isEmpty || inboxes.contains(where: { accounts[$0.account] == nil }) else {
            for inbox in inboxes { noteUnknown(inbox) }
            return
        }
        try await counter.atOffice { office in
            let today = try await office.today(asked: counter.options.on)
            for inbox in inboxes where accounts[inbox.account] != true {
                accounts[inbox.account] = try await office.feeds.takes(from: inbox.account, today: today)
                noteUnknown(inbox)
            }
            // A wrong map is no fault of the files: they lie where they were until it is mended.
            let (formats, limits) = (try FeedFormats.ofStoreConfig(), try FeedLimits.ofStoreConfig())
            for next in work where !WishToEnd.isThere && resting[next.inbox] == nil {
                do {
                    if let file = try take(next) {
                        try report(try await hand(file, to: office.feeds(limits), today, formats))
                    }
                } catch let trouble as FileTrouble {
                    rest(next.inbox, trouble)
                }
            }
        }
    }

    /// Oldest first; what a dead watcher left before that.
    private func look(into inboxes: [Inbox]) -> [Work] {
        var work: [Work] = []
        var now: [Inbox: [FolderEntry]] = [:]
        resting = resting.compactMapValues { $0 > 1 ? $0 - 1 : nil }
        for inbox in inboxes where resting[inbox] == nil {
            do {
                work += try inbox.abandoned().map { .abandoned($0) }
                let waiting = try inbox.waiting()
                now[inbox] = waiting.files
                for name in waiting.misnamed { leave("watch.misnamed", ["folder": inbox.folder, "file": name]) }
            } catch {
                rest(inbox, error)
            }
        }
        let fresh = now.flatMap { inbox, waiting in
            waiting.filter { seen[inbox]?.contains($0) == true }.map { (inbox, $0) }
        }
        seen = now
        return work + fresh.sorted { $0.1.isOlder(than: $1.1) }.map { .fresh($0, $1) }
    }

    private func take(_ work: Work) throws -> InboxFile? {
        switch work {
        case .abandoned(let file): return file
        case .fresh(let inbox, let entry): return accounts[inbox.account] == true ? try inbox.take(entry) : nil
        }
    }

    private func hand(
        _ file: InboxFile, to intake: FeedIntake, _ today: Day, _ formats: FeedFormats
    ) async throws -> WatchedFile {
        var outcome: Result<FeedReceipt, Refusal>
        do {
            let document = try FeedFile(path: file.path, name: file.name)
            let receipt = try await intake.take(
                document, for: file.inbox.account, today: today, formats: formats)
            outcome = .success(receipt)
        } catch {
            let refusal = Refusal(explaining: error)
            if let refusal, refusal.isOfDatabase {
                // Where that fails, it is taken up again from where it lies.
                try? file.putBack()
                throw refusal
            }
            if refusal == nil { counter.tell(fault: error) }
            outcome = .failure(refusal ?? Refusal("fault"))
        }
        let place = try file.settle(as: outcome.fate, receipt: counter.receipt(of: outcome))
        return WatchedFile(account: file.inbox.account, name: file.name, outcome: outcome, place: place)
    }

    /// One inbox that cannot be worked on does not keep the others waiting.
    private func rest(_ inbox: Inbox, _ trouble: FileTrouble) {
        resting[inbox] = 60
        leave("watch.unreadable", ["folder": trouble.path, "reason": trouble.reason])
    }

    private func noteUnknown(_ inbox: Inbox) {
        guard accounts[inbox.account] == false else { return }
        leave("watch.unknown-account", ["folder": inbox.folder, "account": inbox.account.text])
    }

    private func leave(_ code: String, _ values: [String: String]) {
        let notice = Notice(code, values)
        guard said.insert(notice).inserted else { return }
        counter.warn(notice)
    }
}

extension Result<FeedReceipt, Refusal> {
    fileprivate var fate: InboxFate {
        switch self {
        case .success(let receipt): receipt.state == .held ? .held : .done
        case .failure: .failed
        }
    }
}

extension Refusal {
    /// Whether it is the database that says no, for now, and not to the document.
    var isOfDatabase: Bool {
        kind == .unreachable || kind == .busy || problems.contains { $0.code.hasPrefix("database.") }
    }
}

extension Counter {
    /// Said on standard error, always: who watches for weeks has no terminal.
    func warn(_ notice: Notice) { StandardOutput(descriptor: 2).line(say(notice.code, notice.values)) }

    fileprivate func tell(fault error: any Error) {
        warn(Notice("fault", [:]))
        if options.verbose { warn(Notice("fault.detail", ["detail": "\(error)"])) }
    }
}
