import Images
import Postgres
package import Retail
import Trail

/// A picture of how a zone should look.
package struct DisplayReference: Equatable, Sendable {
    package let number: Int64
    package let zone: DisplayZone
    /// nil: any.
    package let model: String?
    /// Of the stores; nil: any.
    package let grade: Grade?
    package let from: Day
    /// The first day on which it holds no more.
    package let to: Day?
    package let author: String
}

extension DisplayAudits {
    /// Says how a zone should look from a day on, in the place of what said so before. Headquarters only. The same picture
    /// again changes nothing.
    ///
    /// - Parameters:
    ///   - name: of the file, for what is wrong with it.
    ///   - model, grade: nil for any.
    /// - Returns: the reference, and whether it was so before.
    package func setReference(
        _ bytes: [UInt8], named name: String, zone: DisplayZone, model: String?, grade: Grade?, from day: Day
    ) async throws -> (reference: DisplayReference, isRepeated: Bool) {
        let picture: PreparedPicture
        do {
            picture = try PreparedPicture(bytes)
        } catch {
            throw Refusal(.refused, [error.problem(name)])
        }
        return try await own.write { [timeZone] tx in
            guard try tx.value("select auth.is_hq()", as: Bool.self) else {
                throw Refusal(.forbidden, "display.reference.hq-only")
            }
            if let model, try !tx.knowsModel(model) {
                throw Refusal("key-product.model-unknown", ["found": model], at: Place(path: "--model", value: model))
            }
            let photo = try tx.keep(picture, zone: timeZone).id
            let ruling = try tx.references(on: day).first { ($0.zone, $0.model, $0.grade) == (zone, model, grade) }
            if let ruling, try tx.photo(of: ruling.number) == photo { return (ruling, true) }
            guard try tx.setReference(photo, zone, model, grade, from: day) else {
                throw Refusal("display.reference.later", ["day": "\(day)"], at: Place(path: "--from", value: "\(day)"))
            }
            guard
                let now = try tx.references(on: day).first(where: {
                    ($0.zone, $0.model, $0.grade) == (zone, model, grade)
                })
            else { throw Refusal("display.reference.none", ["reference": "–"]) }
            try tx.record(
                Change(
                    "display_reference", "\(now.number)",
                    new: ["zone": zone.rawValue, "model": model, "grade": grade?.rawValue, "from": "\(day)"],
                    verb: "set"))
            return (now, false)
        }
    }

    /// What rules on a day.
    package func references(on day: Day) async throws -> [DisplayReference] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.references(on: day)
        }
    }

    /// The JPEG of a reference.
    package func reference(_ number: Int64) async throws -> [UInt8] {
        try await own.read { tx in
            try tx.refuseAccounts()
            guard let photo = try tx.photo(of: number), let jpeg = try tx.content(of: photo) else {
                throw Refusal(
                    "display.reference.none", ["reference": "\(number)"],
                    at: Place(path: "REFERENCE", value: "\(number)"))
            }
            return jpeg
        }
    }
}
