package import Retail

/// A visit that was drawn to be repeated by somebody else.
package struct SecondVisit: Equatable, Sendable {
    /// The first visit.
    package let visit: Int64
    package let store: String
    package let name: String
    package let region: String
    /// nil for who repeats it and has not yet: the first look is hidden from him.
    package let day: Day?
    /// Who must not repeat it.
    package let inspector: String?
    package let due: Day
    /// The user who repeats it, where one is named.
    package let auditor: String?
    /// The visit that repeated it.
    package let second: Int64?
    package let secondDay: Day?
    package let secondInspector: String?
}

/// What two people said of one check in one zone of a store.
package struct SaidTwice: Equatable, Sendable {
    package let visit: Int64
    /// Who looked first.
    package let inspector: String
    package let zone: DisplayZone
    package let check: DisplayCheck
    package let said: Agreement

    package init(visit: Int64, inspector: String, zone: DisplayZone, check: DisplayCheck, said: Agreement) {
        (self.visit, self.inspector, self.zone, self.check, self.said) = (visit, inspector, zone, check, said)
    }
}

/// How second looks agree with first ones, for one part of them.
package struct AgreementLine: Equatable, Sendable {
    /// An inspector, a check or a zone; nil for the whole.
    package let part: String?
    package let agreement: VisitAgreement

    /// - Parameter part: what a line is for; the whole stands first, the parts in the order of their names.
    package static func lines(_ said: [SaidTwice], by part: (SaidTwice) -> String) -> [AgreementLine] {
        [AgreementLine(part: nil, agreement: of(said))]
            + Dictionary(grouping: said, by: part).sorted { $0.key < $1.key }.map {
                AgreementLine(part: $0.key, agreement: of($0.value))
            }
    }

    private static func of(_ said: [SaidTwice]) -> VisitAgreement {
        let visits = Dictionary(grouping: said, by: \.visit).sorted { $0.key < $1.key }
        return VisitAgreement(visits.map { $0.value.reduce(Agreement()) { $0 + $1.said } })
    }
}
