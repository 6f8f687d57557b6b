import Retail

extension Question {
    /// Everything that the portal answers, in the order of the menu.
    static let all: [Question] =
        house + webhooks + stores + evidence + grading + overrides + people + rosters + stock + levels + prices
        + policies
        + drafts + guards + rules + settlement + diversions

    static let code = Parameter(name: "code", kind: .code, isRequired: true)

    static let everybody: Set<TrustClass> = [.hq, .region, .distributor, .auditor]
    static let overStores: Set<TrustClass> = [.hq, .region, .auditor]
}

extension Act {
    /// Everything that is done through the portal, but for what comes as a file.
    static let all: [Act] =
        tasks + evidence + grading + overrides + people + rosters + feeds + cuts + policies + drafts + guards + rules
        + pool
        + protection + settling + diversions + tokens + webhooks

    static let id = Parameter(name: "id", kind: .number, isRequired: true)
}

extension Code {
    /// One that has to be given.
    init(checked visit: Visit, _ name: String) throws(Refusal) {
        _ = try visit.needed(name)
        guard let code = try visit.code(name, of: Of.self) else {
            throw Refusal(.wrongUsage, "portal.missing", ["name": name], at: Place(path: name))
        }
        self = code
    }
}
