import DelimitedText
package import Retail

/// Days of trade as the lines of the files that `storectl` loads.
package struct TradeText: Sendable {
    private let accounts: [[UInt8]]
    private let locations: [[UInt8]]
    private let stores: [[UInt8]]
    private let products: [[UInt8]]
    private let decimals: Int

    /// For the numbers of this chain, and amounts in this currency.
    package init(_ chain: Chain, currency: Currency) {
        func field(_ code: String) -> [UInt8] { Array(DelimitedLine.field(code).utf8) }
        accounts = chain.accounts.map { field($0.code.text) }
        locations = chain.accounts.map { field($0.location.text) }
        stores = chain.stores.map { field($0.code.text) }
        products = chain.products.map { field($0.sku.text) }
        decimals = currency.exponent
    }

    package static let salesHeader = Array("day,level,account,store,sku,units,amount,serial\n".utf8)
    package static let ordersHeader = Array(
        "number,day,account,location,sku,units,confirmed,shipped,received\n".utf8)

    /// Appends the day's sales, a line each, without a header.
    package func appendSales(of trade: DayOfTrade, to out: inout [UInt8]) {
        let day = Array("\(trade.day),".utf8)
        for row in trade.sales {
            out += day
            out += row.level.rawValue.utf8
            out.append(0x2C)
            if let account = row.account { out += accounts[account] }
            out.append(0x2C)
            if let store = row.store { out += stores[store] }
            out.append(0x2C)
            out += products[row.product]
            out.append(0x2C)
            append(row.units, decimals: 0, to: &out)
            out.append(0x2C)
            if let minor = row.minor { append(minor, decimals: decimals, to: &out) }
            out.append(0x2C)
            // An IMEI's zeros in front count; ours begin with 86.
            if let serial = row.serial { append(serial.number, decimals: 0, to: &out) }
            out.append(0x0A)
        }
    }

    /// Appends the orders placed on the day, a line each, without a header.
    package func appendOrders(of trade: DayOfTrade, to out: inout [UInt8]) {
        for row in trade.orders {
            out += "PO-\(row.number),\(row.day),".utf8
            out += accounts[row.account]
            out.append(0x2C)
            out += locations[row.account]
            out.append(0x2C)
            out += products[row.product]
            out += ",\(row.units)".utf8
            for day in [row.confirmed, row.shipped, row.received] {
                out.append(0x2C)
                if let day { out += day.description.utf8 }
            }
            out.append(0x0A)
        }
    }

    private func append(_ number: Int, decimals: Int, to out: inout [UInt8]) {
        if number < 0 { out.append(0x2D) }
        var rest = number.magnitude
        let start = out.count
        var digits = 0
        repeat {
            if digits == decimals, decimals > 0 { out.append(0x2E) }
            out.append(UInt8(0x30 + rest % 10))
            rest /= 10
            digits += 1
        } while rest > 0 || digits <= decimals
        out[start...].reverse()
    }
}
