import DemoChain
import Retail
import Testing

@Suite struct `The price policies of the seeds` {
    let files: ChainFiles
    let assumptions: Assumptions
    let book: PolicyBook

    init() throws {
        (files, assumptions) = try (Seeds.files(), Seeds.assumptions())
        book = try PolicyBook.once.get()
    }

    @Test func `are one a month, and the next one`() throws {
        let months = book.policies.months.map(\.description)
        #expect(months.count == 19 && months.first == "2025-05" && months.last == "2026-11")
    }

    @Test func `are written as they are loaded, with two windows where a price is cut`() throws {
        let june = try #require(Month("2025-06"))
        let text = String(decoding: book.policies.file(of: june, .yuan), as: UTF8.self).split(separator: "\n")
        #expect(
            text.prefix(7) == [
                "sku,model,storage,scope,code,from,to,pick_up,supply,guide,floor,special,type,quota,cap,with,steps,note",
                ",APEX-5,12+256,chain,,,2025-06-06,,3566.00,4099.00,3689.00,,,,,,,",
                ",APEX-5,12+256,channel,distribution,,2025-06-06,3423.00,,,,,,,,,,",
                ",APEX-5,12+256,channel,direct,,2025-06-06,3525.00,,,,,,,,,,",
                ",APEX-5,12+256,chain,,2025-06-06,,,3305.00,3799.00,3419.00,,,,,,,",
                ",APEX-5,12+256,channel,distribution,2025-06-06,,3172.00,,,,,,,,,,",
                ",APEX-5,12+256,channel,direct,2025-06-06,,3267.00,,,,,,,,,,",
            ])
        let september = try #require(Month("2026-09"))
        let steps = String(decoding: book.policies.file(of: september, .yuan), as: UTF8.self).split(separator: "\n")
            .filter { $0.contains(",step,") }
        let wanted =
            ",LARK-9,12+256,channel,distribution,2026-09-01,2026-10-01,1460.00,,,,SP-202609-01,step,,,,50:1438.00 100:1416.00,阶梯提货价"
        #expect(steps.map(String.init) == [wanted])
    }

    @Test func `price every product on sale on every day once in every channel, as its cuts left it`() throws {
        var checked = 0
        for product in files.records(.products) {
            let model = try #require(assumptions.models[product["model"] ?? ""])
            let launch = try #require(Day(product["launched"] ?? ""))
            let end = Day(product["phase_out"] ?? "").map { $0.sinceEpoch + Int32(assumptions.life.clearanceDays) }
            let days =
                try #require(book.policies.months.first?.firstDay.sinceEpoch)...#require(
                    book.policies.months.last?.lastDay.sinceEpoch)
            for day in days.compactMap(Day.init(sinceEpoch:)) {
                let guides = book.lines(of: product, saying: "guide", on: day)
                guard day.sinceEpoch >= launch.sinceEpoch - 7, end.map({ day.sinceEpoch < $0 }) ?? true else {
                    #expect(guides.isEmpty)
                    continue
                }
                let cuts = model.cuts.filter { $0.day <= day }.reduce(0) { $0 + $1.minor }
                let guide = try #require(model.price[product["storage"] ?? ""]) - cuts
                let found = guides.map { $0.minor("guide") }
                #expect(found == [guide], "\(product["sku"] ?? "") \(day)")
                let channels = book.lines(of: product, saying: "pick_up", on: day).filter { $0["scope"] == "channel" }
                #expect(channels.map { $0["code"] } == ["distribution", "direct"])
                checked += 1
            }
        }
        #expect(checked > 10_000)
    }

    @Test func `lose a cut's amount on its day`() throws {
        var cuts = 0
        for product in files.records(.products) {
            for cut in assumptions.models[product["model"] ?? ""]?.cuts ?? [] where cut.day > assumptions.firstDay {
                let before = try #require(Day(sinceEpoch: cut.day.sinceEpoch - 1))
                let prices = try [before, cut.day].map { day in
                    try #require(book.lines(of: product, saying: "guide", on: day).first?.minor("guide"))
                }
                #expect(prices[0] - prices[1] == cut.minor)
                cuts += 1
            }
        }
        #expect(cuts > 60)
    }

    @Test func `are what the simulated trade charges where no tier and no region has terms of its own`() throws {
        let accounts = files.records(.accounts)
        let products = files.records(.products)
        var (plain, others) = (0, 0)
        for trade in try Seeds.simulation(days: 60) {
            for row in trade.sales where row.units > 0 {
                guard let account = row.account.map({ accounts[$0] }), let minor = row.minor else { continue }
                let column = row.level == .sellIn ? "pick_up" : "supply"
                guard row.level == .sellIn || row.level == .sellThrough else { continue }
                let lines = book.lines(of: products[row.product], saying: column, on: trade.day)
                let channel = account["kind"] == "direct_chain" ? "direct" : "distribution"
                let listed = try #require(lines.first { ["", channel].contains($0["code"]) })
                #expect(listed.minor(column) == minor / row.units, "\(trade.day) \(account["code"] ?? "")")
                let isOther = lines.contains {
                    $0["scope"] == "tier" && $0["code"] == account["tier"]
                        || $0["scope"] == "region" && $0["code"] == account["region"]
                }
                if isOther { others += 1 } else { plain += 1 }
            }
        }
        #expect(plain > 3000 && others > 50, "\(plain) \(others)")
    }

    @Test func `have special prices of every type, each below the list, within its month and with a code of its own`()
        throws
    {
        let specials = book.all.filter { $0["special"] != "" }
        #expect(
            Set(specials.map { $0["type"] })
                == Set(Assumptions.Policy.Special.Kind.allCases.map(\.rawValue)))
        #expect(Set(specials.map { $0["special"] }).count == specials.count)
        for line in specials {
            let month = line.month
            let digits = month.description.filter { $0 != "-" }
            #expect(line["special"].hasPrefix("SP-\(digits)-"))
            let (from, to) = try (#require(line.from), #require(line.to))
            #expect(month.firstDay <= from && from < to && to.sinceEpoch <= month.lastDay.sinceEpoch + 1)
            let product = try #require(
                files.records(.products).first {
                    $0["sku"] == line["sku"] || $0["model"] == line["model"] && $0["storage"] == line["storage"]
                })
            let account = files.records(.accounts).first { $0["code"] == line["code"] }
            let channel = account.map { $0["kind"] == "direct_chain" ? "direct" : "distribution" } ?? line["code"]
            for day in [from, try #require(Day(sinceEpoch: to.sinceEpoch - 1))] {
                let listed = book.lines(of: product, saying: "pick_up", on: day).filter { $0["scope"] == "channel" }
                let list = try #require(listed.first { $0["code"] == channel }?.minor("pick_up"))
                let steps = line["steps"].split(separator: " ").compactMap {
                    Money($0.drop { $0 != ":" }.dropFirst(), .yuan).map { Int($0.minor) }
                }
                let lowest = try #require(steps.last ?? line.minor("pick_up"))
                #expect(lowest < list && steps == steps.sorted(by: >), "\(line["special"])")
            }
        }
        let demos = specials.filter { $0["type"] == "demo" }.map { "\($0.month) \($0["model"])" }
        #expect(demos == ["2025-10 APEX-6", "2025-10 APEX-6", "2026-04 MUSE-8", "2026-04 MUSE-8"])
    }

    @Test func `name only what the chain has`() throws {
        let codes = try [
            "tier": files.column(.accounts, "tier"), "region": files.column(.regions, "code"),
            "account": files.column(.accounts, "code"), "channel": Channel.allCases.map(\.rawValue), "chain": [""],
        ]
        let skus = try files.column(.products, "sku") + [""]
        for line in book.all {
            #expect(codes[line["scope"]]?.contains(line["code"]) == true, "\(line)")
            #expect(skus.contains(line["sku"]) && skus.contains(line["with"]))
            #expect((line["sku"] == "") != (line["model"] == ""))
        }
        var wrong = assumptions
        wrong.policy.specials[0].goods = .variant(model: "TIDE-3", storage: "1+1")
        #expect(throws: AssumptionFlaw.goodsUnknown("TIDE-3 1+1")) { try ChainPolicies(Chain(files), wrong) }
    }

    @Test func `are the same bytes each time, and list prices alone where nothing else is assumed`() throws {
        let again = try ChainPolicies(Chain(Seeds.files()), Seeds.assumptions())
        for month in book.policies.months {
            #expect(again.file(of: month, .yuan) == book.policies.file(of: month, .yuan))
        }
        var bare = assumptions
        bare.policy = Assumptions.Policy()
        let listed = try PolicyBook(ChainPolicies(Chain(files), bare)).all
        #expect(Set(listed.map { $0["scope"] }) == ["chain", "channel"])
        #expect(listed.allSatisfy { $0["floor"] == "" && $0["special"] == "" })
    }
}
