package import Retail

/// What headquarters gives and asks of the stores of every grade. It is written in `StoreConfig/work-standards.yaml`.
package struct WorkStandards: Equatable, Sendable {
    /// What the field does for stores, in the order in which they are shown.
    package var duties: [Duty]
    private var standards: [Grade: WorkStandard]
    /// In whose minor units the amounts are.
    package let currency: Currency

    package init(duties: [Duty], _ standards: [Grade: WorkStandard], in currency: Currency = .yuan) {
        self.currency = currency
        self.duties = duties
        // A grade that is left out is given nothing, and is the same as one that is said to be given nothing.
        self.standards = standards.filter { $0.value != WorkStandard() }
    }

    package subscript(grade: Grade) -> WorkStandard { standards[grade] ?? WorkStandard() }

    /// The duties that the stores of a grade are owed.
    package func owed(_ grade: Grade) -> [OwedDuty] { duties.compactMap { OwedDuty($0, grade, self[grade]) } }
}

/// What a store of a grade is given, a month where it is counted.
package struct WorkStandard: Equatable, Sendable {
    /// How often somebody comes.
    package var visits: Int
    /// Where the brand is on show.
    package var displayZones: [DisplayZone]
    /// In how many different areas of the shop a key product stands on a counter.
    package var counterZones: Int
    /// How many of the month's key products are on sale.
    package var keyProducts: Int
    /// Codes of the models that are on sale besides.
    package var models: [String]
    package var promoters: Int
    package var trainingHours: Int
    /// Codes of the material at the point of sale.
    package var posm: [String]
    /// By which the price policy knows it; nil for none.
    package var policyTier: TierCode?
    /// Minor units of the chain's currency.
    package var displayMoney: Int64

    package init(
        visits: Int = 0, displayZones: [DisplayZone] = [], counterZones: Int = 0, keyProducts: Int = 0,
        models: [String] = [], promoters: Int = 0, trainingHours: Int = 0, posm: [String] = [],
        policyTier: TierCode? = nil, displayMoney: Int64 = 0
    ) {
        self.visits = visits
        self.displayZones = displayZones
        self.counterZones = counterZones
        self.keyProducts = keyProducts
        self.models = models
        self.promoters = promoters
        self.trainingHours = trainingHours
        self.posm = posm
        self.policyTier = policyTier
        self.displayMoney = displayMoney
    }

    /// The number that a measure stands for.
    package func number(of measure: StandardMeasure) -> Int {
        switch measure {
        case .visits: visits
        case .displayZones: displayZones.count
        case .counterZones: counterZones
        case .keyProducts: keyProducts
        case .promoters: promoters
        case .trainingHours: trainingHours
        case .posm: posm.count
        }
    }
}

/// A number of a standard that duties refer to, so that it is written once.
package enum StandardMeasure: String, CaseIterable, Sendable {
    case visits
    case displayZones = "display_zones"
    case counterZones = "counter_zones"
    case keyProducts = "key_products"
    case promoters
    case trainingHours = "training_hours"
    /// Pieces of the set.
    case posm
}
