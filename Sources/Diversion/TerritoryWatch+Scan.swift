import Postgres
package import Retail
import RetailSQL
import Trail

extension TerritoryWatch {
    /// Looks a month through and opens cases. Headquarters only; again, it adds what is new, takes back what the ledger does
    /// not say any more, and changes nothing else. Refused for a month that has not begun.
    package func scan(_ month: Month, by rules: DiversionRules, today: Day) async throws -> DiversionReceipt {
        guard month <= today.month else {
            throw Refusal(
                "diversion.month-to-come", ["month": "\(month)", "today": "\(today)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        return try await own.write { tx in
            guard try tx.value("select auth.is_hq()", as: Bool.self) else {
                throw Refusal(.forbidden, "diversion.hq-only")
            }
            try tx.waitForOtherScans()
            try tx.refuseUnknown(rules.borders)
            let (phones, bordering) = try tx.strayPhones(in: month, rules.borders)
            let counts = try tx.tracedPhones(in: month)
            let scan = DiversionScan(
                month: month, day: today, activated: counts.activated, traced: counts.traced, bordering: bordering,
                astray: Int64(phones.count))
            let plan = CasePlan(StrayGroup.groups(of: phones), standing: try tx.standingCases(of: month), by: rules)
            try tx.carryOut(plan, of: month, deadline: today.adding(days: rules.answerDays) ?? today, today: today)
            try tx.note(scan)
            return DiversionReceipt(
                scan: scan, opened: plan.opened.count, reopened: plan.reopened.count,
                added: plan.opened.reduce(0) { $0 + $1.phones.count } + plan.added.reduce(0) { $0 + $1.phones.count },
                withdrawn: plan.withdrawn.reduce(0) { $0 + $1.serials.count },
                small: plan.small.reduce(0) { $0 + $1.phones.count })
        }
    }
}

extension Transaction {
    /// Each act on a case, and what the trail keeps of it.
    fileprivate func carryOut(_ plan: CasePlan, of month: Month, deadline: Day, today: Day) throws {
        for group in plan.opened {
            let number = try openCase(group, of: month, deadline: deadline, today: today)
            try add(group.phones, to: number)
            try record(
                Change(
                    "diversion_case", "\(number)",
                    new: ["month": "\(month)", "phones": "\(group.phones.count)", "deadline": "\(deadline)"],
                    verb: "opened"))
        }
        for number in plan.reopened {
            try reopenCase(number, deadline: deadline, today: today)
            try record(Change("diversion_case", "\(number)", new: ["deadline": "\(deadline)"], verb: "reopened"))
        }
        for (number, rival, phones) in plan.added {
            try add(phones, to: number)
            try name(rival, in: number)
            try record(Change("diversion_case", "\(number)", new: ["phones": "\(phones.count)"], verb: "extended"))
        }
        for (number, serials) in plan.withdrawn {
            try withdraw(serials, from: number)
            try record(Change("diversion_case", "\(number)", old: ["phones": "\(serials.count)"], verb: "withdrawn"))
        }
    }

    fileprivate func refuseUnknown(_ borders: [DiversionRules.Border]) throws {
        let codes = Set(borders.flatMap { [$0.one, $0.other] }).sorted { $0.text < $1.text }
        let unknown = try unknownRegions(codes)
        guard unknown.isEmpty else {
            throw Refusal(.refused, unknown.map { Problem("diversion.region-unknown", ["found": $0]) })
        }
    }
}
