import Answers
import PromoterStaffing
import Retail
import StoreOffice

extension Question {
    /// Promoters.
    static let people: [Question] = [
        Question(
            name: "vacancies", room: .people, classes: overStores,
            parameters: [Parameter(name: "month", kind: .month), Parameter(name: "region", kind: .code)]
        ) { visit in
            let stores = try await visit.office.staff.norms(
                of: try visit.month() ?? visit.today.month, below: try visit.code("region"), today: visit.today)
            return .table(.staffing(stores))
        }
    ]
}
