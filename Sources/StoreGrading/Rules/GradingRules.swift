package import Retail

/// All that headquarters decides about grades: the schemes, the one in use, the cases that they have to get right, and
/// what can be done for a store.
package struct GradingRules: Equatable, Sendable {
    /// The name of a scheme.
    package var inUse: String
    package var schemes: [GradingScheme]
    package var guards: [GradeGuard]
    package var actions: [LiftingAction]
    /// In whose minor units the amounts are.
    package private(set) var currency: Currency

    package init(
        inUse: String, schemes: [GradingScheme], guards: [GradeGuard] = [], actions: [LiftingAction] = [],
        in currency: Currency = .yuan
    ) {
        self.currency = currency
        self.inUse = inUse
        self.schemes = schemes
        for place in self.schemes.indices { self.schemes[place].currency = currency }
        self.guards = guards
        self.actions = actions
    }

    package func scheme(_ name: String? = nil) -> GradingScheme? { schemes.first { $0.name == name ?? inUse } }
}

/// A case that the scheme in use has to get right, or it does not come into force.
package struct GradeGuard: Equatable, Sendable {
    package enum Expectation: String, CaseIterable, Sendable {
        case equals
        case atLeast = "at_least"
        case atMost = "at_most"
    }
    package var store: StoreCode
    package var expectation: Expectation
    package var grade: Grade
    /// The month that is graded; nil for the newest whose facts are complete.
    package var month: Month?
    /// Why.
    package var note: String?
    /// Where it stands in the file that it was read from; no part of what it asks.
    package var place: Place?

    package init(
        _ store: StoreCode, _ expectation: Expectation, _ grade: Grade, in month: Month? = nil, note: String? = nil,
        at place: Place? = nil
    ) {
        self.store = store
        self.expectation = expectation
        self.grade = grade
        self.month = month
        self.note = note
        self.place = place
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.store == right.store && left.expectation == right.expectation && left.grade == right.grade
            && left.month == right.month && left.note == right.note
    }

    package func holds(for grade: Grade?) -> Bool {
        guard let grade else { return false }
        return switch expectation {
        case .equals: grade == self.grade
        case .atLeast: grade <= self.grade
        case .atMost: grade >= self.grade
        }
    }
}

/// Something that can be done for a store, with what it is expected to bring.
package struct LiftingAction: Equatable, Sendable {
    /// A code: `counter_zone`.
    package var name: String
    package var english: String
    package var chinese: String
    /// What it adds to the figures of sources, in their units.
    package var adds: [FactorSource: Int64]
    /// A month, in minor units of the chain's currency.
    package var cost: Int64
    /// How often it can be done for one store, 1 to 1000.
    package var atMost: Int

    package init(
        _ name: String, english: String, chinese: String, adds: [FactorSource: Int64], cost: Int64, atMost: Int
    ) {
        self.name = name
        self.english = english
        self.chinese = chinese
        self.adds = adds
        self.cost = cost
        self.atMost = atMost
    }
}
