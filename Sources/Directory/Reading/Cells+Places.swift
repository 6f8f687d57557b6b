import Retail
import RetailCSV

/// The rows of each kind, cell by cell in the order of its columns.
extension Cells {
    mutating func region() -> [String?] {
        [
            code("code", of: Coded.Region.self)?.text, name("name")?.text, code("parent", of: Coded.Region.self)?.text,
            choice("level", of: RegionLevel.self)?.rawValue,
        ]
    }

    mutating func account(_ known: Known) -> [String?] {
        let code = code("code", of: Coded.Account.self)?.text
        let kind = choice("kind", of: AccountKind.self)
        if let code, let kind, let before = known.accounts[code], before != kind.rawValue {
            note("account.kind-fixed", ["code": code, "kind": before], at: "kind")
        }
        let region = reference("region", known.regions, orSay: "region.unknown")
        let isMain = flag("main") ?? false
        if isMain, kind == .directChain { note("account.main-is-distributor", at: "main") }
        if isMain, let region, ["national", "large_region"].contains(known.regions[region]) {
            note("account.main-without-branch", ["region": region], at: "region")
        }
        let parent = self.code("parent", of: Coded.Account.self)?.text
        if let parent, parent == code { note("account.own-parent", at: "parent") }
        return [
            code, name("name")?.text, kind?.rawValue, parent, region, isMain ? "yes" : "no", gln("gln")?.description,
            (choice("feed_contract", of: FeedContract.self) ?? .full).rawValue, word("feed_format"),
            integer("lead_time_days", in: 0...365).map(String.init),
            integer("review_days", in: 1...365).map(String.init),
            name("time_zone")?.text, self.code("tier", of: Coded.Tier.self)?.text,
        ]
    }

    mutating func location(_ known: Known) -> [String?] {
        let code = code("code", of: Coded.Location.self)?.text
        let kind = choice("kind", of: LocationKind.self)
        if let code, let kind, let before = known.locations[code], before != kind.rawValue {
            note("location.kind-fixed", ["code": code, "kind": before], at: "kind")
        }
        if kind == .store, let code, known.locations[code] == nil { note("location.store-first", at: "code") }
        let account = reference("account", known.accounts, orSay: "account.unknown")
        if kind == .warehouse, account == nil, isSound { note("location.warehouse-without-account", at: "account") }
        let isDefault = flag("default") ?? false
        if isDefault, account == nil, isSound { note("location.default-without-account", at: "default") }
        return [
            code, name("name")?.text, account, kind?.rawValue, gln("gln")?.description, isDefault ? "yes" : "no",
        ]
    }

    mutating func store(_ known: Known) -> [String?] {
        let code = code("code", of: Coded.Store.self)?.text
        let region = reference("region", known.regions, orSay: "region.unknown")
        if let code, let region, let before = known.stores[code], before != region {
            note("store.region-by-move", ["code": code, "region": before, "wanted": region], at: "region")
        }
        if let code, known.locations[code] == "warehouse" { note("store.is-warehouse", ["code": code], at: "code") }
        let opened = day("opened")
        let closed = day("closed")
        if let opened, let closed, closed <= opened { note("store.closed-before-opened", at: "closed") }
        let place = coordinates("latitude", "longitude")
        return [
            code, name("name")?.text, region, choice("channel", of: Channel.self)?.rawValue, word("format"),
            integer("area_m2", in: 1...1_000_000).map(String.init), opened?.description, closed?.description,
            place?.degrees.latitude, place?.degrees.longitude,
            gln("gln")?.description, integer("capacity_units", in: 0...1_000_000).map(String.init),
            integer("monthly_footfall", in: 0...100_000_000).map(String.init),
        ]
    }

    /// The store may be an area: then the row holds for every store in it.
    mutating func coverage(_ known: Known) -> [String?] {
        let place = code("store", of: Coded.Store.self)?.text
        if let place, known.stores[place] == nil, known.regions[place] == nil {
            note("coverage.place-unknown", ["found": place], at: "store")
        }
        let series = name("series")?.text
        let account = reference("account", known.accounts, orSay: "account.unknown")
        return [place, series, account] + range()
    }

    mutating func counter(_ known: Known) -> [String?] {
        [
            reference("store", known.stores, orSay: "store.unknown"), code("counter", of: Coded.Store.self)?.text,
            word("area"),
        ]
    }

    mutating func zone(_ known: Known) -> [String?] {
        let store = reference("store", known.stores, orSay: "store.unknown")
        let zone = choice("zone", of: DisplayZone.self)?.rawValue
        return [store, zone] + range()
    }

    /// From the first day to the day on which it holds no more.
    mutating func range() -> [String?] {
        let from = day("from")
        let to = day("to")
        if let from, let to, to <= from { note("range.backwards", at: "to") }
        return [from?.description, to?.description]
    }

    /// A code that something else has, which must be there already.
    mutating func reference(_ column: String, _ known: [String: String], orSay problem: String) -> String? {
        guard let found = code(column, of: Coded.Store.self)?.text else { return nil }
        if known[found] == nil { note(problem, ["found": found], at: column) }
        return found
    }

    /// A word of the trade that files use as a key: a format, a role, an area; lower case.
    mutating func word(_ column: String) -> String? {
        code(column, of: Coded.Store.self)?.text.lowercased().replacing("-", with: "_")
    }
}
