import Retail

/// An address that a stranger may be told at: https with a host by name, without a user and without a fragment.
///
/// Where the name leads is looked at when it is connected to, each time: what it says today it need not say tomorrow.
struct WebhookURL: Equatable, Sendable {
    let text: String

    /// `mayStayInside` takes plain HTTP and any host: for trying out.
    init(_ text: String, mayStayInside: Bool) throws(Refusal) {
        let place = Place(path: "url", value: text)
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 35 && $0 != 92 }) else {
            throw Refusal(.wrongUsage, "webhook.no-url", at: place)
        }
        let schemes = mayStayInside ? ["https://", "http://"] : ["https://"]
        guard let scheme = schemes.first(where: text.hasPrefix) else {
            throw Refusal(.wrongUsage, "webhook.no-https", at: place)
        }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = parts.first, WebhookURL.isHost(host, mayStayInside: mayStayInside),
            parts.count == 1 || Int(parts[1]).map({ (1...65_535).contains($0) }) == true,
            rest.dropFirst(authority.count).first != "?"
        else { throw Refusal(.wrongUsage, "webhook.no-url", at: place) }
        self.text = text
    }

    /// Letters, digits and hyphens in parts; a number for the last is an address of the network in one of its many spellings.
    private static func isHost(_ host: Substring, mayStayInside: Bool) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard host.utf8.count <= 253, labels.allSatisfy(isLabel) else { return false }
        guard !mayStayInside, let last = labels.last else { return mayStayInside }
        return labels.count > 1 && last.contains { $0.isLetter } && !last.hasPrefix("0x")
            && !["localhost", "local", "internal", "home", "lan"].contains(last.lowercased())
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
                default: false
                }
            }
    }
}
