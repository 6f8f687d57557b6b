package import Retail

/// Who has to look at a task that is in trouble.
package enum EscalationLevel: String, CaseIterable, Comparable, Sendable {
    /// Whoever has it to do.
    case owner
    /// The manager above the owner.
    case superior
    case headquarters

    private var height: Int {
        switch self {
        case .owner: 1
        case .superior: 2
        case .headquarters: 3
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.height < right.height
    }
}

/// After how many days of lateness a task goes up.
package struct EscalationSteps: Equatable, Sendable {
    package var superior: Int
    package var headquarters: Int

    package init(superior: Int = 3, headquarters: Int = 7) {
        self.superior = superior
        self.headquarters = headquarters
    }

    /// The level of an open task that is so many days late; one that somebody raised goes to the superior at least.
    /// nil while there is nothing to look at.
    package func level(daysLate: Int, isRaised: Bool) -> EscalationLevel? {
        if daysLate >= headquarters { return .headquarters }
        if daysLate >= superior || isRaised { return .superior }
        return daysLate > 0 ? .owner : nil
    }
}

extension FieldTask {
    /// Days behind the due day: on `day` while it is open, on the day that it was done then. 0 is in time.
    package func daysLate(on day: Day) -> Int {
        switch state {
        case .open: due.days(until: day)
        case .done: closing.map { due.days(until: $0.day) } ?? 0
        case .cancelled: 0
        }
    }

    /// Who has to look at it on `day`; nil for nobody.
    package func escalation(on day: Day, _ steps: EscalationSteps = EscalationSteps()) -> EscalationLevel? {
        state == .open ? steps.level(daysLate: daysLate(on: day), isRaised: isRaised) : nil
    }
}

extension Day {
    /// Not negative.
    fileprivate func days(until later: Day) -> Int { max(0, Int(later.sinceEpoch - sinceEpoch)) }
}
