import Access
import Postgres
import Retail
import RetailCSV

/// The users of `users.csv` and their rights: `code,name,class,region,account,rights`.
struct SeededUsers: Sendable {
    private struct User: Sendable {
        let line: Int
        let code: UserCode
        let name: Name
        let belonging: Belonging
        let rights: [Right]
    }

    private static let layout = TableLayout(
        ["code", "name", "class", "region", "account", "rights"], required: ["code", "name", "class"])

    /// What a person can be; the other classes are programs.
    private enum ClassWord: String, CaseIterable { case hq, region, distributor, auditor }

    private let file: TableFile
    private let scan: TableScan
    private let users: [User]

    /// Throws a refusal with everything that is wrong with the file by itself.
    init(_ file: TableFile) throws {
        (self.file, scan) = (file, try file.scan())
        var users: [User] = []
        var first: [UserCode: Int] = [:]
        try file.read(Self.layout, scan) { cells in
            guard let user = Self.user(&cells) else { return }
            if let line = first[user.code] {
                return cells.note("row.duplicate", ["key": user.code.text, "first": "\(line)"], at: "code")
            }
            first[user.code] = user.line
            users.append(user)
        }
        self.users = users
    }

    private static func user(_ cells: inout Cells) -> User? {
        let code: UserCode? = cells.code("code")
        let name = cells.name("name")
        let ofClass = cells.choice("class", of: ClassWord.self)
        let region: RegionCode? = cells.code("region")
        let account: AccountCode? = cells.code("account")
        var rights: [Right] = []
        for word in cells.list("rights") {
            guard let right = Right(rawValue: word.text) else {
                let known = Right.allCases.map(\.rawValue).joined(separator: ", ")
                cells.note("choice.unknown", ["found": word.text, "known": known], at: "rights")
                continue
            }
            rights.append(right)
            if let ofClass, ofClass != .hq {
                cells.note("right.headquarters-only", ["right": right.rawValue], at: "rights")
            }
        }
        guard cells.isSound, let code, let name, let ofClass else { return nil }
        let belonging: Belonging? =
            switch (ofClass, region, account) {
            case (.hq, nil, nil): .hq
            case (.auditor, nil, nil): .auditor
            case (.region, let region?, nil): .region(region)
            case (.distributor, nil, let account?): .distributor(account)
            default: nil
            }
        guard let belonging else {
            cells.note("seed.class-and-place", ["class": ofClass.rawValue], at: "class")
            return nil
        }
        return User(line: cells.line, code: code, name: name, belonging: belonging, rights: rights)
    }

    /// Invites those who are not users yet, all or none, and gives them their rights. Who is a user already keeps the
    /// rights that an administrator left.
    func invite(in tx: borrowing Transaction) throws -> SeedReport.File {
        try tx.demandAdministration()
        var problems: [Problem] = []
        var added = 0
        for user in users {
            do {
                guard try tx.invite(user.code, name: user.name, to: user.belonging, reason: file.name) == .done else {
                    continue
                }
                for right in user.rights { _ = try tx.grant(right, to: user.code, reason: file.name) }
                added += 1
            } catch let refusal as Refusal {
                problems += refusal.problems.map { $0.at(line: user.line) }
            }
        }
        guard problems.isEmpty else { throw Refusal(.refused, try file.located(problems, Self.layout, scan)) }
        return SeedReport.File(
            name: file.name, rows: users.count, added: added, changed: 0, unchanged: users.count - added)
    }
}

extension Problem {
    /// The same problem of a row of the file, at the column that a flag of the command line has for its name.
    fileprivate func at(line: Int) -> Problem {
        let column = place.path.map { String($0.drop { $0 == "-" }) } ?? "code"
        return Problem(code, values, at: Place(line: line, path: column))
    }
}
