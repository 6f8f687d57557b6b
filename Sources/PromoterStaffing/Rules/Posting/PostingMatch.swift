import RealModule
package import Retail

/// What a posting is worth is made of these, in this order: thousandths of a unit a month.
package enum PostingPart: String, CaseIterable, Sendable {
    /// What the average promoter brings the store.
    case head
    /// More or less than the average, by what the match says.
    case skills, languages, rank, category, temperament
    case commute, stay
    /// That a head of the norm is not empty.
    case empty
}

/// Why somebody may not be posted to a store.
package enum PostingBar: String, CaseIterable, Sendable {
    /// The store's norm wants nobody, or its heads are filled by others.
    case noHeads = "no_heads"
    case veto
    case certificate
    case pay
    case employer
    case commute
}

/// A person in a store: what it is worth, or why it may not be.
package struct PostingPair: Equatable, Sendable {
    /// Places in the ground's lists.
    package let worker: Int
    package let shop: Int
    /// Metres from home, nil where a place is unknown.
    package let metres: Int?
    /// In the order of `PostingPart`.
    package let parts: [Int64]
    package let bar: PostingBar?

    package var value: Int64 { parts.reduce(0, +) }

    package subscript(part: PostingPart) -> Int64 { parts[PostingPart.allCases.firstIndex(of: part) ?? 0] }

    /// What the store sells more for it, thousandths of a unit a month: all but the way, the staying and the empty head.
    package var units: Int64 { parts.prefix(6).reduce(0, +) }
}

extension PostingGround {
    /// A person in a store, by the rules.
    package func pair(_ worker: Int, _ shop: Int, by settings: StaffingSettings, head: Int64) -> PostingPair {
        let (person, store) = (workers[worker], shops[shop])
        let metres = person.home.flatMap { home in store.place.map { home.metres(to: $0) } }
        let match = settings.match
        let weight = Int128(match.weights.values.reduce(0, +))
        let fits = MatchRules.Part.allCases.map { part -> Int64 in
            guard weight > 0, let own = match.weights[part], own > 0 else { return 0 }
            let points = Int128(match.points(of: person, in: store, part) - 50)
            return Int64(
                Rounding.halfAwayFromZero(
                    Int128(head) * Int128(match.spread.basisPoints) * Int128(own) * points, over: 500_000 * weight))
        }
        let weights = settings.weights
        let far = max(0, (metres ?? 0) - weights.freeKilometres * 1000)
        let parts =
            [head] + fits + [
                -Int64(Rounding.halfAwayFromZero(Int128(weights.perKilometre) * Int128(far), over: 1000)),
                person.present == store.code ? weights.stay : 0, weights.empty,
            ]
        return PostingPair(
            worker: worker, shop: shop, metres: metres, parts: parts,
            bar: bar(person, store, metres: metres, by: settings))
    }

    private func bar(_ person: Worker, _ shop: Shop, metres: Int?, by settings: StaffingSettings) -> PostingBar? {
        let rules = settings.rules
        if shop.room == 0 { return .noHeads }
        if person.vetoes.contains(shop.code) { return .veto }
        if missingCertificate(of: person, in: shop, by: rules) != nil { return .certificate }
        if let pay = person.pay, let grade = shop.staffing.grade, let band = rules.pay[grade], !band.contains(pay) {
            return .pay
        }
        if rules.ofEmployer, let account = person.account, !shop.suppliers.values.contains(account) { return .employer }
        if let metres, metres > settings.weights.limitKilometres * 1000 { return .commute }
        return nil
    }

    /// The new model that the store carries and the person has not learned; nil where nothing is missing.
    package func missingCertificate(of person: Worker, in shop: Shop, by rules: PostingRules) -> String? {
        guard let grade = shop.staffing.grade, rules.certificates.grades.contains(grade) else { return nil }
        return launches.first { shop.suppliers[$0.series] != nil && !person.certificates.contains($0.model) }?.model
    }

    /// What the average promoter brings each store: thousandths of a unit a month. What a store sells is unknown where
    /// nothing is told of it; then the median of its grade counts, else of all.
    package func headWorths(lift: Percentage) -> [Int64] {
        let known = shops.compactMap { shop in
            shop.staffing.monthlyUnits.map { (grade: shop.staffing.grade, units: $0) }
        }
        return shops.map { shop in
            let peers = known.filter { $0.grade == shop.staffing.grade }
            let typical = (peers.isEmpty ? known : peers).map(\.units).sorted()
            let units = shop.staffing.monthlyUnits ?? (typical.isEmpty ? 0 : typical[typical.count / 2])
            guard shop.staffing.wanted > 0, units > 0 else { return 0 }
            let (whole, part, heads) = (Int64(10_000), Int64(lift.basisPoints), Int64(shop.staffing.wanted))
            return units * part / (whole * heads + part * Int64(min(shop.staffing.posted, shop.staffing.wanted)))
        }
    }
}

extension PostingGround.Worker {
    /// The account whose own person it is; nil for people of the brand or an agency.
    fileprivate var account: String? { employer.flatMap { ["brand", "agency"].contains($0) ? nil : $0 } }
}

extension MatchRules {
    /// How well a person fits a store in one respect, 0 to 100; 50 where nothing is known or wanted.
    package func points(of person: PostingGround.Worker, in shop: PostingGround.Shop, _ part: Part) -> Int {
        switch part {
        case .skills: share(of: wanted(skills, shop), in: person.skills)
        case .languages:
            share(of: shop.regions.reversed().compactMap { languages[$0] }.first ?? [], in: person.languages)
        case .rank:
            shop.staffing.grade.flatMap { grade in person.rank.flatMap { ranks[$0]?[grade] } } ?? 50
        case .category: overlap(person.sold, shop.sold)
        case .temperament:
            mean(wanted(temperament, shop).compactMap { person.traits[$0] })
        }
    }

    private func wanted(_ table: [String: [String]], _ shop: PostingGround.Shop) -> [String] {
        table[shop.staffing.format] ?? table["other"] ?? []
    }

    private func share(of wanted: [String], in own: Set<String>) -> Int {
        wanted.isEmpty ? 50 : 100 * wanted.count(where: own.contains) / wanted.count
    }

    private func mean(_ points: [Int]) -> Int { points.isEmpty ? 50 : points.reduce(0, +) / points.count }

    /// The part of what the one sells that the other sells too: the sum over series of the smaller of both shares.
    private func overlap(_ one: [String: Int64], _ other: [String: Int64]) -> Int {
        let (one, other) = (one.filter { $0.value > 0 }, other.filter { $0.value > 0 })
        let (all, others) = (one.values.reduce(0, +), other.values.reduce(0, +))
        guard all > 0, others > 0 else { return 50 }
        let shared = one.reduce(0) { $0 + min(10_000 * $1.value / all, 10_000 * (other[$1.key] ?? 0) / others) }
        return Int((shared + 50) / 100)
    }
}

extension Coordinates {
    /// Metres along the great circle, the earth being a ball of 6,371,008.8 m, as it is to the database (haversine formula).
    package func metres(to other: Coordinates) -> Int {
        func radians(_ part: Int32) -> Double { Double(part) / 1e7 * .pi / 180 }
        let (north, south) = (radians(latitude), radians(other.latitude))
        let across = Double.sin((radians(other.longitude) - radians(longitude)) / 2)
        let along = Double.sin((south - north) / 2)
        let half = along * along + Double.cos(north) * Double.cos(south) * across * across
        return Int((2 * 6_371_008.8 * Double.asin(min(1, half.squareRoot()))).rounded())
    }
}
