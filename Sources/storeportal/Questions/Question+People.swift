import Answers
import PromoterStaffing
import Retail
import StoreOffice

extension Question {
    /// Promoters.
    static let people: [Question] = [
        Question(
            name: "vacancies", room: .people, classes: overStores,
            parameters: [Parameter(name: "month", kind: .month), Parameter(name: "region", kind: .code)]
        ) { visit in
            let stores = try await visit.office.staff.norms(
                of: try visit.month() ?? visit.today.month, below: try visit.code("region"), today: visit.today)
            return .table(.staffing(stores))
        },
        Question(
            name: "postings", room: .people, classes: [.hq, .region],
            parameters: [
                Parameter(name: "region", kind: .code, isRequired: true), Parameter(name: "month", kind: .month),
            ], isTable: false
        ) { visit in
            do {
                let receipt = try await visit.office.staff.postings(of: try visit.run())
                let report = Report(receipt, changesOnly: true)
                return .report(report).offering(
                    receipt.lines.contains(where: \.isChange)
                        ? ["postings/accept", "postings/propose"] : ["postings/propose"])
            } catch let refusal as Refusal where refusal.problems.map(\.code) == ["staff.no-run"] {
                let values = [
                    "region": try visit.needed("region"), "month": "\(try visit.month() ?? visit.today.month)",
                ]
                return .record([], notes: [visit.say("postings.none", values)]).offering(["postings/propose"])
            }
        },
    ]
}

extension Act {
    private static let region = Parameter(name: "region", kind: .code, isRequired: true)

    /// What is done with postings.
    static let people: [Act] = [
        Act(name: "postings/propose", parameters: [region, Parameter(name: "month", kind: .month)]) { visit in
            let month = try visit.month() ?? visit.today.month
            let receipt = try await visit.office.staff.propose(
                month, below: try RegionCode(checked: visit, "region"), today: visit.today)
            let changes = receipt.lines.count(where: \.isChange)
            return .report(
                Report(receipt, changesOnly: true),
                notes: [visit.say("postings.proposed", ["changes": "\(changes)", "month": "\(month)"])])
        },
        Act(
            name: "postings/accept",
            parameters: [region, Parameter(name: "month", kind: .month), Parameter(name: "persons", kind: .text)]
                + [Parameter(name: "from", kind: .day)],
            outlook: { visit in
                let (receipt, meant) = try await visit.meant()
                guard !meant.isEmpty else { return nil }
                try await visit.office.staff.foreseeAcceptance(
                    .number(receipt.run.number), people: try visit.people(), from: try visit.firstDay(of: receipt.run))
                return .table(.postings(meant))
            }
        ) { visit in
            let (receipt, meant) = try await visit.meant()
            let day = try visit.firstDay(of: receipt.run)
            // What was looked at is what is accepted, whatever was proposed meanwhile.
            let done = try await visit.office.staff.accept(
                .number(receipt.run.number), people: try visit.people(), from: day)
            return .table(
                .postings(meant),
                notes: [
                    visit.say(
                        done.changed == 0 ? "staff.accepted-before" : "staff.accepted",
                        ["changed": "\(done.changed)", "day": "\(day)"])
                ])
        },
    ]
}

extension Visit {
    /// The newest run of a region and month.
    fileprivate func run() throws -> PostingRunAsked {
        .newest(try RegionCode(checked: self, "region"), try month() ?? today.month)
    }

    /// Who is meant; nil for everybody.
    fileprivate func people() throws -> [PersonCode]? {
        let people: [PersonCode] = try codes("persons")
        return people.isEmpty ? nil : people
    }

    /// The day from which the postings of a run hold.
    fileprivate func firstDay(of run: PostingRun) throws -> Day { try day("from") ?? max(today, run.month.firstDay) }

    /// Changes of the run that are meant: those of the people who are named, else all.
    fileprivate func meant() async throws -> (receipt: PostingReceipt, lines: [PostingProposal]) {
        let receipt = try await office.staff.postings(of: try run())
        let people: [PersonCode] = try codes("persons")
        if let stranger = people.first(where: { code in !receipt.lines.contains { $0.person == code.text } }) {
            throw Refusal("staff.person-not-in-run", ["found": stranger.text, "run": "\(receipt.run.number)"])
        }
        return (
            receipt,
            receipt.lines.filter { line in
                line.isChange && (people.isEmpty || people.contains { $0.text == line.person })
            }
        )
    }
}
