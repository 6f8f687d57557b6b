import Answers
import PriceProtection
import Retail
import SafetyStock
import Settlement
import StoreOffice

extension Act {
    private static let month = Parameter(name: "month", kind: .month, isRequired: true)
    private static let account = Parameter(name: "account", kind: .code)

    /// What headquarters announces, and settles of a month.
    static let settling: [Act] = [
        Act(
            name: "cuts/announce",
            parameters: [
                Parameter(name: "from", kind: .day, isRequired: true), Parameter(name: "models", kind: .text),
            ],
            classes: [.hq],
            outlook: { visit in
                let (falls, day) = try await visit.falls()
                let outlook = try await visit.office.protection.outlook(of: falls, on: day, today: visit.today)
                return outlook.items.isEmpty
                    ? nil : .report(Report(outlook, visit.currency, codes: [], stores: nil))
            }
        ) { visit in
            let (falls, day) = try await visit.falls()
            let done = try await visit.office.announceCut(falls, on: day, today: visit.today)
            let values = [
                "cuts": done.cut.codes.joined(separator: ", "), "tasks": "\(done.tasks)",
                "accounts": "\(done.cut.outlook.accounts)",
            ]
            return .report(
                Report(done.cut.outlook, visit.currency, codes: done.cut.codes, stores: done.cut.stores.count),
                notes: [visit.say(done.cut.isNew ? "protection.announced" : "protection.announced-before", values)])
        },
        Act(
            name: "rebates/settle", parameters: [month, account], classes: [.hq],
            outlook: { visit in
                let month = try visit.policyMonth()
                try AccountBook.demandOver(month, today: visit.today)
                let sheets = try await visit.office.rebates(
                    in: month, until: visit.today, of: try visit.code("account"))
                return sheets.isEmpty ? nil : .table(.rebates(sheets, visit.currency))
            }
        ) { visit in
            let month = try visit.policyMonth()
            let settled = try await visit.office.settleRebates(
                in: month, of: try visit.code("account"), today: visit.today)
            let sum = Money(minor: settled.booked.reduce(0) { $0 + $1.amount }, visit.currency)
            let held = settled.sheets.count { $0.result.earned == nil }
            return .table(
                .rebates(settled.sheets, visit.currency),
                notes: [
                    settled.booked.isEmpty
                        ? visit.say("settle.rebate.nothing", ["month": "\(month)"])
                        : visit.say(
                            "settle.rebate.booked", ["count": "\(settled.booked.count)", "sum": "\(sum)"])
                ] + (held > 0 ? [visit.say("settle.rebate.unknown", ["count": "\(held)"])] : []))
        },
        Act(
            name: "protection/settle", parameters: [month, account], classes: [.hq],
            outlook: { visit in
                let meant = try await visit.office.rehearseProtection(try visit.statementsMeant(), today: visit.today)
                return meant.isEmpty ? nil : .table(Table(meant, visit.currency))
            }
        ) { visit in
            let question = try visit.statementsMeant()
            let done = try await visit.office.settleProtection(question, today: visit.today)
            let sum = Money(minor: done.reduce(0) { $0 + $1.amount }, visit.currency)
            let protection = visit.office.protection
            let waits = [
                ("protection.waits-for-feed", try await protection.waiting(question, today: visit.today)),
                ("protection.waits-for-cut", try await protection.behind(question, today: visit.today)),
            ].filter { !$0.1.isEmpty }
            return .table(
                Table(done, visit.currency),
                notes: [
                    done.isEmpty
                        ? visit.say("protection.nothing-to-settle")
                        : visit.say("protection.settled", ["count": "\(done.count)", "amount": "\(sum)"])
                ] + waits.map { visit.say($0, ["accounts": $1.joined(separator: ", ")]) })
        },
        Act(
            name: "stock/push",
            parameters: [
                Parameter(name: "account", kind: .code, isRequired: true),
                Parameter(name: "model", kind: .text, isRequired: true),
            ], classes: [.hq, .region],
            outlook: { visit in
                let (account, ground) = try await visit.pushed()
                let push = try await visit.office.stock.pushToAgree(
                    of: try visit.name("model"), to: account, on: visit.today,
                    zone: visit.office.settings.timeZone.value, by: ground)
                return push.isHeld ? .record(push.fields.filter { $0.cell != .missing }) : nil
            }
        ) { visit in
            let (account, ground) = try await visit.pushed()
            let (push, isRepeated) = try await visit.office.stock.agree(
                toPush: try visit.name("model"), to: account, on: visit.today,
                zone: visit.office.settings.timeZone.value, by: ground)
            return .record(
                push.fields,
                notes: [
                    visit.say(
                        isRepeated ? "stock.push-agreed-before" : "portal.push-agreed",
                        ["model": push.target.model, "account": account.text])
                ])
        },
    ]
}

extension Visit {
    /// What falls on the day that is meant, of all models or of some.
    fileprivate func falls() async throws -> (falls: [AnnouncedFall], day: Day) {
        _ = try needed("from")
        let day = try day("from") ?? today
        let models = try (text("models") ?? "").split { ",;，、".contains($0) }.map { model throws(Refusal) in
            guard let name = try? Name(String(model).trimmed) else {
                throw Refusal(.wrongUsage, "typed.no-text", at: Place(path: "models", value: String(model)))
            }
            return name
        }
        return (try await office.announcedFalls(on: day, models: models, today: today), day)
    }

    fileprivate func statementsMeant() throws -> StatementQuestion {
        StatementQuestion(month: try policyMonth(), account: try code("account"))
    }

    fileprivate func pushed() async throws -> (account: AccountCode, ground: OrderGround) {
        let account = try AccountCode(checked: self, "account")
        return (account, try await office.orderGround(of: account, on: today))
    }
}
