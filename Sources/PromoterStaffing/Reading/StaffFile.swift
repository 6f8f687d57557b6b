package import RetailCSV

/// What files say of promoters; the word is the one behind `--kind`. In an order in which each finds what it names.
package enum StaffFile: String, CaseIterable, Sendable {
    case postings, vetoes, grants, traits

    var form: StaffForm {
        switch self {
        case .postings: .postings
        case .vetoes: .vetoes
        case .grants: .grants
        case .traits: .traits
        }
    }

    package var layout: TableLayout { form.layout }
}
