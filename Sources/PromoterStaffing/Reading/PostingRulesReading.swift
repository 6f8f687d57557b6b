import Retail
import StandingRules

extension ConfigReading {
    mutating func matchRules(_ piece: ConfigPiece) -> MatchRules? {
        let own = fields(piece, ["spread", "weights", "skills", "languages", "rank", "temperament"])
        let spread = share("spread", own)
        let weights = required("weights", own).flatMap { matchWeights($0) }
        let skills = required("skills", own).map { wanted($0) }
        let languages = required("languages", own).map { piece in
            Dictionary(uniqueKeysWithValues: named(piece).map { ($0.name, words($0.piece)) })
        }
        let ranks = required("rank", own).map { rankFits($0) }
        let temperament = own["temperament"].map { wanted($0) } ?? [:]
        guard let spread, let weights, let skills, let languages, let ranks else { return nil }
        return MatchRules(
            spread: spread, weights: weights, skills: skills, languages: languages, ranks: ranks,
            temperament: temperament)
    }

    private mutating func matchWeights(_ piece: ConfigPiece) -> [MatchRules.Part: Int]? {
        let own = fields(piece, MatchRules.Part.allCases.map(\.rawValue))
        var weights: [MatchRules.Part: Int] = [:]
        for part in MatchRules.Part.allCases { weights[part] = number(part.rawValue, own, 0...1000) }
        if weights.count == MatchRules.Part.allCases.count, weights.values.allSatisfy({ $0 == 0 }) {
            note("staffing.no-weights", at: piece)
        }
        return weights
    }

    /// A list of words for each format.
    private mutating func wanted(_ piece: ConfigPiece) -> [String: [String]] {
        var wanted: [String: [String]] = [:]
        for (format, piece) in named(piece) { wanted[format] = tags(piece) }
        return wanted
    }

    /// Languages are written as the people's file writes them: `wuu`, `cmn-SC`.
    private mutating func words(_ piece: ConfigPiece) -> [String] { items(piece).compactMap { text($0) } }

    private mutating func rankFits(_ piece: ConfigPiece) -> [String: [Grade: Int]] {
        var fits: [String: [Grade: Int]] = [:]
        for (rank, piece) in named(piece) {
            let own = fields(piece, Grade.allCases.map(\.rawValue))
            for grade in Grade.allCases { fits[rank, default: [:]][grade] = number(grade.rawValue, own, 0...100) }
        }
        return fits
    }

    /// Units a month with at most three decimals: thousandths.
    private mutating func units(_ key: String, _ own: ConfigFields) -> Int64? {
        guard let piece = required(key, own), let text = text(piece) else { return nil }
        if let milli = ExactDecimal.scaled(text, decimals: 3), (0...1_000_000).contains(milli) { return milli }
        note("staffing.units-unfit", ["found": text], at: piece)
        return nil
    }

    mutating func postingWeights(_ piece: ConfigPiece) -> PostingWeights? {
        let own = fields(piece, ["commute", "stay", "empty"])
        let (stay, empty) = (units("stay", own), units("empty", own))
        guard let piece = required("commute", own) else { return nil }
        let commute = fields(piece, ["free_km", "units_per_km", "limit_km"])
        let (free, limit) = (number("free_km", commute, 0...1000), number("limit_km", commute, 1...1000))
        let each = units("units_per_km", commute)
        guard let stay, let empty, let free, let limit, let each else { return nil }
        return PostingWeights(
            freeKilometres: free, perKilometre: each, limitKilometres: limit, stay: stay, empty: empty)
    }

    mutating func postingRules(_ piece: ConfigPiece) -> PostingRules? {
        let own = fields(piece, ["moves", "trial_days", "certificates", "team", "pay", "employer"])
        let (moves, trial) = (share("moves", own), number("trial_days", own, 0...90))
        let certificates = required("certificates", own).flatMap { certificateRule($0) }
        let team = required("team", own).flatMap { teamRule($0) }
        let pay = required("pay", own).map { payBands($0) }
        let employer: Bool? = required("employer", own).flatMap { word($0, [("true", true), ("false", false)]) }
        guard let moves, let trial, let certificates, let team, let pay, let employer else { return nil }
        return PostingRules(
            moves: moves, trialDays: trial, certificates: certificates, team: team, pay: pay, ofEmployer: employer)
    }

    private mutating func certificateRule(_ piece: ConfigPiece) -> PostingRules.Certificates? {
        let own = fields(piece, ["launch_days", "grades"])
        let (days, grades) = (number("launch_days", own, 0...730), grades("grades", own))
        guard let days, let grades else { return nil }
        return PostingRules.Certificates(launchDays: days, grades: grades)
    }

    private mutating func teamRule(_ piece: ConfigPiece) -> PostingRules.Team? {
        let own = fields(piece, ["senior_ranks", "senior_in", "trainee_ranks", "trainees"])
        let seniors = required("senior_ranks", own).map { tags($0) }
        let trainees = required("trainee_ranks", own).map { tags($0) }
        let (grades, most) = (grades("senior_in", own), number("trainees", own, 0...50))
        guard let seniors, let trainees, let grades, let most else { return nil }
        return PostingRules.Team(seniorRanks: seniors, seniorIn: grades, traineeRanks: trainees, trainees: most)
    }

    private mutating func payBands(_ piece: ConfigPiece) -> [Grade: ClosedRange<Int64>] {
        let own = fields(piece, Grade.allCases.map(\.rawValue))
        var bands: [Grade: ClosedRange<Int64>] = [:]
        for grade in Grade.allCases {
            guard let piece = own[grade.rawValue] else { continue }
            let own = fields(piece, ["from", "to"])
            let from = required("from", own).flatMap { amount($0) }
            guard let from, let to = required("to", own).flatMap({ amount($0) }) else { continue }
            if from <= to { bands[grade] = from...to } else { note("staffing.band-reversed", at: piece) }
        }
        return bands
    }
}
