import Retail

extension LevelPlan {
    /// Weeks since its launch in which a product is foreseen by others (`life` of the settings: launch and ramp).
    var borrowedWeeks: Int { settings.life.launchWeeks + settings.life.rampWeeks }

    /// Weeks of a launch that have to be known to foresee another: the borrowed ones and the longest interval; nil without
    /// a lead time.
    var launchHorizon: Int? {
        guard let lead else { return nil }
        let reviews = (settings.goals[account.platform] ?? [:]).values.map(reviewDays)
        let review = reviews.max() ?? 7
        return borrowedWeeks + ProtectionInterval(review: Double(review) / 7, lead: lead.shares).wholeWeeks
    }

    /// Whether there are products in their first weeks for which the account has seen no launch of its own.
    func asksForLore(_ lines: [LevelLine]) -> Bool {
        guard let analogues = analogues(lines, .none) else { return false }
        return lines.contains { wantsAnalogues($0) && !analogues.hasOwn(for: $0) }
    }

    /// Refuses what a planner says of products that are not in their first weeks at the account.
    func refuseOtherPlans(_ pieces: [SKU: Int64], _ lines: [LevelLine]) throws(Refusal) {
        let launching = Set(lines.filter(wantsAnalogues).map(\.sku))
        let others = pieces.keys.map(\.text).filter { !launching.contains($0) }.sorted()
        guard others.isEmpty else {
            throw Refusal(
                .refused,
                others.map {
                    Problem(
                        "stock.launch-unknown", ["sku": $0, "account": account.code, "weeks": "\(borrowedWeeks)"],
                        at: Place(path: "--launch", value: $0))
                })
        }
    }

    /// Whether a line is to be foreseen by others.
    private func wantsAnalogues(_ line: LevelLine) -> Bool {
        let stage = stage(of: line)
        return (stage == .launch || stage == .ramp) && line.source != nil
    }

    private func analogues(_ lines: [LevelLine], _ lore: LaunchLore) -> LaunchAnalogues? {
        launchHorizon.map { horizon in
            LaunchAnalogues(
                lines, on: day, borrowed: borrowedWeeks, horizon: horizon, remembered: settings.demand.weeks, lore)
        }
    }

    /// Of the lines in their first weeks, by their places among all: what they are foreseen by, and what that says.
    func launchOutlooks(
        of lines: [LevelLine], _ reviews: [Int], recent: [Int64?], _ lore: LaunchLore
    ) -> [Int: (basis: LaunchBasis, outlook: Outlook?)] {
        guard let lead, let analogues = analogues(lines, lore) else { return [:] }
        var sizes: [Int64: Int64] = [:]
        for (line, pieces) in zip(lines, recent) { sizes[line.location, default: 0] += pieces ?? 0 }
        var found: [Int: (basis: LaunchBasis, outlook: Outlook?)] = [:]
        for (place, line) in lines.enumerated() where wantsAnalogues(line) {
            var (basis, outlook) = analogues.outlook(
                of: line, on: day, over: ProtectionInterval(review: Double(reviews[place]) / 7, lead: lead.shares),
                planned: plannedHere(line, among: lines, sizes))
            basis.planned = planned[line.sku]
            found[place] = (basis, outlook)
        }
        return found
    }

    /// The account's pieces, split over its places by what they sell, alike where they sell nothing yet.
    private func plannedHere(_ line: LevelLine, among lines: [LevelLine], _ sizes: [Int64: Int64]) -> Double? {
        guard let pieces = planned[line.sku] else { return nil }
        let places = Set(lines.filter { $0.product == line.product && $0.source != nil }.map(\.location)).sorted()
        let weights = places.map { sizes[$0] ?? 0 }
        let whole = weights.reduce(0, +)
        guard let place = places.firstIndex(of: line.location) else { return nil }
        let (weight, all) = whole > 0 ? (weights[place], whole) : (1, Int64(places.count))
        return Double(pieces) * Double(weight) / Double(all)
    }
}
