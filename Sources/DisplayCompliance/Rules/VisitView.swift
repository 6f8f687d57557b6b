package import Retail

/// A visit as it is listed.
package struct VisitView: Equatable, Sendable {
    package let number: Int64
    package let store: StoreCode
    package let day: Day
    package let inspector: String
    /// Version of the form that it was judged by.
    package let form: Int
    /// Of the store on the day, as it was known then.
    package let grade: Grade?
    package let areas: Int
    package let findings: Int
    package let score: DisplayScore
    package let checkIn: Coordinates?
    /// Metres between where the inspector checked in and the store.
    package let distance: Int?
    package let secondOf: Int64?
    package let replacedBy: Int64?
    package let code: CodeState
    package let loadedBy: String
    package let loadedAt: Instant
    /// The file that it came in.
    package let file: String?
}

/// A place of a visit, with a product that was seen in it.
package struct FindingView: Equatable, Sendable {
    package let line: Int
    package let sight: DisplaySight
    package let counter: String?
    package let area: String?
    package let sku: String
    package let name: String
    package let model: String
    package let series: String
    package let isKey: Bool
    /// Minor units.
    package let due: Int64?
    package let asked: DisplayChecks
    package let failed: DisplayChecks
    package let score: DisplayScore
}

/// A picture that was handed in with a visit.
package struct EvidenceView: Equatable, Sendable {
    package let number: Int64
    package let zone: DisplayZone
    package let counter: String?
    package let photo: Int64
    package let state: String
    package let doubts: [String]
    package let distance: Int?
    package let judgedBy: String?
    package let note: String?
}

/// Where the inspector was when he checked in, as the form sees it.
package enum CheckIn: String, CaseIterable, Sendable {
    case near
    /// Farther than what indoor positions are off by.
    case off
    case far
    /// He did not say, or nobody knows where the store is.
    case unknown

    package init(_ distance: Int?, _ rules: CheckInRules) {
        switch distance {
        case nil: self = .unknown
        case let metres? where metres > rules.far: self = .far
        case let metres?: self = metres > rules.near ? .off : .near
        }
    }
}

/// A visit with everything that was seen, asked for and got.
package struct VisitSheet: Sendable {
    package let visit: VisitView
    package let form: DisplayForm
    package let findings: [FindingView]
    package let evidence: [EvidenceView]

    package var checkIn: CheckIn { CheckIn(visit.distance, form.checkIn) }

    /// What the form asked for, whether or not somebody answered; nil where it asked for nothing.
    package func standard(for finding: FindingView) -> DisplayStandard? {
        form.standard(
            for: ShownProduct(model: finding.model, series: finding.series, isKey: finding.isKey),
            in: finding.sight.zone, of: visit.grade)
    }

    /// By zone, those that were looked at.
    package var zones: [(zone: DisplayZone, score: DisplayScore)] {
        DisplayZone.allCases.compactMap { zone in
            let seen = findings.filter { $0.sight.zone == zone }
            return seen.isEmpty ? nil : (zone, seen.map(\.score).reduce(DisplayScore(), +))
        }
    }

    /// By product, as the file has them first.
    package var products: [(sku: String, name: String, score: DisplayScore)] {
        var order: [String] = []
        var found: [String: (name: String, score: DisplayScore)] = [:]
        for finding in findings {
            if found[finding.sku] == nil { order.append(finding.sku) }
            let before = found[finding.sku]?.score ?? DisplayScore()
            found[finding.sku] = (finding.name, before + finding.score)
        }
        return order.compactMap { sku in found[sku].map { (sku, $0.name, $0.score) } }
    }
}
