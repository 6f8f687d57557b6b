/// Which rows of a table, in the words of the house; columns are the table's own.
indirect enum Rows: Sendable {
    /// All, also for who shows no token.
    case anyone
    /// All, for whoever shows a good token.
    case everybody
    /// All, for headquarters and auditors.
    case chain
    /// All, for people of a class.
    case hq, managers, distributors, auditors
    /// All, for headquarters with the right of administration, or of pricing.
    case administrators, pricers
    /// What names the person as its user.
    case own(String)
    /// What bears the person's code, or nobody's.
    case signed(String)
    /// What lies in a region of the person's; `around` also takes in what holds for it from above.
    case region(String), around(String)
    /// What belongs to the person's account, or lies in its region.
    case account(String), accountRegion(String)
    /// The regions above the account and above its stores: what prices name there is for it.
    case priceRegion(String)
    /// The account's customer tier or channel.
    case priceWord(String)
    /// What lies in a place of the account's.
    case place(String)
    /// Stores that the account has or supplies.
    case supplied(String)
    /// What names in `column` a row of `table` that the person reads.
    case follows(_ column: String, _ table: String)
    /// What `column` of a row of `table` names that the person reads.
    case named(_ table: String, _ column: String)
    /// What names in `column` a visit that the person is not to repeat without seeing it.
    case notBlind(_ column: String)
    /// A narrowing of the trade's, and several at once.
    case only(String)
    case both([Rows]), either([Rows])

    /// The same as a condition on `alias`, with the facts about the asker written out: what a superuser counts.
    func condition(for asker: Asker, through login: Login, on alias: String) -> String {
        func any(_ column: String, _ table: String, _ codes: [String]) -> String {
            let list = codes.map { "'\($0)'" }.joined(separator: ", ")
            return codes.isEmpty
                ? "false" : "\(alias).\(column) in (select id from \(table) where code in (\(list)))"
        }
        return switch self {
        case .anyone: "true"
        case .everybody: "\(asker.trustClass != nil)"
        case .chain: "\(["hq", "auditor"].contains(asker.trustClass))"
        case .hq: "\(asker.trustClass == "hq")"
        case .managers: "\(asker.trustClass == "region")"
        case .distributors: "\(asker.trustClass == "distributor")"
        case .auditors: "\(asker.trustClass == "auditor")"
        case .administrators, .pricers: "\(asker.hasAllRights)"
        case .own(let column): any(column, "auth.app_user", asker.trustClass == nil ? [] : [asker.name])
        case .signed(let column): "coalesce(\(alias).\(column) = '\(asker.name)', true)"
        case .region(let column): any(column, "chain.region", asker.regions)
        case .around(let column): any(column, "chain.region", asker.regions + asker.above)
        case .account(let column): any(column, "chain.account", asker.account)
        case .priceWord(let column):
            "\(alias).\(column) in (select w.tier from chain.account_version w where \(any("account_id", "chain.account", asker.account).replacing("\(alias).", with: "w.")) union select 'distribution' where \(!asker.account.isEmpty))"
        case .place(let column):
            "\(alias).\(column) in (select l.id from chain.location l where \(any("account_id", "chain.account", asker.account).replacing("\(alias).", with: "l.")))"
        case .priceRegion(let column): any(column, "chain.region", asker.priceRegions)
        case .accountRegion(let column): any(column, "chain.region", asker.accountRegion)
        case .supplied(let column): any(column, "chain.store", asker.stores)
        case .follows(let column, let table):
            """
            \(alias).\(column) in (select \(alias)x.id from \(table) \(alias)x where \
            \(HouseRule.of(table).reads(asker, through: login, on: alias + "x")))
            """
        case .named(let table, let column):
            """
            \(alias).id in (select \(alias)x.\(column) from \(table) \(alias)x where \
            \(HouseRule.of(table).reads(asker, through: login, on: alias + "x")))
            """
        case .notBlind(let column):
            "\(alias).\(column) not in (select s.visit_id from chain.display_second s where s.auditor = '\(asker.name)')"
        case .only(let condition): "(\(condition))"
        case .both(let all):
            all.map { "(\($0.condition(for: asker, through: login, on: alias)))" }.joined(separator: " and ")
        case .either(let some):
            some.map { "(\($0.condition(for: asker, through: login, on: alias)))" }.joined(separator: " or ")
        }
    }
}

/// Who asks, with what the house knows about them of the small chain.
struct Asker: Sendable {
    /// The code of the user, or what is wrong with the token.
    let name: String
    /// None without a good token.
    var trustClass: String?
    var hasAllRights = false
    var regions: [String] = []
    /// Regions above the own.
    var above: [String] = []
    var account: [String] = []
    var accountRegion: [String] = []
    var priceRegions: [String] = []
    var stores: [String] = []

    static let all = [
        Asker(name: "nobody"),
        Asker(name: "expired"),
        Asker(name: "zj", trustClass: "region", regions: ["ZJ", "HZ"], above: ["EAST", "CN"]),
        Asker(name: "gd", trustClass: "region", regions: ["GD", "GZ"], above: ["CN"]),
        Asker(
            name: "d-zj", trustClass: "distributor", account: ["D-ZJ"], accountRegion: ["ZJ"],
            priceRegions: ["CN", "EAST", "ZJ", "HZ"],
            stores: ["S-HZ-1", "S-HZ-2", "C-HZ-1"]),
        Asker(
            name: "d-gd", trustClass: "distributor", account: ["D-GD"], accountRegion: ["GD"],
            priceRegions: ["CN", "GD", "GZ"],
            stores: ["S-GZ-1"]),
        Asker(name: "audit", trustClass: "auditor"),
        Asker(name: "hq", trustClass: "hq"),
        Asker(name: "owner", trustClass: "hq", hasAllRights: true),
    ]

    /// A good token is one through the login of the own class. The importer's carries documents for people of any class
    /// but auditors, who bring none.
    func through(_ login: String) -> Asker {
        if login == trustClass || login == "importer" && trustClass != "auditor" { return self }
        if login == "pricing" && trustClass == "hq" { return self }
        return Asker(name: name)
    }
}

/// Whose login: the own class's, the one by which files come in, or the one for price policies.
enum Login {
    case own, intake, desk

    init(_ name: String) { self = name == "importer" ? .intake : name == "pricing" ? .desk : .own }
}
