package import RetailCSV

/// What files say of the accounts' money; the word is the one behind `--kind`.
package enum BookFile: String, CaseIterable, Sendable {
    case invoices, payments
    case creditNotes = "credit_notes"
    case creditLines = "credit_lines"
    /// Phones that an account sold at a special price.
    case specialClaims = "special_claims"
    /// Goods that an account wants to give back.
    case rotations

    package var layout: TableLayout {
        switch self {
        case .invoices: Self.layout(["number", "account", "day", "due", "amount", "shipped"], optional: ["shipped"])
        case .payments: Self.layout(["number", "account", "day", "amount", "invoice"], optional: ["invoice"])
        case .creditNotes:
            Self.layout(
                ["number", "account", "day", "amount", "invoice", "shipped"], optional: ["invoice", "shipped"])
        case .creditLines: Self.layout(["account", "from", "to", "limit", "pledged"], optional: ["to", "pledged"])
        case .specialClaims:
            Self.layout(
                ["number", "account", "special", "sku", "day", "units", "serial"], optional: ["units", "serial"])
        case .rotations:
            Self.layout(["number", "account", "sku", "day", "units", "serial"], optional: ["units", "serial"])
        }
    }

    private static func layout(_ columns: [String], optional: Set<String>) -> TableLayout {
        TableLayout(columns, required: Set(columns).subtracting(optional))
    }

    /// Claims are filed by accounts themselves, too.
    package var isClaim: Bool { self == .specialClaims || self == .rotations }
}
