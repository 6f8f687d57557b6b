import Glibc

/// A file in the hands of this watcher. Let go without a word, it is taken up again at the next look, by anybody.
package final class InboxFile: Sendable {
    /// As the distributor named it.
    package let name: String
    package let inbox: Inbox
    private let place: String
    private let lock: InboxLock

    init(_ name: String, at place: String, in inbox: Inbox, _ lock: InboxLock) {
        (self.name, self.place, self.inbox, self.lock) = (name, place, inbox, lock)
    }

    package var path: String { "\(place)/\(name)" }

    /// Puts the file where it belongs now, its receipt beside it, and says under which name: a number is added where
    /// that was used before. The receipt is there first, and may be read by whoever may read the file.
    package func settle(as fate: InboxFate, receipt: [UInt8]) throws -> String {
        let turn = try inbox.turn()
        defer { withExtendedLifetime(turn) {} }
        let folder = "\(inbox.folder)/\(fate.rawValue)"
        try Inbox.make(folder)
        let free = freeName(in: folder)
        let receiptPath = "\(folder)/\(free).receipt.json"
        try File.write(receipt, to: receiptPath)
        var facts = stat()
        if unsafe stat(path, &facts) == 0 { unsafe chmod(receiptPath, facts.st_mode & 0o666 | 0o600) }
        try move(to: "\(folder)/\(free)")
        return "\(fate.rawValue)/\(free)"
    }

    /// Puts the file back to where it was taken from.
    package func putBack() throws {
        let turn = try inbox.turn()
        defer { withExtendedLifetime(turn) {} }
        try move(to: "\(inbox.folder)/\(freeName(in: inbox.folder))")
    }

    private func move(to target: String) throws(FileTrouble) {
        guard unsafe rename(path, target) == 0 else { throw FileTrouble(path: target, code: errno) }
        leave()
    }

    /// Gives up the place in `taking`, which is empty now.
    func leave() {
        File.remove("\(place)/.lock")
        unsafe rmdir(place)
    }

    /// `stock.xml.gz`, `stock-2.xml.gz`, `stock-3.xml.gz` …; short enough that a number and the receipt's ending find
    /// room in the 255 bytes that a name may have.
    private func freeName(in folder: String) -> String {
        var name = name
        while name.utf8.count > 220 { name.removeLast() }
        if !File.isTaken("\(folder)/\(name)") { return name }
        let dot = name.dropFirst().firstIndex(of: ".") ?? name.endIndex
        var number = 2
        while true {
            let numbered = "\(name[..<dot])-\(number)\(name[dot...])"
            if !File.isTaken("\(folder)/\(numbered)") { return numbered }
            number += 1
        }
    }
}
