import Answers
import Retail
import SafetyStock
import StockFeed
import StoreOffice

extension Question {
    /// Stock: what lies where, and the feeds that tell it.
    static let stock: [Question] = [
        Question(
            name: "stock", room: .stock, classes: everybody,
            parameters: [
                Parameter(name: "state", kind: .word(StockState.allCases.map(\.rawValue))),
                Parameter(name: "account", kind: .code), Parameter(name: "region", kind: .code),
            ]
        ) { visit in
            let found = try await visit.office.stock.standings(
                StockMoment(asOf: nil, knownAt: nil), on: visit.today, of: try visit.code("account"),
                in: try visit.code("region"), zone: visit.office.settings.timeZone.value)
            let state: StockState? = try visit.word("state")
            let coverage = try await visit.office.coverage(of: found.compactMap(\.cover), on: visit.today)
            return .table(
                .standings(found.filter { state == nil || $0.state == state }, on: visit.today),
                notes: [visit.say(coverage.notice.code, coverage.notice.values)]
            ).drawn(
                as: Chart(
                    "cover",
                    .bars(
                        labels: ["account", "sku"], value: "position",
                        marks: ["safety_stock", "reorder_point", "order_up_to"],
                        said: ["position", "days_of_supply", "state"])))
        },
        Question(
            name: "alerts", room: .stock, classes: everybody,
            parameters: [Parameter(name: "account", kind: .code), Parameter(name: "region", kind: .code)]
        ) { visit in
            let alerts = try await visit.office.stock.alerts(
                StockAlert.states, in: try visit.code("region"), of: try visit.code("account"), until: visit.today)
            return .table(.alerts(alerts), notes: alerts.isEmpty ? [visit.say("stock.alerts-none")] : [])
        },
        Question(
            name: "feeds", room: .stock, classes: everybody, parameters: [Parameter(name: "account", kind: .code)]
        ) { visit in
            .table(.feeds(try await visit.office.feeds.receipts(of: try visit.code("account"), limit: 1000)))
        },
        Question(
            name: "feeds/{id}", room: .stock, classes: [],
            parameters: [Parameter(name: "id", kind: .number, isRequired: true)], isTable: false
        ) { visit in
            try await visit.receipt(of: try visit.number("id"))
        },
    ]
}
