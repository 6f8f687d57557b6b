import Images
import Postgres
package import Retail

/// The pictures of a visit, small and with nothing of the camera in them, and those of how its places should look.
package struct VisitPictures: Sendable {
    /// In force on the day of the visit, the narrowest of a zone first.
    private let references: [DisplayReference]
    private let found: [Int64: [UInt8]]
    private let wanted: [Int64: [UInt8]]

    fileprivate init(_ references: [DisplayReference], found: [Int64: [UInt8]], wanted: [Int64: [UInt8]]) {
        (self.references, self.found, self.wanted) = (references, found, wanted)
    }

    /// The JPEG of a piece of evidence.
    package func jpeg(of evidence: EvidenceView) -> [UInt8]? { found[evidence.number] }

    package func jpeg(of reference: DisplayReference) -> [UInt8]? { wanted[reference.number] }

    /// How a model should look in a zone of a store of a grade; nil where nobody said.
    package func reference(for model: String, in zone: DisplayZone, of grade: Grade?) -> DisplayReference? {
        references.narrowest(for: model, in: zone, of: grade)
    }
}

extension [DisplayReference] {
    /// The one that says most: of the model before any, then of the grade before any.
    package func narrowest(for model: String, in zone: DisplayZone, of grade: Grade?) -> DisplayReference? {
        filter {
            $0.zone == zone && ($0.model ?? model) == model && ($0.grade == nil || $0.grade == grade)
        }
        .min { ($0.model == nil ? 1 : 0, $0.grade == nil ? 1 : 0) < ($1.model == nil ? 1 : 0, $1.grade == nil ? 1 : 0) }
    }
}

extension DisplayAudits {
    /// The pictures of a visit that the person sees, and those beside which they are looked at, with so many pixels at most.
    package func pictures(of sheet: VisitSheet, longSide: Int = 640) async throws -> VisitPictures {
        let (references, found, wanted) = try await own.read { tx in
            try tx.refuseAccounts()
            let ruling = try tx.references(on: sheet.visit.day)
            let needed = sheet.findings.compactMap {
                ruling.narrowest(for: $0.model, in: $0.sight.zone, of: sheet.visit.grade)?.number
            }
            var (found, wanted) = ([Int64: [UInt8]](), [Int64: [UInt8]]())
            for evidence in sheet.evidence { found[evidence.number] = try tx.content(of: evidence.photo) }
            for number in Set(needed) {
                wanted[number] = try tx.photo(of: number).flatMap { try tx.content(of: $0) }
            }
            return (ruling, found, wanted)
        }
        return VisitPictures(
            references, found: found.mapValues { $0.smaller(longSide) },
            wanted: wanted.mapValues { $0.smaller(longSide) })
    }
}

extension [UInt8] {
    /// A JPEG of ours with fewer pixels.
    func smaller(_ longSide: Int) -> [UInt8] {
        (try? Photograph(reading: self))?.reencoded(longSide: longSide, quality: 75) ?? self
    }
}
