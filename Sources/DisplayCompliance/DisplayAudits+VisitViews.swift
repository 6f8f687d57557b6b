import Postgres
package import Retail
import StandingRules

extension DisplayAudits {
    /// The visits that are asked for and that the person sees, the newest first, each with where the inspector checked in
    /// as its form sees it. Refuses a store or region that the person does not see.
    package func visits(_ question: VisitQuestion) async throws -> [(
        visit: VisitView, checkIn: CheckIn, mark: Percentage
    )] {
        try await own.read(isolation: .repeatableRead) { tx in
            try tx.refuseAccounts()
            if let store = question.store, try !tx.seesStore(store) {
                throw Refusal("visit.list-store-unknown", ["found": store.text], at: Place(path: "--store"))
            }
            if let region = question.region, try !tx.seesRegion(region) {
                throw Refusal("visit.list-region-unknown", ["found": region.text], at: Place(path: "--region"))
            }
            var forms: [Int: DisplayForm] = [:]
            return try tx.visits(question).map { visit in
                let form = try forms[visit.form] ?? tx.displayForm(version: visit.form)
                forms[visit.form] = form
                return (visit, CheckIn(visit.distance, form.checkIn), form.passMark)
            }
        }
    }

    /// A visit with everything that was seen, asked for and got, by the form that it was judged by. Refuses one that is
    /// not there or that the person does not see.
    package func visit(_ number: Int64) async throws -> VisitSheet {
        try await own.read(isolation: .repeatableRead) { tx in
            try tx.refuseAccounts()
            guard let visit = try tx.visit(number) else { throw Refusal("visit.unknown", ["visit": "\(number)"]) }
            return VisitSheet(
                visit: visit, form: try tx.displayForm(version: visit.form), findings: try tx.findings(of: number),
                evidence: try tx.evidence(of: number))
        }
    }
}

extension Transaction {
    /// The display standards of a version, also where they rule no month any more.
    fileprivate func displayForm(version: Int) throws -> DisplayForm {
        guard let config = try config(.display, version: version) else { throw Refusal("display.no-form") }
        return try config.read { try DisplayForm(file: $0) }
    }
}
