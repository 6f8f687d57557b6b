import DisplayCompliance
import Retail

/// The same rules written down once more, finding by finding and without regard for time.
struct NaiveScore {
    let audits: RandomAudits
    let form: DisplayForm

    func visits(_ store: String) -> [RandomAudits.Visit] { audits.visits.filter { $0.store == store && $0.counts } }

    func findings(_ store: String) -> [RandomAudits.Finding] {
        audits.findings.filter { $0.visit.store == store && $0.visit.counts }
    }

    func totals(_ findings: [RandomAudits.Finding]) -> DisplayTotals {
        var totals = DisplayTotals()
        for finding in findings {
            totals.score.got += finding.got
            totals.score.possible += finding.possible
            if finding.isOut != nil { totals.stockAsked += 1 }
            if finding.isOut == true { totals.outOfStock += 1 }
        }
        let places = Dictionary(grouping: findings) { "\($0.visit.id) \($0.zone) \($0.counter ?? "-")" }
        for lines in places.values {
            guard let category = lines.compactMap(\.category).max(), category > 0 else { continue }
            let own = lines.compactMap(\.facings).reduce(0, +)
            totals.shelf.own += own
            totals.shelf.all += max(own, category)
        }
        return totals
    }

    /// A list names the models of Hangzhou's own stores; elsewhere the products say it.
    func keys(_ store: String) -> [String] { store.hasPrefix("S-HZ") ? ["A6", "M3"] : ["A6"] }

    func areas(_ store: String, _ model: String) -> CounterAreas {
        let counters = RandomAudits.counters.filter { $0.store == store }
        return CounterAreas(
            counters.map { (area: $0.area, state: state(store, model, $0.code)) }, shop: Set(counters.map(\.area)),
            wanted: form.areas.number(for: visits(store).max { ($0.day, $0.id) < ($1.day, $1.id) }?.grade))
    }

    private func state(_ store: String, _ model: String, _ counter: String) -> CounterAreas.State {
        let looks = findings(store).filter { $0.counter == counter && $0.model == model && $0.facings != nil }
        guard let last = looks.map(\.visit).max(by: { ($0.day, $0.id) < ($1.day, $1.id) }) else { return .notAudited }
        guard looks.contains(where: { $0.visit.id == last.id && ($0.facings ?? 0) > 0 }) else { return .absent }
        guard form.photos.areasNeedPhoto else { return .proven }
        let states = audits.pictures.filter { $0.visit.id == last.id && $0.counter == counter }.map(\.state)
        return states.contains("accepted") ? .proven : states.contains("asked") ? .pending : .unproven
    }

    func verdicts(_ store: String) -> KeyVerdicts {
        var verdicts = KeyVerdicts()
        for model in keys(store) { verdicts.add(areas(store, model).verdict, 1) }
        return verdicts
    }
}
