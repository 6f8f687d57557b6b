package import Retail

/// Phones of an account that turned up in a city outside its territory in a month.
package struct DiversionCase: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable { case open, answered, closed }
    /// What headquarters made of it: the phones may be where they are, or goods were diverted.
    package enum Outcome: String, CaseIterable, Sendable { case allowed, proven }

    package let number: Int64
    package let month: Month
    package let account: String
    package let accountName: String
    /// The city.
    package let region: String
    package let regionName: String
    /// Who supplies there; nil where nobody does, and for the account itself, which is not told.
    package let rival: String?
    package let rivalName: String?
    /// Those that stand.
    package let phones: Int
    package let state: State
    package let openedOn: Day
    /// The last day on which an answer is waited for.
    package let deadline: Day
    package let answer: String?
    package let answeredOn: Day?
    package let answeredBy: String?
    package let outcome: Outcome?
    package let reason: String?
    package let closedOn: Day?
    package let closedBy: String?

    /// Days that an answer is late; nil where it is there, or the case is closed.
    package func daysLate(on day: Day) -> Int? {
        state == .open && day > deadline ? Int(day.sinceEpoch - deadline.sinceEpoch) : nil
    }

    /// Whether it may be found proven: the account was heard, or had its time.
    package func wasHeard(on day: Day) -> Bool { answer != nil || day > deadline }
}

/// A phone of a case.
package struct DivertedPhone: Equatable, Sendable {
    package let serial: IMEI
    package let sku: String
    /// The day of its activation.
    package let day: Day
    /// The store; nil where the activation names the city alone, and where the person does not see the store.
    package let store: String?
    package let shippedBy: SalesLevel
    package let shippedOn: Day
    /// The ledger does not say so any more.
    package let isWithdrawn: Bool
}

/// What was seen when a month was looked through.
package struct DiversionScan: Equatable, Sendable {
    package let month: Month
    package let day: Day
    /// Phones with a serial that were activated, those of which it is known who was shipped to, and of them those where a
    /// border allows it and those where nothing does.
    package let activated: Int64
    package let traced: Int64
    package let bordering: Int64
    package let astray: Int64
}

/// The answer to a scan.
package struct DiversionReceipt: Equatable, Sendable {
    package let scan: DiversionScan
    package let opened: Int
    package let reopened: Int
    /// Phones that came into cases, and that were taken back.
    package let added: Int
    package let withdrawn: Int
    /// Phones that went astray in groups too small for a case.
    package let small: Int
}
