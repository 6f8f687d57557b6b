package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// Lets a person go, for a workflow that lends its transaction; answers false where it was done before.
    ///
    /// Refused for people who are not the caller's, and where the successor will not work then.
    ///
    /// - Parameter account: the user that the person is, where there is one: what it decided about grades is listed too.
    package func leave(_ leaving: Leaving, account: UserCode?) throws -> Bool {
        try refuseLeaving(leaving)
        if try handover(of: leaving.person) != nil { return false }
        return try PostgresError.asRefusal { try letGo(leaving, account: account) }
    }

    /// Refuses what `leave` would refuse.
    fileprivate func refuseLeaving(_ leaving: Leaving) throws {
        try refuseAccounts("staff.not-for-accounts")
        guard Day.ofStaff.contains(leaving.day) else {
            throw Refusal("staff.day-unfit", ["found": "\(leaving.day)"], at: Place(path: "--from"))
        }
        if let before = try handover(of: leaving.person) {
            guard before.leftOn == leaving.day, before.successor == leaving.successor?.text else {
                throw Refusal(
                    "staff.left-otherwise",
                    [
                        "person": leaving.person.text, "day": "\(before.leftOn)",
                        "successor": before.successor ?? "–",
                    ])
            }
            return
        }
        for code in [leaving.person, leaving.successor].compactMap(\.self) {
            guard try works(code, on: leaving.day) else {
                throw Refusal("staff.works-not", ["person": code.text, "day": "\(leaving.day)"])
            }
        }
        if leaving.successor == leaving.person { throw Refusal("staff.own-successor") }
    }
}

extension PromoterRota {
    /// Refuses a leaving as the workflow would, and lets nobody go: for a look before it.
    ///
    /// Also refused for a day more than a month ago: what was is told by file.
    package func refuseLeaving(_ leaving: Leaving, today: Day) async throws {
        try leaving.day.refuseLongPast(today)
        try await own.read { tx in try tx.refuseLeaving(leaving) }
    }

    /// What somebody who left handed over; refused where nobody of the code left.
    package func handover(of person: PersonCode) async throws -> Handover {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            guard let handover = try tx.handover(of: person) else {
                throw Refusal("staff.no-handover", ["person": person.text])
            }
            return handover
        }
    }

    /// Who left in a month, or has anything open where none is named; by day.
    package func handovers(in month: Month?) async throws -> [Handover] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            return try tx.handovers().filter { handover in
                month.map { $0.days.contains(handover.leftOn) } ?? (handover.open > 0)
            }
        }
    }

    /// Says that items were taken over, all that are open where none are named; answers how many.
    package func acknowledge(_ person: PersonCode, items: [Int]?) async throws -> Int {
        try await own.write { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            guard let handover = try tx.handover(of: person) else {
                throw Refusal("staff.no-handover", ["person": person.text])
            }
            if let unknown = items?.first(where: { number in !handover.items.contains { $0.number == number } }) {
                throw Refusal("staff.no-item", ["number": "\(unknown)", "person": person.text])
            }
            return try PostgresError.asRefusal { try tx.acknowledge(person, items: items) }
        }
    }

    /// Takes away all that says who somebody was who left; sums stay. Answers false where it was done before.
    ///
    /// Refused while the person works for us.
    package func forget(_ person: PersonCode, today: Day) async throws -> Bool {
        try await own.write { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            guard try tx.codes("chain.person").contains(person.text) else {
                throw Refusal("staff.person-unknown", ["found": person.text])
            }
            do {
                return try tx.forget(person, today: today)
            } catch let error as PostgresError where error.sqlState == "SC409" {
                throw Refusal("staff.still-works", ["person": person.text, "day": "\(today)"])
            } catch let error as PostgresError where error.sqlState == "42501" {
                throw Refusal(.forbidden, "staff.not-yours")
            }
        }
    }
}
