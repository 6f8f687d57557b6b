package import DisplayCompliance
import FieldTasks
import Postgres
import PricingPolicy
package import Retail
package import RetailCSV

/// Visits that were loaded, and what became of the task list.
package struct VisitsTaken: Sendable {
    package let receipt: VisitsReceipt
    package let tasks: DisplayTasks
}

extension Office {
    /// Takes a file of visits, whole or not at all: judges what was seen by the form, the grade and the published prices of
    /// the day, makes tasks of what failed, and closes those that a visit does away with. The same bytes again change
    /// nothing.
    ///
    /// - Parameter photos: the folder that the names of pictures are of; nothing outside of it is read.
    package func take(
        visits file: TableFile, photos: String, today: Day, earlier: EarlierVisits = .stand,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> VisitsTaken {
        let folder = try PictureFolder(photos)
        return try await take(visits: file, today: today, earlier: earlier, progress: progress) { try folder.read($0) }
    }

    /// The same with pictures from elsewhere.
    ///
    /// - Parameter picture: the bytes of one by its name; throws a `Refusal` where there is none.
    package func take(
        visits file: TableFile, today: Day, earlier: EarlierVisits = .stand,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in },
        picture: @escaping @Sendable (String) throws -> [UInt8]
    ) async throws -> VisitsTaken {
        let handed = try await look(over: file, today: today, picture)
        do {
            return try await intake.write { [settings] tx in try tx.take(handed, settings, earlier, progress) }
        } catch let error as PostgresError where error.constraint == "display_visit_one_a_day_key" {
            throw Refusal(.busy, "visit.meanwhile", at: Place(file: file.name))
        }
    }

    /// What `take` would answer or refuse; nothing is loaded.
    package func rehearse(
        visits file: TableFile, photos: String, today: Day, earlier: EarlierVisits = .stand,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> VisitsTaken {
        let folder = try PictureFolder(photos)
        let handed = try await look(over: file, today: today) { try folder.read($0) }
        return try await intake.write { [settings] tx in
            try tx.takenBack { tx in try tx.take(handed, settings, earlier, progress) }
        }
    }

    /// The file with the prices that its tags had to say, and its pictures.
    private func look(
        over file: TableFile, today: Day, _ picture: @escaping @Sendable (String) throws -> [UInt8]
    ) async throws -> HandedVisits {
        let surveyed = try await displays.survey(file, today: today)
        let questions = surveyed.tagQuestions
        let guides = try await prices.guides(of: surveyed.skus, at: questions)
        let pictures = HandedPictures(timeZone: settings.timeZone.value, picture)
        return HandedVisits(
            surveyed: surveyed, due: DueTags(guides, questions),
            pictures: try await displays.prepared(pictures, of: surveyed))
    }
}

/// A file of visits with everything that is needed to take it.
private struct HandedVisits {
    let surveyed: SurveyedVisits
    let due: DueTags
    let pictures: HandedPictures
}

extension Transaction {
    fileprivate func take(
        _ handed: HandedVisits, _ settings: Settings, _ earlier: EarlierVisits, _ progress: (Int) -> Void
    ) throws -> VisitsTaken {
        let receipt = try takeVisits(
            handed.surveyed, due: handed.due, handed.pictures, settings.currency.value, earlier: earlier,
            progress: progress)
        guard !receipt.isRepeated else { return VisitsTaken(receipt: receipt, tasks: DisplayTasks()) }
        return VisitsTaken(receipt: receipt, tasks: try followVisits(handed.surveyed, receipt))
    }
}

extension DueTags {
    fileprivate init(_ guides: GuideSheets, _ questions: [(store: StoreCode, day: Day)]) {
        self.init(
            guides.sheets.map { sheet in
                sheet.map { price in price.map { DueTag($0.minor, isPromotion: $0.isSpecial) } }
            },
            zip(questions, guides.sheetOf).map { ($0.store, $0.day, $1) })
    }
}
