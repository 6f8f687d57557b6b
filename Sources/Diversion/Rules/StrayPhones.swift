import Retail

/// A phone that was activated outside the territory of the account that it was shipped to; ids are the chain's.
struct StrayPhone: Equatable, Sendable {
    let serial: Int64
    let product: Int64
    /// Where it was activated: a location, or a region's id negated.
    let place: Int64
    let day: Day
    let shippedBy: SalesLevel
    let shippedOn: Day
    let account: Int64
    /// The city, or the region where no city is known.
    let city: Int64
    /// Who supplies there; nil where nobody does.
    let rival: Int64?
}

/// The phones of one account in one city.
struct StrayGroup: Equatable, Sendable {
    struct Key: Hashable, Sendable {
        let account: Int64
        let city: Int64
    }
    let key: Key
    let phones: [StrayPhone]

    /// In whose territory most of them were activated, of equals the first; nil where it is nobody's.
    var rival: Int64? {
        Dictionary(grouping: phones, by: \.rival).filter { $0.key != key.account }.max { one, other in
            (one.value.count, other.key ?? .max) < (other.value.count, one.key ?? .max)
        }?.key
    }

    /// By account and city, the phones of each by serial. Small ones count too: what they come to is for the rules.
    static func groups(of phones: [StrayPhone]) -> [StrayGroup] {
        Dictionary(grouping: phones) { Key(account: $0.account, city: $0.city) }
            .map { StrayGroup(key: $0.key, phones: $0.value.sorted { $0.serial < $1.serial }) }
            .sorted { ($0.key.account, $0.key.city) < ($1.key.account, $1.key.city) }
    }
}

/// What a scan does to the cases of a month.
struct CasePlan: Sendable {
    /// A case that stands, with the serials that are in it.
    struct Standing: Equatable, Sendable {
        let number: Int64
        let key: StrayGroup.Key
        let isClosed: Bool
        let serials: Set<Int64>
        let withdrawn: Set<Int64>
    }
    var opened: [StrayGroup] = []
    /// Phones that come into a case, or back into it.
    var added: [(number: Int64, rival: Int64?, phones: [StrayPhone])] = []
    var reopened: [Int64] = []
    /// Phones that the ledger does not speak of any more.
    var withdrawn: [(number: Int64, serials: [Int64])] = []
    /// Groups that are too small for a case.
    var small: [StrayGroup] = []

    /// A closed case was decided on its phones: fewer of them change nothing, and as many new ones as make a case open it
    /// again. Into a case that is open every phone comes.
    init(_ groups: [StrayGroup], standing: [Standing], by rules: DiversionRules) {
        let found = Dictionary(uniqueKeysWithValues: groups.map { ($0.key, $0) })
        let cases = Dictionary(uniqueKeysWithValues: standing.map { ($0.key, $0) })
        for group in groups {
            guard let known = cases[group.key] else {
                if group.phones.count >= rules.minimumPhones { opened.append(group) } else { small.append(group) }
                continue
            }
            let fresh = group.phones.filter {
                !known.serials.contains($0.serial) || known.withdrawn.contains($0.serial)
            }
            if known.isClosed {
                guard fresh.count >= rules.minimumPhones else { continue }
                reopened.append(known.number)
            }
            if !fresh.isEmpty { added.append((known.number, group.rival, fresh)) }
        }
        for known in standing where !known.isClosed || reopened.contains(known.number) {
            let there = Set((found[known.key]?.phones ?? []).map(\.serial))
            let gone = known.serials.subtracting(known.withdrawn).subtracting(there)
            if !gone.isEmpty { withdrawn.append((known.number, gone.sorted())) }
        }
    }

    /// The ledger says what it said.
    var isEmpty: Bool { opened.isEmpty && added.isEmpty && withdrawn.isEmpty }
}
