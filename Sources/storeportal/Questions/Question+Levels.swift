import Answers
import Retail
import SafetyStock
import SalesLedger
import StockFeed
import StoreOffice

extension Question {
    /// What an account keeps of each product, and what it orders.
    static let levels: [Question] = [
        Question(
            name: "stock/orders", room: .stock, classes: everybody, parameters: [account], isTable: false
        ) { visit in
            let sheet = try await visit.office.orders(of: try await visit.account(), on: visit.today)
            let waits = sheet.pushes.contains(where: \.isHeld) && [.hq, .region].contains(visit.trustClass)
            return .report(Report(sheet, isWhole: false, currency: visit.currency)).offering(
                waits ? ["stock/push"] : [])
        },
        Question(
            name: "stock/levels", room: .stock, classes: everybody,
            parameters: [account, Parameter(name: "on", kind: .day)]
        ) { visit in
            let levels = try await visit.office.stock.levels(
                of: try await visit.account(), on: try visit.day("on") ?? visit.today)
            return .table(.levels(levels), notes: levels.isEmpty ? [visit.say("stock.levels-none")] : [])
        },
        Question(
            name: "stock/levels/{sku}", room: .stock, classes: [],
            parameters: [Parameter(name: "sku", kind: .code, isRequired: true), account], isTable: false
        ) { visit in
            let sku = try SKU(checked: visit, "sku")
            let receipt = try await visit.office.stock.proposals(of: try await visit.account(), until: visit.today)
            let rows = receipt.rows.filter { $0.sku == sku.text }
            guard !rows.isEmpty else {
                throw Refusal("stock.sku-unproposed", ["sku": sku.text, "run": "\(receipt.run.number)"])
            }
            let bounds = try await visit.office.bounds(of: rows, in: receipt.run)
            return .report(Report(explaining: rows, of: receipt.run, bounds))
        },
        Question(
            name: "stock/history", room: .stock, classes: everybody,
            parameters: [
                account, Parameter(name: "sku", kind: .code), Parameter(name: "from", kind: .day),
                Parameter(name: "to", kind: .day),
            ]
        ) { visit in try await visit.history() },
        Question(
            name: "targets", room: .stock, classes: everybody,
            parameters: [Parameter(name: "month", kind: .month), Parameter(name: "account", kind: .code)]
        ) { visit in
            let month = try visit.month() ?? visit.today.month
            let targets = try await visit.office.ledger.pickUps(
                in: month, until: visit.today, of: try visit.code("account"))
            let unlanded = PickUpSum(targets).unlanded.map { [visit.say($0.code, $0.values)] } ?? []
            return .table(
                .pickUps(targets, on: visit.today),
                notes: targets.isEmpty ? [visit.say("target.none", ["month": "\(month)"])] : unlanded
            ).drawn(
                as: Chart(
                    "targets",
                    .bars(
                        labels: ["account", "model"], value: "bought", marks: ["target", "landing"],
                        said: ["bought", "reached_percent"])))
        },
    ]

    /// Distributors need not name theirs.
    static let account = Parameter(name: "account", kind: .code)
}

extension Visit {
    /// The account that is named, else the own one, which only a distributor has.
    func account() async throws -> AccountCode {
        if let named: AccountCode = try code("account") { return named }
        guard let own = try await ownAccount() else {
            throw Refusal(.wrongUsage, "portal.missing", ["name": "account"], at: Place(path: "account"))
        }
        return own
    }

    func ownAccount() async throws -> AccountCode? {
        guard trustClass == .distributor else { return nil }
        return try await office.feeds.ownAccount()
    }

    /// Days that are shown unless others are asked for.
    private static let usualDays = 28

    /// How stock stood to its levels: of one product its course, of several how many stood how.
    fileprivate func history() async throws -> Answer {
        let account = try await account()
        let last = try day("to") ?? today
        let first = try day("from") ?? last.adding(days: 1 - Self.usualDays) ?? last
        guard first <= last else {
            throw Refusal(
                .wrongUsage, "stock.history-turned", ["from": "\(first)", "to": "\(last)"], at: Place(path: "from"))
        }
        let sku: SKU? = try code("sku")
        let states = try await office.stock.states(of: account, from: first, to: last, skus: sku.map { [$0] })
        let values = ["account": account.text, "from": "\(first)", "to": "\(last)"]
        let isOne = Set(states.map { [$0.location, $0.sku] }).count == 1
        return .table(
            .states(states),
            notes: states.isEmpty ? [say("stock.history-none", values)] : [say("portal.noted", values)]
        ).drawn(
            as: isOne
                ? Chart("stock_course", .lines(day: "day", values: ["position", "reorder_point", "order_up_to"]))
                : Chart(
                    "stock_states", .counts(day: "day", word: "state", words: StockState.allCases.map(\.rawValue))))
    }
}
