import Retail
import Synchronization

extension ConfigVersion {
    /// What its file says, as `read` makes it of the text. A version never changes and rules many questions, so what was read of
    /// the same text before is not read again.
    package func read<Rules: Sendable>(_ read: (String) throws -> Rules) rethrows -> Rules {
        let text = KnownText(settings: settings, rules: ObjectIdentifier(Rules.self))
        if let rules = KnownText.rules.withLock({ $0[text] }) as? Rules { return rules }
        let rules = try read(settings)
        KnownText.rules.withLock { known in
            if known.count >= KnownText.most { known.removeAll() }
            known[text] = rules
        }
        return rules
    }
}

/// A file of headquarters in its plain form, and what is made of it.
private struct KnownText: Hashable {
    let settings: String
    let rules: ObjectIdentifier

    /// A chain has one version of each kind in force, and asks about few others.
    static let most = 100
    static let rules = Mutex<[KnownText: any Sendable]>([:])
}
