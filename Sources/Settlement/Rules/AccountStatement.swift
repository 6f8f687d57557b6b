package import Retail

/// What happened between the brand and an account in a month: opening + invoices − payments − credits = closing.
package struct AccountStatement: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case invoice, payment
            case creditNote = "credit_note"
            /// Paid out of the rebate pool.
            case pool
        }
        package let day: Day
        package let kind: Kind
        package let number: String
        /// The invoice that a payment or credit is for.
        package let invoice: String?
        package let due: Day?
        /// Minor units, above 0.
        package let amount: Int64

        package init(
            _ day: Day, _ kind: Kind, _ number: String, invoice: String? = nil, due: Day? = nil, amount: Int64
        ) {
            (self.day, self.kind, self.number, self.invoice) = (day, kind, number, invoice)
            (self.due, self.amount) = (due, amount)
        }

        /// What it does to what the account owes, minor units.
        package var owed: Int64 { kind == .invoice ? amount : -amount }
    }
    /// What of an invoice is not paid.
    package struct Open: Equatable, Sendable {
        package let invoice: String
        package let day: Day
        package let due: Day
        /// Minor units.
        package let amount: Int64
        package let rest: Int64

        /// Days after the due day; not above 0 while it is not due.
        package func daysLate(on day: Day) -> Int64 { Int64(day.sinceEpoch) - Int64(due.sinceEpoch) }
    }

    package let account: String
    package let accountName: String
    package let month: Month
    /// What the account owed before, minor units; negative is what it has paid beforehand.
    package let opening: Int64
    /// Of the month, by day.
    package let entries: [Entry]
    /// Invoices that are not paid in full by the end, the oldest first.
    package let open: [Open]
    /// What was paid and is for no invoice yet, minor units.
    package let unassigned: Int64

    package func sum(_ kinds: Entry.Kind...) -> Int64 {
        entries.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.amount }
    }
    /// Minor units.
    package var closing: Int64 { opening + entries.reduce(0) { $0 + $1.owed } }

    /// Of all entries up to the end of the month, in the order of their days.
    package init(_ account: String, name: String, _ month: Month, all: [Entry]) {
        (self.account, accountName, self.month) = (account, name, month)
        let known = all.filter { $0.day <= month.lastDay }
        opening = known.filter { $0.day < month.firstDay }.reduce(0) { $0 + $1.owed }
        entries = known.filter { $0.day >= month.firstDay }
        (open, unassigned) = Self.open(known)
    }

    /// Holds payments against invoices: first those that name one, then the oldest. What exceeds an invoice goes on to the
    /// oldest that is open.
    private static func open(_ entries: [Entry]) -> ([Open], Int64) {
        let invoices = entries.filter { $0.kind == .invoice }.sorted {
            ($0.due ?? $0.day, $0.number) < ($1.due ?? $1.day, $1.number)
        }
        var rests = Dictionary(invoices.map { ($0.number, $0.amount) }, uniquingKeysWith: +)
        var free: Int64 = 0
        for entry in entries where entry.kind != .invoice {
            let rest = entry.invoice.flatMap { rests[$0] } ?? 0
            let taken = min(rest, entry.amount)
            if let invoice = entry.invoice, taken > 0 { rests[invoice] = rest - taken }
            free += entry.amount - taken
        }
        for invoice in invoices where free > 0 {
            let taken = min(free, rests[invoice.number] ?? 0)
            rests[invoice.number, default: 0] -= taken
            free -= taken
        }
        return (
            invoices.compactMap { invoice in
                guard let rest = rests[invoice.number], rest > 0 else { return nil }
                return Open(
                    invoice: invoice.number, day: invoice.day, due: invoice.due ?? invoice.day, amount: invoice.amount,
                    rest: rest)
            }, free
        )
    }
}

/// What finance and sales say of what an account owes, and the papers in which they differ.
package struct Receivable: Equatable, Sendable {
    /// Shipments of a day that nobody billed, or bills of what was not shipped.
    package struct Difference: Equatable, Sendable {
        package enum Kind: String, Sendable {
            case notInvoiced = "not_invoiced"
            case notShipped = "not_shipped"
            case otherAmount = "other_amount"
            case noShipmentNamed = "no_shipment_named"
        }
        package let day: Day
        package let kind: Kind
        /// The invoices of the day's shipments.
        package let invoices: [String]
        /// Minor units.
        package let shipped: Int64
        package let invoiced: Int64

        package var amount: Int64 { shipped - invoiced }
    }
    package let account: String
    package let accountName: String
    package let day: Day
    /// Invoiced less credit notes, payments and what the pool paid: minor units.
    package let finance: Int64
    /// Shipped less what came back, payments and what the pool paid: minor units.
    package let sales: Int64
    /// They sum to `sales − finance`.
    package let differences: [Difference]
    /// Orders that are confirmed and not shipped, at what was paid last, minor units; nil where no price is known of one.
    package let openOrders: Int64?
    /// Minor units; nil without a credit line.
    package let limit: Int64?
    package let pledged: Int64

    /// Shipped and not paid, invoiced or not, with what is on order, less pledges: minor units.
    package var exposure: Int64? { openOrders.map { max(finance, sales) + $0 - pledged } }
    /// What may still be ordered on credit; negative where the line is exceeded.
    package var room: Int64? { exposure.map { (limit ?? 0) - $0 } }
}

/// An invoice, or a credit note as an amount below 0.
package struct Bill: Equatable, Sendable {
    package let number: String
    /// When the goods went, or came back; nil where nobody said.
    package let shipped: Day?
    package let day: Day
    /// Minor units.
    package let amount: Int64

    package init(_ number: String, shipped: Day?, day: Day, amount: Int64) {
        (self.number, self.shipped, self.day, self.amount) = (number, shipped, day, amount)
    }
}

extension Receivable.Difference {
    /// The differences between what was shipped and what was billed, by the day of shipment.
    package static func between(
        shipped: [Day: Int64], bills: [Bill]
    ) -> [Receivable.Difference] {
        let named = Dictionary(grouping: bills.filter { $0.shipped != nil }) { $0.shipped ?? $0.day }
        let unnamed = bills.filter { $0.shipped == nil }
        let days = Set(shipped.keys).union(named.keys)
        var found = days.sorted().compactMap { day -> Receivable.Difference? in
            let bills = named[day] ?? []
            let billed = bills.reduce(0) { $0 + $1.amount }
            let sent = shipped[day] ?? 0
            guard sent != billed else { return nil }
            return Receivable.Difference(
                day: day, kind: bills.isEmpty ? .notInvoiced : sent == 0 ? .notShipped : .otherAmount,
                invoices: bills.map(\.number), shipped: sent, invoiced: billed)
        }
        found += unnamed.sorted { ($0.day, $0.number) < ($1.day, $1.number) }.map {
            Receivable.Difference(
                day: $0.day, kind: .noShipmentNamed, invoices: [$0.number], shipped: 0, invoiced: $0.amount)
        }
        return found
    }
}
