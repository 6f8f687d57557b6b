package import Retail

/// How well a person fits a store: five parts of 0 to 100, weighed against each other.
package struct MatchRules: Equatable, Sendable {
    /// In this order wherever parts stand in a list.
    package enum Part: String, CaseIterable, Sendable {
        case skills, languages, rank, category, temperament
    }

    /// Who fits best sells so much more than the average promoter, who fits worst so much less.
    package var spread: Percentage
    /// Only their proportion matters; 0 switches a part off.
    package var weights: [Part: Int]
    /// What stores of a format want; `other` is for all that are not named.
    package var skills: [String: [String]]
    /// What consumers of a region and all below it speak, beside the common language.
    package var languages: [String: [String]]
    /// How far each rank fits each grade, 0 to 100.
    package var ranks: [String: [Grade: Int]]
    /// What a format wants a person to be like.
    package var temperament: [String: [String]]

    package init(
        spread: Percentage, weights: [Part: Int], skills: [String: [String]], languages: [String: [String]],
        ranks: [String: [Grade: Int]], temperament: [String: [String]]
    ) {
        (self.spread, self.weights, self.skills) = (spread, weights, skills)
        (self.languages, self.ranks, self.temperament) = (languages, ranks, temperament)
    }
}

/// What speaks for and against a posting: thousandths of a unit a month.
package struct PostingWeights: Equatable, Sendable {
    /// Kilometres that cost nothing.
    package var freeKilometres: Int
    package var perKilometre: Int64
    /// Beyond it nobody is posted.
    package var limitKilometres: Int
    package var stay: Int64
    /// For every head that a norm wants and nobody fills, on top of the units that it loses.
    package var empty: Int64

    package init(freeKilometres: Int, perKilometre: Int64, limitKilometres: Int, stay: Int64, empty: Int64) {
        (self.freeKilometres, self.perKilometre) = (freeKilometres, perKilometre)
        (self.limitKilometres, self.stay, self.empty) = (limitKilometres, stay, empty)
    }
}

/// What no proposal breaks.
package struct PostingRules: Equatable, Sendable {
    /// Stores want somebody who has learned what is new.
    package struct Certificates: Equatable, Sendable {
        /// Days before the month in which a model was launched.
        package var launchDays: Int
        package var grades: [Grade]

        package init(launchDays: Int, grades: [Grade]) { (self.launchDays, self.grades) = (launchDays, grades) }
    }

    package struct Team: Equatable, Sendable {
        package var seniorRanks: [String]
        package var seniorIn: [Grade]
        package var traineeRanks: [String]
        /// A store has at most so many.
        package var trainees: Int

        package init(seniorRanks: [String], seniorIn: [Grade], traineeRanks: [String], trainees: Int) {
            (self.seniorRanks, self.seniorIn) = (seniorRanks, seniorIn)
            (self.traineeRanks, self.trainees) = (traineeRanks, trainees)
        }
    }

    /// Of those who are posted, so many at most change their store in a month.
    package var moves: Percentage
    package var trialDays: Int
    package var certificates: Certificates
    package var team: Team
    /// Base pay a month, minor units of the currency.
    package var pay: [Grade: ClosedRange<Int64>]
    /// A distributor's own promoters work only in stores that it supplies.
    package var ofEmployer: Bool

    package init(
        moves: Percentage, trialDays: Int, certificates: Certificates, team: Team, pay: [Grade: ClosedRange<Int64>],
        ofEmployer: Bool
    ) {
        (self.moves, self.trialDays, self.certificates) = (moves, trialDays, certificates)
        (self.team, self.pay, self.ofEmployer) = (team, pay, ofEmployer)
    }
}
