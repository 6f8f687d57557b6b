import DemoChain
import Retail
import Testing

@Suite struct `A chain made larger` {
    let files: ChainFiles
    let larger: ChainFiles

    init() throws {
        files = try Seeds.files()
        larger = files.scaled(by: 3)
    }

    @Test func `has each store, account, counter and branch so many times, and each product once`() {
        for kind in [ChainFiles.Kind.accounts, .locations, .stores, .coverage, .counters, .people] {
            let national = files.records(kind).count { ["WEST", "EAST", "CN"].contains($0["region"]) }
            #expect(larger[kind].count == 3 * files[kind].count - 2 * national, "\(kind)")
        }
        #expect(larger[.products] == files[.products])
        let shared = files.records(.regions).count { ["national", "large_region"].contains($0["level"]) }
        #expect(larger[.regions].count == 3 * files[.regions].count - 2 * shared)
    }

    @Test func `keeps its codes apart and its references whole`() throws {
        for kind in ChainFiles.Kind.allCases where ![.coverage, .counters].contains(kind) {
            let codes = larger[kind].map { $0.fields[0] }
            #expect(Set(codes).count == codes.count, "\(kind)")
            for code in codes { #expect(throws: Never.self) { try SKU(code) } }
        }
        let chain = try Chain(larger)
        #expect(chain.stores.count == 3 * 128 && chain.accounts.count == 33)
        let glns = try [.accounts, .locations, .stores].flatMap { try larger.column($0, "gln") }.filter { !$0.isEmpty }
        #expect(Set(glns).count == glns.count)
        let regions = try Set(larger.column(.regions, "code"))
        let accounts = try Set(larger.column(.accounts, "code"))
        #expect(try larger.column(.people, "region").allSatisfy(regions.contains))
        #expect(try larger.column(.users, "account").allSatisfy { $0.isEmpty || accounts.contains($0) })
        let branch = larger.records(.accounts).filter { $0["region"] == "ZJ.3" && $0["kind"] == "distributor" }
        #expect(branch.count == 3 && branch.count { $0["main"] == "yes" } == 1)
        #expect(branch.allSatisfy { $0["code"]?.hasSuffix(".3") ?? false })
    }

    @Test func `is the same chain when it is one, and reads back`() throws {
        #expect(files.scaled(by: 1) == files)
        var bytes: [ChainFiles.Kind: [UInt8]] = [:]
        for kind in ChainFiles.Kind.allCases { bytes[kind] = larger.bytes(of: kind) }
        let again = try ChainFiles(bytes)
        for kind in ChainFiles.Kind.allCases { #expect(again[kind].map(\.fields) == larger[kind].map(\.fields)) }
    }

    @Test func `sells so many times as much, each phone once`() throws {
        var units: [Int] = []
        var serials: [IMEI] = []
        for files in [files, larger] {
            var sold = 0
            for trade in try SalesSimulation(Chain(files), Seeds.assumptions(days: 20)) {
                sold += trade.sales.reduce(0) { $1.level == .sellOut ? $0 + $1.units : $0 }
                if files == larger {
                    serials += trade.sales.compactMap { $0.level == .sellOut ? $0.serial : nil }
                }
            }
            units.append(sold)
        }
        let ratio = Double(units[1]) / Double(units[0])
        #expect((2.8...3.2).contains(ratio), "\(ratio)")
        #expect(Set(serials).count == serials.count && !serials.isEmpty)
    }
}
