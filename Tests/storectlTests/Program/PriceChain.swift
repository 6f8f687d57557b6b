import Glibc
import Retail
import Testing

/// Two distributors with a store each, three products, and the policy of this month as it ruled before: what
/// `storectl price` is tried on. Months follow the machine's clock, since no day that is over gets a price.
struct PriceChain {
    let today: Day
    var this: Month { today.month }
    let next: Month
    let afterNext: Month
    let last: Month

    init() throws {
        today = try #require(Day(sinceEpoch: Int32((time(nil) + 8 * 3600) / 86_400)))
        next = try #require(today.month.next)
        afterNext = try #require(next.next)
        last = try #require(today.month.previous)
    }

    private static let files = [
        "regions": "code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\nGD,Guangdong,CN,branch\n",
        "accounts": "code,name,kind,region,main,tier\nD-1,One,distributor,ZJ,yes,gold\nD-2,Two,distributor,GD,yes,\n",
        "stores": "code,name,region,channel\nS-1,First,ZJ,distribution\nS-2,Second,GD,distribution\n",
        "products":
            "sku,name,model,series,storage,colour\nP-1,Phone,P,P,128,red\nP-2,Phone,P,P,128,blue\nQ-1,Q,Q,P,64,\n",
        "coverage": "store,series,account\nZJ,P,D-1\nGD,P,D-2\n",
        "users": """
        code,name,class,region,account,rights
        hq.pricing,梁蕾,hq,,,pricing
        hq.lead,沈志远,hq,,,pricing
        hq.plain,Plain,hq,,,
        audit,张敏,auditor,,,
        rm.zj,郭浩然,region,ZJ,,
        di.1,One,distributor,,D-1,
        di.2,Two,distributor,,D-2,

        """,
    ]

    static let header = "sku,model,scope,code,from,to,pick_up,supply,guide,floor,special,type,quota,cap\n"
    /// What ruled before.
    static let lines = """
        ,P,,,,,1750.00,1900.00,2000.00,1800.00,,,,
        ,P,channel,distribution,,,1700.00,,,,,,,
        ,P,tier,gold,,,1650.00,,,,,,,
        ,Q,,,,,800.00,900.00,1000.00,900.00,,,,

        """

    /// Lays the folder down and seeds it.
    func make(in program: Program) async throws {
        for (kind, text) in Self.files { try program.write(text, to: "chain/\(kind).csv") }
        try program.write(Self.header + Self.lines, to: "chain/prices-\(this).csv")
        let seeded = try await program.ok("seed chain --format csv")
        #expect(seeded.contains("chain/prices-\(this).csv,4,4,0,0"), "\(seeded)")
    }

    /// The next month, drafted and published with some lines instead of those that are there.
    func publish(_ lines: String, in program: Program) async throws {
        try program.write(Self.header + lines, to: "next.csv")
        try await program.ok(
            "price import next.csv --month \(next) --as hq.pricing && \(Self.hands("\(next)"))")
    }

    /// Four eyes: handed in, approved by another, published.
    static func hands(_ month: String) -> String {
        """
        $storectl price submit --month \(month) --as hq.pricing && $storectl price approve --month \(month) --as hq.lead \
        && $storectl price publish --month \(month) --as hq.pricing
        """
    }
}

extension Program {
    /// The amount of a kind of price, as a person writes it.
    func price(_ kind: String, _ words: String) async throws -> String? {
        let outcome = try await shell("$storectl price show \(words) --format json")
        #expect(outcome.code == 0, "\(words): \(outcome.errors)")
        guard let range = outcome.output.firstRange(of: "\"\(kind)\": {\"minor\": ") else { return nil }
        let minor = outcome.output[range.upperBound...].prefix(while: \.isNumber)
        return "\(minor.dropLast(2)).\(minor.suffix(2))"
    }
}

extension String {
    /// Whether an amount of thousands stands in it, in the form of a table, of CSV or of JSON.
    func says(_ amount: String) -> Bool {
        contains(amount) || contains("\(amount.prefix(1)),\(amount.dropFirst())")
            || contains("\"minor\": \(amount.filter(\.isNumber)),")
    }
}
