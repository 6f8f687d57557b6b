import DemoChain
import Retail
import Testing

@Suite struct `The seeds` {
    let files: ChainFiles

    init() throws { files = try Seeds.files() }

    @Test func `are a chain: every reference leads somewhere, every code is one`() throws {
        let chain = try Chain(files)
        #expect(chain.accounts.count == 11 && chain.products.count == 40)
        let regions = try Set(files.column(.regions, "code"))
        let accounts = try Set(files.column(.accounts, "code"))
        let stores = try Set(files.column(.stores, "code"))
        for kind in ChainFiles.Kind.allCases where ![.coverage, .counters].contains(kind) {
            let codes = files[kind].map { $0.fields[0] }
            #expect(Set(codes).count == codes.count, "\(kind)")
            for code in codes { #expect(throws: Never.self) { try SKU(code) } }
            for name in try files.column(kind, "name") { #expect(throws: Never.self) { try Name(name) } }
        }
        for row in files.records(.people) {
            #expect(regions.contains(row["region"] ?? ""))
            #expect(["brand", "agency"].contains(row["employer"]) || accounts.contains(row["employer"] ?? ""))
        }
        for row in files.records(.users) {
            #expect(regions.contains(row["region"] ?? "") == (row["class"] == "region"))
            #expect(accounts.contains(row["account"] ?? "") == (row["class"] == "distributor"))
        }
        #expect(try files.column(.counters, "store").allSatisfy(stores.contains))
        #expect(try files.column(.accounts, "parent").allSatisfy { $0.isEmpty || accounts.contains($0) })
    }

    @Test func `are written as we write them`() throws {
        for kind in ChainFiles.Kind.allCases { #expect(try files.bytes(of: kind) == Seeds.bytes(kind.fileName)) }
    }

    @Test func `stay small`() throws {
        let sizes = try ChainFiles.Kind.allCases.map { try Seeds.bytes($0.fileName).count }
        #expect(sizes.reduce(0, +) < 1_000_000)
    }

    @Test func `have the shape of the trade`() throws {
        let levels = try Dictionary(grouping: files.column(.regions, "level"), by: \.self).mapValues(\.count)
        #expect(levels["national"] == 1 && levels["large_region"] == 2 && levels["branch"] == 4)
        let distributors = files.records(.accounts).filter { $0["kind"] == "distributor" }
        let branches = Dictionary(grouping: distributors) { $0["region"] ?? "" }
        #expect(branches.values.map(\.count).sorted() == [1, 2, 2, 3])
        #expect(branches.values.allSatisfy { $0.count { $0["main"] == "yes" } == 1 })
        #expect(try files.column(.accounts, "kind").count { $0 == "direct_chain" } == 3)
        #expect(Set(distributors.compactMap { $0["tier"] }) == ["gold", "silver", "bronze"])
        let chains = files.records(.accounts).filter { $0["kind"] == "direct_chain" }
        #expect(chains.allSatisfy { $0["tier"] == "key" })
        let stores = files.records(.stores)
        let unlisted = stores.filter { $0["format"] == "unlisted" }
        #expect(unlisted.compactMap { $0["code"] }.sorted() == distributors.map { "U-\($0["code"] ?? "")" }.sorted())
        let listed = stores.filter { $0["format"] != "unlisted" }
        #expect(listed.count { $0["channel"] == "distribution" } == 92)
        #expect(listed.count { $0["channel"] == "direct" } == 28)
        let capacities = listed.compactMap { Int($0["capacity_units"] ?? "") }
        let grades = [500..<10_000, 250..<500, 120..<250, 60..<120, 0..<60].map { band in
            capacities.count { band.contains($0) }
        }
        #expect(grades == [5, 14, 32, 37, 32])
    }

    @Test func `have twenty-two of forty products on sale at the end, in as many models as we price`() throws {
        let last = "2026-10-31"
        let products = files.records(.products)
        let active = products.filter { row in
            let (launched, end) = (row["launched"] ?? "", row["phase_out"] ?? "")
            return launched <= last && (end.isEmpty || end > last)
        }
        #expect(active.count == 22)
        #expect(products.allSatisfy { ($0["phase_out"] ?? "").isEmpty || $0["launched"] ?? "" < $0["phase_out"] ?? "" })
        let assumptions = try Seeds.assumptions()
        #expect(Set(products.compactMap { $0["model"] }) == Set(assumptions.models.keys))
        #expect(assumptions.models.count == 14)
        #expect(products.allSatisfy { Int($0["unit_cost"]?.dropLast(3) ?? "") ?? 0 > 0 })
    }

    @Test func `number goods and places with right check digits, each once`() throws {
        let goods = try files.column(.products, "gtin").map { try #require(GTIN($0)) }
        #expect(goods.allSatisfy(\.isCheckDigitRight) && Set(goods).count == 40)
        let places = try [.accounts, .locations, .stores].flatMap { try files.column($0, "gln") }.filter { !$0.isEmpty }
            .map { try #require(GLN($0)) }
        #expect(places.allSatisfy(\.isCheckDigitRight) && Set(places).count == places.count)
        #expect(places.count > 60)
    }

    @Test func `cover every city and series once, but for the gaps that are meant`() throws {
        let rows = files.records(.coverage)
        let places = Dictionary(grouping: rows) { [$0["store"] ?? "", $0["series"] ?? ""] }
        for (place, rows) in places {
            let ranges = try rows.map { row in
                let from = try #require(Day(row["from"] ?? ""))
                return try Day(row["to"] ?? "").map { try #require(DayRange(from: from, to: $0)) }
                    ?? DayRange(from: from)
            }
            for (index, range) in ranges.enumerated() {
                #expect(!ranges[..<index].contains { $0.overlaps(range) }, "\(place)")
            }
        }
        let series = try Set(files.column(.products, "series"))
        let cities = files.records(.regions).filter { $0["level"] == "city" }.compactMap { $0["code"] }
        let gaps = cities.flatMap { city in series.map { [city, $0] }.filter { places[$0] == nil } }
        #expect(Set(gaps) == [["GZ-BJ", "APEX"], ["SC-NJ", "PULSE"]])
        #expect(Set(rows.compactMap { $0["series"] }) == series)
    }

    @Test func `have sixty promoters, a default warehouse each account and places within the country`() throws {
        let last = "2026-10-31"
        let promoters = files.records(.people).filter { row in
            let left = row["left"] ?? ""
            return row["role"] == "promoter" && row["joined"] ?? "" <= last && (left.isEmpty || left > last)
        }
        #expect(promoters.count == 60)
        let defaults = files.records(.locations).filter { $0["default"] == "yes" }.compactMap { $0["account"] }
        #expect(try defaults.sorted() == files.column(.accounts, "code").sorted())
        for row in files.records(.stores) where row["format"] != "unlisted" {
            let place = try #require(
                Coordinates(latitude: row["latitude"] ?? "", longitude: row["longitude"] ?? ""))
            #expect((260_000_000...350_000_000).contains(place.latitude))
            #expect((1_030_000_000...1_220_000_000).contains(place.longitude))
        }
        #expect(try files.column(.users, "class").count { $0 == "distributor" } == 11)
        #expect(try Set(files.column(.users, "rights")) == ["administration", "pricing", ""])
        // Who drafts a policy does not approve it.
        #expect(try files.column(.users, "rights").count { $0 == "pricing" } == 2)
    }
}
