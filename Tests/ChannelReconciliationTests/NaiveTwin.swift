import ChannelReconciliation
import Retail

/// What the book should find, worked out line by line from the facts.
extension RandomTrade {
    func accountLines(_ from: Int32, _ to: Int32) -> [ChannelLine] {
        Self.accounts.keys.sorted().flatMap { account -> [ChannelLine] in
            let told = documents.filter { $0.account == account }
            let opened = told.map(\.day).filter { $0 >= from - 62 && $0 < from }.max()
            let closed = told.map(\.day).filter { $0 >= from && $0 <= to }.max()
            let mine = movements.filter { $0.account == account }
            let between = mine.filter { $0.day > opened ?? from - 1 && $0.day <= closed ?? to }
            func speaks(_ level: SalesLevel, _ reach: Int32) -> Bool {
                [opened ?? from - 1, closed ?? to].allSatisfy { edge in
                    mine.contains { $0.level == level && abs($0.day - edge) < reach }
                }
            }
            return (0..<3).compactMap { product -> ChannelLine? in
                func sum(_ level: SalesLevel) -> Int64 {
                    between.filter { $0.level == level && $0.product == product }.reduce(0) { $0 + $1.units }
                }
                let isNamed = [opened, closed].contains { edge in edge.map { names(told, product, $0) } ?? false }
                let moves = between.contains { $0.product == product && $0.level != .sellOut }
                guard isNamed || moves else { return nil }
                return ChannelLine(
                    account: account, store: nil, sku: Self.products[product],
                    openedOn: opened.flatMap { Day(sinceEpoch: $0) }, closedOn: closed.flatMap { Day(sinceEpoch: $0) },
                    opening: opened.flatMap { stock(told, product, $0) },
                    sellIn: speaks(.sellIn, 10) ? sum(.sellIn) : nil,
                    sellThrough: speaks(.sellThrough, 3) ? sum(.sellThrough) : nil, sellOut: nil,
                    told: closed.flatMap { stock(told, product, $0) }, inTransit: nil, toldSold: nil)
            }
        }
    }

    private func names(_ told: [Document], _ product: Int, _ day: Int32) -> Bool {
        told.contains { ($0.account == Self.delta ? $0.day <= day : $0.day == day) && $0.rows[product] != nil }
    }

    private func stock(_ told: [Document], _ product: Int, _ day: Int32) -> Int64? {
        guard let document = told.first(where: { $0.day == day }) else { return nil }
        if document.account == Self.delta {
            return told.filter { $0.day <= day }.reversed().lazy.compactMap { $0.rows[product] ?? nil }.first
        }
        if let told = document.rows[product] { return told }
        return document.refused == 0 ? 0 : nil
    }

    func storeLines(_ from: Int32, _ to: Int32) -> [ChannelLine] {
        Self.accounts.values.joined().sorted().flatMap { store in
            (0..<3).compactMap { product -> ChannelLine? in
                let told = counts.filter { $0.store == store && $0.product == product && $0.day <= to }
                let opening = told.last { $0.day >= from - 62 && $0.day < from }
                let closing = told.last { $0.day >= from }
                guard opening != nil || closing != nil else { return nil }
                let here = movements.filter { $0.store == store }
                func sum(_ level: SalesLevel) -> Int64? {
                    guard let opening, let closing,
                        [opening.day, closing.day].allSatisfy({ edge in
                            here.contains { $0.level == level && abs($0.day - edge) < 14 }
                        })
                    else { return nil }
                    return here.filter {
                        $0.level == level && $0.product == product && $0.day > opening.day && $0.day <= closing.day
                    }.reduce(0) { $0 + $1.units }
                }
                return ChannelLine(
                    account: Self.accounts.first { $0.value.contains(store) }?.key, store: store,
                    sku: Self.products[product], openedOn: opening.flatMap { Day(sinceEpoch: $0.day) },
                    closedOn: closing.flatMap { Day(sinceEpoch: $0.day) }, opening: opening?.units, sellIn: nil,
                    sellThrough: sum(.sellThrough), sellOut: sum(.sellOut), told: closing?.units, inTransit: nil,
                    toldSold: nil)
            }
        }
    }
}
