import DemoChain
import Retail
import Testing

/// Two branches with a distributor each, two listed stores, two models: small enough to know by heart.
enum LittleChain {
    static let firstDay = "2026-01-01"

    static func files(_ change: (inout [ChainFiles.Kind: String]) -> Void = { _ in }) throws -> ChainFiles {
        var text: [ChainFiles.Kind: String] = [
            .regions: """
            code,name,parent,level
            CN,全国,,national
            E,东区,CN,large_region
            B1,一分,E,branch
            B2,二分,E,branch
            C1,一城,B1,city
            """,
            .accounts: """
            code,name,kind,parent,region,main,gln,feed_contract,feed_format,lead_time_days,review_days,time_zone
            D1,甲,distributor,,B1,yes,,full,native,3,7,
            D2,乙,distributor,,B2,yes,,full,native,3,7,
            """,
            .locations: """
            code,name,account,kind,gln,default
            W1,甲仓,D1,warehouse,,yes
            W2,乙仓,D2,warehouse,,yes
            """,
            .stores: """
            code,name,region,channel,format,area_m2,opened,closed,latitude,longitude,gln,capacity_units,monthly_footfall
            S1,大店,C1,distribution,flagship,,,,,,,900,
            S2,小店,C1,distribution,shop,,2026-01-11,2026-02-15,,,,300,
            U1,未列一,B1,distribution,unlisted,,,,,,,,
            U2,未列二,B2,distribution,unlisted,,,,,,,,
            """,
            .coverage: """
            store,series,account,from,to
            C1,X,D1,2025-01-01,
            B1,Y,D1,2025-01-01,2026-02-01
            B1,Y,D2,2026-02-01,
            U1,X,D1,2025-01-01,
            U2,X,D2,2025-01-01,
            """,
            .counters: "store,counter,area\nS1,K1,cashier\n",
            .products: """
            sku,name,model,series,storage,colour,brand,gtin,launched,phase_out,key_product,pack_size,unit_cost
            X-1,x,X,X,64,black,b,,2025-01-01,,no,20,
            Y-1,y,Y,Y,64,black,b,,2025-01-01,,no,20,
            """,
            .people:
                "code,name,role,employer,region,home_latitude,home_longitude,joined,left,rank,skills,languages,certificates\n",
            .users: "code,name,class,region,account,rights\nhq,总部,hq,,,admin\n",
        ]
        change(&text)
        return try ChainFiles(text.mapValues { Array($0.utf8) })
    }

    /// Neutral, but that there are models, a store band and proof.
    static func assumptions(days: Int32) throws -> Assumptions {
        let first = try #require(Day(firstDay))
        var assumptions = try Assumptions(
            firstDay: first, lastDay: #require(Day(sinceEpoch: first.sinceEpoch + days - 1)))
        assumptions.seed = 7
        var model = Assumptions.Model()
        model.partPermille = 500
        model.price = ["64": 100_000]
        assumptions.models = ["X": model, "Y": model]
        assumptions.tastePermille = ["other": [:]]
        assumptions.storeBands = [Assumptions.StoreBand()]
        assumptions.unlistedPermille = 2000
        assumptions.proof.imeiPermille = 900
        assumptions.proof.activated = [.init(days: 0, permille: 1000)]
        return assumptions
    }

    /// All days, and the chain after them.
    static func run(
        days: Int32, files: ChainFiles? = nil, _ change: (inout Assumptions) throws -> Void = { _ in }
    ) throws -> (trades: [DayOfTrade], after: SalesSimulation) {
        var assumptions = try assumptions(days: days)
        try change(&assumptions)
        var simulation = try SalesSimulation(Chain(files ?? self.files()), assumptions)
        var trades: [DayOfTrade] = []
        while let trade = simulation.next() { trades.append(trade) }
        return (trades, simulation)
    }
}

extension [DayOfTrade] {
    /// The rows of a level, each with its day.
    func rows(_ level: SalesLevel) -> [(day: Day, row: SalesRow)] {
        flatMap { trade in trade.sales.filter { $0.level == level }.map { (trade.day, $0) } }
    }

    func units(_ level: SalesLevel, where isMeant: (Day, SalesRow) -> Bool = { _, _ in true }) -> Int {
        rows(level).reduce(0) { isMeant($1.day, $1.row) ? $0 + $1.row.units : $0 }
    }
}
