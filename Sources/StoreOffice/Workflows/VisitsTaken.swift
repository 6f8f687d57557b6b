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
        let (surveyed, due) = try await look(over: file, today: today)
        do {
            return try await intake.write { [settings] tx in
                try tx.take(surveyed, due, settings, folder, earlier, progress)
            }
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
        let (surveyed, due) = try await look(over: file, today: today)
        do {
            return try await intake.write { [settings] tx in
                throw Rehearsed(taken: try tx.take(surveyed, due, settings, folder, earlier, progress))
            }
        } catch let rehearsed as Rehearsed {
            return rehearsed.taken
        }
    }

    /// Thrown so that the transaction is rolled back.
    private struct Rehearsed: Error {
        let taken: VisitsTaken
    }

    /// The file, and the prices that its tags had to say.
    private func look(over file: TableFile, today: Day) async throws -> (SurveyedVisits, DueTags) {
        let surveyed = try await displays.survey(file, today: today)
        let questions = surveyed.tagQuestions
        let guides = try await prices.guides(of: surveyed.skus, at: questions)
        return (surveyed, DueTags(guides, questions))
    }
}

extension Transaction {
    fileprivate func take(
        _ surveyed: SurveyedVisits, _ due: DueTags, _ settings: Settings, _ folder: PictureFolder,
        _ earlier: EarlierVisits, _ progress: (Int) -> Void
    ) throws -> VisitsTaken {
        let pictures = HandedPictures(timeZone: settings.timeZone.value) { try folder.read($0) }
        let receipt = try takeVisits(
            surveyed, due: due, pictures, settings.currency.value, earlier: earlier, progress: progress)
        guard !receipt.isRepeated else { return VisitsTaken(receipt: receipt, tasks: DisplayTasks()) }
        return VisitsTaken(receipt: receipt, tasks: try followVisits(surveyed, receipt))
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
