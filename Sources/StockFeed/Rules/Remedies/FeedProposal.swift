package import Retail

/// What the doctor would put in the place of a text of a document.
package struct FeedProposal: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case product, gtin, location, quantity, date, unit, encoding, markup

        /// Whether the same text is the same everywhere in a document, so that it is told once.
        var isMapping: Bool { self == .product || self == .location || self == .unit }
    }

    package enum Confidence: String, CaseIterable, Comparable, Sendable {
        /// It may mean several things; only a person can say which.
        case choice
        /// It means this as far as can be told.
        case likely
        /// It can mean nothing else.
        case sure

        package static func < (left: Confidence, right: Confidence) -> Bool {
            Confidence.allCases.firstIndex(of: left) ?? 0 < Confidence.allCases.firstIndex(of: right) ?? 0
        }
    }

    package let kind: Kind
    /// Where it stands first.
    package let place: Place
    package let found: String
    /// One text; of a choice every one that it may mean.
    package let proposed: [String]
    package let confidence: Confidence
    package let reason: Notice
    /// In how many lines it stands.
    package internal(set) var lines: Int64 = 1
}

/// What a text that cannot be taken as it stands may mean.
struct Remedy: Equatable {
    let texts: [String]
    let confidence: FeedProposal.Confidence
    let reason: Notice

    /// A choice where there are several readings; nil where there is none.
    init?(_ readings: [String], _ confidence: FeedProposal.Confidence, _ reason: String) {
        guard !readings.isEmpty else { return nil }
        texts = readings
        self.confidence = readings.count > 1 ? .choice : confidence
        self.reason = Notice(readings.count > 1 ? "doctor.several" : reason)
    }
}

extension Remedy {
    /// Several readings, for a reason of their own.
    init(choice texts: [String], _ reason: Notice) {
        (self.texts, confidence, self.reason) = (texts, .choice, reason)
    }
}

extension String {
    /// Full-width signs in ASCII, every kind of blank as the common one, none at the ends.
    var plainlyWritten: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x2212: plain.append("-")
            case _ where scalar.properties.isWhitespace: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        let inside = plain.drop { $0 == " " }
        let end = inside.lastIndex { $0 != " " }.map { inside.index(after: $0) } ?? inside.startIndex
        return String(inside[inside.startIndex..<end])
    }
}
