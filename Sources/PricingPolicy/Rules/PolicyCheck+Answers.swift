import Retail

/// What the lines come to at every place, for every product, on every day of the month on which something changes.
extension PolicyCheck {
    func aboutAnswers(_ lines: [DraftLine], _ before: [PriceLine], _ unclear: Set<Int32>) -> [PolicyFinding] {
        let now = lines.map(\.line)
        let ground = PolicyGround([now, before], facts)
        var tour = PolicyTour(
            check: self, now: PolicyBook(now, ground), before: PolicyBook(before, ground),
            hasBefore: !before.isEmpty)
        for sku in facts.products.keys.sorted() {
            guard let product = facts.products[sku] else { continue }
            tour.visit(sku, product, ground.places(product.series))
        }
        return tour.sightings.findings(lines, self)
            + neverWinning(lines, tour.winners).filter {
                !unclear.contains($0.lines[0].number)
            }
    }

    private func neverWinning(_ lines: [DraftLine], _ winners: [Bool]) -> [PolicyFinding] {
        zip(lines, winners).compactMap { line, wins in
            guard !wins, touches(line.line.window, from: effectiveFrom), exists(line.line.subject),
                unknown(line.line.scope) == nil
            else { return nil }
            return PolicyFinding(.warning, "never-wins", [:], [line])
        }
    }
}

/// The way through all answers of a policy.
struct PolicyTour {
    let check: PolicyCheck
    var now: PolicyBook
    var before: PolicyBook
    let hasBefore: Bool
    private(set) var winners: [Bool]
    private(set) var sightings = PolicySightings()

    init(check: PolicyCheck, now: PolicyBook, before: PolicyBook, hasBefore: Bool) {
        (self.check, self.now, self.before, self.hasBefore) = (check, now, before, hasBefore)
        winners = Array(repeating: false, count: now.lines.count)
    }

    /// A product at the scopes that lines about it are for; many places may share them.
    private struct Stop {
        let scopes: [Int32]
        let place: PolicyPlace
        var real: PolicyPlace?
    }

    mutating func visit(_ sku: SKU, _ product: PriceFacts.Product, _ places: PolicyGround.Places) {
        now.open(sku, product)
        before.open(sku, product)
        let days = DaysOfSale(product, check)
        for stop in stops(places) { visit(stop, sku, product, days) }
    }

    private func stops(_ places: PolicyGround.Places) -> [Stop] {
        var stops: [Stop] = []
        // Sets of scopes as paths: by the path so far and the next scope, the longer path.
        var paths: [Int64: Int64] = [:]
        var stopOfPath: [Int64: Int] = [:]
        for place in places {
            var path: Int64 = 0
            for scope in place.scopes where now.speaks(at: scope) || before.speaks(at: scope) {
                let step = path << 32 | Int64(scope)
                if let next = paths[step] {
                    path = next
                } else {
                    path = Int64(paths.count + 1)
                    paths[step] = path
                }
            }
            if let stop = stopOfPath[path] {
                if place.isReal, stops[stop].real == nil { stops[stop].real = place.place }
                continue
            }
            stopOfPath[path] = stops.count
            let scopes = place.scopes.filter { now.speaks(at: $0) || before.speaks(at: $0) }
            stops.append(Stop(scopes: scopes, place: place.place, real: place.isReal ? place.place : nil))
        }
        return stops
    }

    private mutating func visit(_ stop: Stop, _ sku: SKU, _ product: PriceFacts.Product, _ days: DaysOfSale) {
        let spoken = stop.scopes.flatMap { now.lines(at: $0) }
        var dates: [Int32] = [days.first]
        for line in spoken {
            let (from, to) = now.bounds(line)
            if from > days.first, from <= days.last { dates.append(from) }
            if to > days.first, to <= days.last { dates.append(to) }
        }
        if let launch = days.launch { dates.append(launch) }
        if dates.count > 1 { dates = Set(dates).sorted() }
        let was = hasBefore ? before.answer(stop.scopes, on: days.first - 1) : PolicyAnswer()
        let cases = cases(of: spoken)
        for day in dates {
            for (index, one) in cases.enumerated() {
                let answer = now.answer(stop.scopes, on: day, one)
                for kind in 0..<4 where answer.lines[kind] >= 0 { winners[Int(answer.lines[kind])] = true }
                let sight = PolicySightings.Sight(sku: sku, place: stop.place, day: day)
                sightings.order(answer, sight)
                if let cost = product.cost { sightings.cost(answer, cost, one, check.limits, sight) }
                guard index == 0 else { continue }
                if hasBefore { sightings.moves(from: was, to: answer, check.limits, sight) }
                if let real = stop.real, days.isOnSale(day) {
                    sightings.gaps(in: answer, was, PolicySightings.Sight(sku: sku, place: real, day: day))
                }
            }
        }
    }

    /// The usual one first; then when quotas are used up, and what meets the terms of the special prices.
    private func cases(of spoken: [Int32]) -> [PolicyCase] {
        var cases = [PolicyCase()]
        for line in spoken {
            guard let special = now.lines[Int(line)].special else { continue }
            var found: [PolicyCase] = []
            if special.quota != nil || special.cap != nil { found.append(PolicyCase(isQuotaUsed: true)) }
            switch special.type {
            case .bundle: found.append(PolicyCase(wish: PriceWish(together: special.together)))
            case .demo: found.append(PolicyCase(wish: PriceWish(isDemo: true)))
            case .step: found += special.steps.map { PolicyCase(wish: PriceWish(units: $0.units)) }
            case .directCut, .limitedBatch, .buyOut: break
            }
            for one in found where !cases.contains(one) { cases.append(one) }
        }
        return cases
    }
}

/// The days of a policy's month, and those on which a product is sold, counted from 1970.
private struct DaysOfSale {
    let first: Int32
    let last: Int32
    /// The first day of sale, where that comes later than the policy.
    let launch: Int32?
    private let end: Int32

    init(_ product: PriceFacts.Product, _ check: PolicyCheck) {
        (first, last) = (check.effectiveFrom.sinceEpoch, check.month.lastDay.sinceEpoch)
        let launched = product.launched?.sinceEpoch ?? .min
        start = launched
        launch = launched > first && launched <= last ? launched : nil
        end = product.phaseOut?.sinceEpoch ?? .max
    }

    private let start: Int32

    func isOnSale(_ day: Int32) -> Bool { start <= day && day < end }
}
