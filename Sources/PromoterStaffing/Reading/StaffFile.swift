package import RetailCSV

/// What files say of promoters; the word is the one behind `--kind`. In an order in which each finds what it names.
package enum StaffFile: String, CaseIterable, Sendable {
    case postings, vetoes, grants, traits
    case sales, returns
    case budgets, courses, sessions, results, events
    case pay, market
    case wishes, roster, attendance

    var form: StaffForm {
        switch self {
        case .postings: .postings
        case .vetoes: .vetoes
        case .grants: .grants
        case .traits: .traits
        case .sales: .sales
        case .returns: .returns
        case .budgets: .budgets
        case .courses: .courses
        case .sessions: .sessions
        case .results: .results
        case .events: .events
        case .pay: .pay
        case .market: .market
        case .wishes: .wishes
        case .roster: .roster
        case .attendance: .attendance
        }
    }

    package var layout: TableLayout { form.layout }
}
