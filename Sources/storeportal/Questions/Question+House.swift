import Answers
import FeedAttendance
import Retail
import StoreOffice

extension Question {
    /// What is for everybody.
    static let house: [Question] = [
        Question(name: "today", room: .house, classes: everybody, isTable: false) { visit in
            let calendar = try FeedCalendar(file: ConfigFile.text(FeedCalendar.fileName))
            let morning = try await visit.office.morning(of: visit.today, by: calendar)
            return .report(Report(morning, in: visit.language, visit.currency))
        }
    ]
}
