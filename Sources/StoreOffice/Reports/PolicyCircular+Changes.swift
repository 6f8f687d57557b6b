import PricingPolicy
import Printing
import Retail

extension PolicyCircular {
    /// What is not as it was before: a row for each price that moved, and for terms that did.
    var changes: PrintedSection {
        guard let before = told.before else {
            return PrintedSection(
                say("circular.changes", ["before": "—"]), [.paragraph(say("circular.first"))])
        }
        let heading = say("circular.changes", ["before": before.name])
        let difference = told.difference
        guard !difference.isEmpty else { return PrintedSection(heading, [.paragraph(say("circular.no-changes"))]) }
        var table = PrintedTable(
            columns: [
                .init(column("product"), width: 3), .init(column("scope"), width: 1.6),
                .init(column("window"), width: 2),
                .init(column("price"), width: 1.3), .init(column("was"), .number, width: 1.3),
                .init(column("now"), .number, width: 1.3), .init(column("difference"), .number, width: 1.3),
                .init(column("percent"), .number),
            ])
        for change in difference.changed { add(change.now, was: change.was.prices, now: change.now.prices, to: &table) }
        for line in difference.added { add(line, was: Prices(), now: line.prices, to: &table) }
        for line in difference.removed { add(line, was: line.prices, now: Prices(), to: &table) }
        return PrintedSection(heading, [.table(table)])
    }

    private func add(_ line: PriceLine, was: Prices, now: Prices, to table: inout PrintedTable) {
        let head = [name(of: line.subject, special: line.special), scope(line.scope), days(line.window)]
        let moved = kinds.filter { was[$0] != now[$0] }
        if moved.isEmpty { table.add(head + [say("circular.terms"), "—", "—", "—", "—"]) }
        for kind in moved {
            let move = PolicyDifference.Move(kind: kind, was: was[kind], now: now[kind])
            let isEnd = now.isEmpty
            let difference = move.was.flatMap { old in move.now.map { $0 - old } }
            let cells = [
                say("word.\(kind.rawValue)"), amount(move.was), isEnd ? say("circular.ended") : amount(move.now),
                difference.map(signed) ?? "—", move.permille.map { percentText(permille: $0) + "%" } ?? "—",
            ]
            if difference.map({ $0 < 0 }) ?? isEnd {
                table.addEmphasised(head + cells)
            } else {
                table.add(head + cells)
            }
        }
    }

    private func signed(_ minor: Int64) -> String { minor > 0 ? "+" + amount(minor) : amount(minor) }

    func column(_ key: String) -> String { say("circular.column.\(key)") }
}

extension PolicyCircular {
    /// A product with its name; a model for all that is of it.
    func name(of subject: PricedProduct, special: SpecialPrice? = nil) -> String {
        let name =
            switch subject {
            case .sku(let sku): told.products[sku].map { "\($0.name)\n\(sku)" } ?? sku.text
            case .storage(let model, let storage):
                say("circular.all-colours", ["model": model.text, "storage": storage.text])
            case .model(let model): say("circular.all-storages", ["model": model.text])
            }
        return special.map { "\(name)\n\($0.code) \(say("word.\($0.type.rawValue)"))" } ?? name
    }

    /// For whom a line is.
    func scope(_ scope: PriceScope) -> String {
        switch scope {
        case .chain: say("circular.everybody")
        case .channel(let channel): say("word.\(channel.rawValue)")
        default: "\(say("word.\(scope.kind.rawValue)")) \(scope.code ?? "")"
        }
    }

    /// First and last day, as people say them.
    func days(_ window: Window) -> String {
        let last = window.to.flatMap { Day(sinceEpoch: $0.sinceEpoch - 1) }.map { "\($0)" }
        return switch (window.from, last) {
        case (nil, nil): say("circular.always")
        case (let from?, nil): say("circular.from", ["from": "\(from)"])
        case (nil, let last?): say("circular.until", ["last": last])
        case (let from?, let last?): say("circular.between", ["from": "\(from)", "last": last])
        }
    }
}
