import Postgres
import Retail
import RetailCSV

/// The pictures that a file of visits names.
package struct HandedPictures: Sendable {
    /// Of the chain, for what cameras say without a zone.
    let timeZone: String
    private let read: @Sendable (String) throws -> [UInt8]
    private var ready: [String: PreparedPicture] = [:]

    /// - Parameter read: the bytes of one by its name; throws a `Refusal` where there is none.
    package init(timeZone: String, _ read: @escaping @Sendable (String) throws -> [UInt8]) {
        (self.timeZone, self.read) = (timeZone, read)
    }

    func picture(_ name: String) throws -> PreparedPicture { try ready[name] ?? PreparedPicture(read(name)) }

    /// Decodes pictures while no transaction waits for them. What does not fit into so many bytes of memory is left to
    /// when it is asked for, and so is what is wrong with one.
    fileprivate mutating func prepare(_ names: [String], room: Int = 256 << 20) {
        var left = room
        for name in names where left > 0 {
            guard let picture = try? picture(name) else { continue }
            ready[name] = picture
            left -= picture.kept.count
        }
    }
}

extension DisplayAudits {
    /// The pictures of a file, decoded before the transaction of `takeVisits` opens; untouched where the same bytes were
    /// loaded before.
    package func prepared(_ pictures: HandedPictures, of surveyed: SurveyedVisits) async throws -> HandedPictures {
        let survey = surveyed.survey
        let isKnown = try await intake.read { tx in
            try tx.standingVisits(of: survey.scan.sha256, orReplaced: true) != nil
        }
        var pictures = pictures
        if !isKnown { pictures.prepare(survey.photos.filter(\.staysInFolder)) }
        return pictures
    }
}
