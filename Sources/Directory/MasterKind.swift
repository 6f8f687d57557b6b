package import RetailCSV

/// The kinds of master data, as files name them.
package enum MasterKind: String, CaseIterable, Sendable {
    case regions, accounts, locations, stores, coverage, counters, zones, products, people, candidates
    case keyProducts = "key_products"

    /// The columns of its files, in the order in which they are written.
    package var layout: TableLayout {
        switch self {
        case .regions: TableLayout(["code", "name", "parent", "level"], required: ["code", "name", "level"])
        case .accounts:
            TableLayout(
                [
                    "code", "name", "kind", "parent", "region", "main", "gln", "feed_contract", "feed_format",
                    "lead_time_days", "review_days", "time_zone", "tier",
                ], required: ["code", "name", "kind", "region"])
        case .locations:
            TableLayout(["code", "name", "account", "kind", "gln", "default"], required: ["code", "name", "kind"])
        case .stores:
            TableLayout(
                [
                    "code", "name", "region", "channel", "format", "area_m2", "opened", "closed", "latitude",
                    "longitude", "gln", "capacity_units", "monthly_footfall",
                ], required: ["code", "name", "region", "channel"])
        case .coverage:
            TableLayout(["store", "series", "account", "from", "to"], required: ["store", "series", "account"])
        case .counters: TableLayout(["store", "counter", "area"], required: ["store", "counter", "area"])
        case .zones: TableLayout(["store", "zone", "from", "to"], required: ["store", "zone"])
        case .keyProducts: TableLayout(["model", "channel", "region", "from", "to"], required: ["model"])
        case .products:
            TableLayout(
                [
                    "sku", "name", "model", "series", "storage", "colour", "brand", "gtin", "launched", "phase_out",
                    "key_product", "pack_size", "unit_cost",
                ], required: ["sku", "name", "model", "series"])
        case .people:
            TableLayout(
                [
                    "code", "name", "role", "employer", "region", "home_latitude", "home_longitude", "joined", "left",
                    "rank", "skills", "languages", "certificates",
                ], required: ["code", "name", "role", "region"])
        case .candidates:
            TableLayout(
                ["region", "code", "name", "account", "funds", "coverage", "delivery", "team", "goodwill"],
                required: ["region", "code", "name"])
        }
    }

    package var columns: [String] { layout.columns }

    /// The columns that say which row it is; a file names each only once.
    package var key: [String] {
        switch self {
        case .products: ["sku"]
        case .coverage: ["store", "series", "from"]
        case .counters: ["store", "counter"]
        case .zones: ["store", "zone", "from"]
        case .keyProducts: ["model", "channel", "region", "from"]
        case .candidates: ["region", "code"]
        default: ["code"]
        }
    }

    /// What the trail calls one of them.
    var singular: String {
        switch self {
        case .regions: "region"
        case .accounts: "account"
        case .locations: "location"
        case .stores: "store"
        case .coverage: "coverage"
        case .counters: "counter"
        case .zones: "zone"
        case .keyProducts: "key_product"
        case .products: "product"
        case .people: "person"
        case .candidates: "candidate"
        }
    }
}
