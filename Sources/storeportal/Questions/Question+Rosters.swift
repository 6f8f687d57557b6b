import Answers
import PromoterStaffing
import Retail
import StoreOffice

extension Question {
    /// Who works where and when.
    static let rosters: [Question] = [
        Question(
            name: "rosters", room: .people, classes: overStores,
            parameters: [
                Parameter(name: "store", kind: .code, isRequired: true), Parameter(name: "week", kind: .day),
                Parameter(name: "weeks", kind: .word(weeks)),
            ], isTable: false
        ) { visit in
            let standing = try await visit.office.staff.roster(try visit.rosterQuestion())
            return .report(Report(standing)).offering(
                ["postings", "vacancies"] + (visit.trustClass == .auditor ? [] : ["rosters/plan"]))
        },
        Question(
            name: "rosters/{person}", room: .people, classes: overStores,
            parameters: [
                Parameter(name: "person", kind: .code, isRequired: true), Parameter(name: "week", kind: .day),
                Parameter(name: "weeks", kind: .word(weeks)),
            ]
        ) { visit in
            let (person, question) = (try PersonCode(checked: visit, "person"), try visit.rosterWeeks())
            let own = try await visit.office.staff.shifts(
                of: person, from: question.monday, weeks: question.weeks)
            let values = [
                "person": person.text, "hours": hours(own.monthMinutes), "month": "\(question.monday.month)",
            ]
            return .table(.shifts(of: person, own.shifts), notes: [visit.say("staff.roster-month", values)])
        },
    ]

    fileprivate static let weeks = (1...RosterQuestion.mostWeeks).map { "\($0)" }
}

extension Act {
    /// The roster that costs least, put in force after it was looked at: one week unless more are wanted.
    static let rosters: [Act] = [
        Act(
            name: "rosters/plan",
            parameters: [
                Parameter(name: "store", kind: .code, isRequired: true),
                Parameter(name: "week", kind: .day, isRequired: true),
                Parameter(name: "weeks", kind: .word(Question.weeks)),
            ],
            outlook: { visit in .report(Report(try await visit.plan())) }
        ) { visit in
            let plan = try await visit.plan()
            let changed = try await visit.office.staff.accept(plan)
            return .report(
                Report(plan, accepted: changed),
                notes: [
                    visit.say(changed > 0 ? "staff.roster-accepted" : "staff.roster-same", ["weeks": "\(changed)"])
                ])
        }
    ]
}

extension Visit {
    /// The weeks that are asked for, from the Monday of a day on: four, from this one, unless somebody says.
    fileprivate func rosterWeeks() throws(Refusal) -> RosterQuestion {
        let weeks = text("weeks").flatMap { Int($0) } ?? RosterQuestion.mostWeeks
        return RosterQuestion(stores: [], monday: (try day("week") ?? today).monday, weeks: weeks)
    }

    fileprivate func rosterQuestion() throws(Refusal) -> RosterQuestion {
        var question = try rosterWeeks()
        question.stores = [try StoreCode(checked: self, "store")]
        return question
    }

    fileprivate func plan() async throws -> RosterPlan {
        _ = try needed("week")
        var question = try rosterQuestion()
        question.weeks = text("weeks").flatMap { Int($0) } ?? 1
        return try await office.staff.planRoster(question, today: today)
    }
}
