import Answers
import Retail

/// Where a cell leads.
enum Link {
    /// - Parameter beside: what stands in the same row under another key.
    static func of(_ key: String, _ cell: Cell, in frame: Frame, _ beside: (String) -> Cell) -> String? {
        let path = frame.address.path
        switch (key, cell) {
        case ("id", .integer(let id)) where ["/tasks", "/today"].contains(path) || path.hasPrefix("/stores/"):
            return "/tasks/\(id)"
        case ("id", .integer(let id)) where path == "/feeds": return "/feeds/\(id)"
        case ("feed", .integer(let id)): return "/feeds/\(id)"
        case ("evidence", .integer(let id)), ("first_used", .integer(let id)):
            return path == "/evidence/\(id)" ? "/pictures/\(id)" : "/evidence/\(id)"
        case ("number", .integer(let id)) where path == "/diversions": return "/diversions/\(id)"
        case ("visit", .integer(let id)): return path == "/visits/\(id)" ? nil : "/visits/\(id)"
        case ("store", .text(let store)) where path == "/grades/overrides":
            return "/grades/overrides/\(Address.encoded(store))"
        case ("store", .text(let store)) where frame.seesStores:
            let link = "/stores/\(Address.encoded(store))"
            return link == path ? nil : link
        default: return trade(key, cell, on: path, frame, beside)
        }
    }

    /// Of stock, prices and settlement.
    private static func trade(
        _ key: String, _ cell: Cell, on path: String, _ frame: Frame, _ beside: (String) -> Cell
    ) -> String? {
        func text(_ key: String) -> String? {
            if case .text(let text) = beside(key) { text } else { frame.address.parts.last { $0.name == key }?.value }
        }
        func to(_ path: String, _ names: String...) -> String {
            let parts = names.compactMap { name in text(name).map { (name: name, value: $0) } }
            return Address(path: path, parts: parts).text
        }
        switch (path, key, cell) {
        case ("/stock", "sku", .text): return to("/stock/history", "sku", "account")
        case ("/stock/levels", "sku", .text(let sku)), ("/stock/orders", "sku", .text(let sku)),
            ("/stock/history", "sku", .text(let sku)):
            return to("/stock/levels/\(Address.encoded(sku))", "account")
        case ("/prices", "sku", .text): return to("/prices/show", "sku", "account", "store", "on")
        case ("/rebates", "rebate", .text(let code)):
            return to("/rebates/\(Address.encoded(code))", "account", "month")
        case ("/rosters", "promoter", .text(let person)):
            return to("/rosters/\(Address.encoded(person))", "week", "weeks")
        case ("/rules", "rules", .text(let kind)): return "/rules/\(kind)"
        case ("/grades/schemes", "version", .integer(let version)): return "/rules/grading?version=\(version)"
        case ("/displays/standards", "version", .integer(let version)): return "/rules/display?version=\(version)"
        case (_, "version", .integer(let version)) where path.hasPrefix("/rules/"):
            return path + "?version=\(version)"
        case ("/cuts", "cut", .text(let cut)): return "/cuts/\(Address.encoded(cut))"
        case ("/prices/months", "month", .month(let month)): return "/prices/months/\(month)"
        case (_, "month", .month(let month)) where path.hasPrefix("/prices/"): return "/prices/circulars/\(month)"
        case (_, "cut", .text(let cut)) where path.hasPrefix("/protection"):
            return text("account").map { "/protection/\(Address.encoded(cut))/\(Address.encoded($0))" }
        case (_, "line", .integer(let line)) where path.hasPrefix("/protection"):
            guard let cut = text("cut"), let account = text("account") else { return nil }
            return "/protection/\(Address.encoded(cut))/\(Address.encoded(account))/\(line)"
        default: return nil
        }
    }
}
