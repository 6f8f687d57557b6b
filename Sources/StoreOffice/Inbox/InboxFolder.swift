package import Retail

/// The folder that is watched: one inbox, or a folder for each account.
package struct InboxFolder: Sendable {
    package let path: String
    /// The account whose inbox the folder itself is.
    private let account: AccountCode?

    /// Refused where it is no folder that can be looked into.
    package init(_ path: String, of account: AccountCode?) throws(Refusal) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.account = account
        do {
            _ = try File.list(self.path)
        } catch {
            throw Refusal(unreadable: path, error)
        }
    }

    /// The inboxes that there are now, and names of what lies here and belongs to no account.
    package func inboxes() throws(FileTrouble) -> (inboxes: [Inbox], strays: [String]) {
        if let account { return ([Inbox(path, of: account)], []) }
        var inboxes: [Inbox] = []
        var strays: [String] = []
        for entry in try File.list(path) {
            if entry.kind == .folder, let account = try? AccountCode(entry.name) {
                inboxes.append(Inbox("\(path)/\(entry.name)", of: account))
            } else if entry.kind != .other, entry.kind != .misnamed {
                strays.append(entry.name)
            }
        }
        return (inboxes, strays)
    }
}
