package import Access
package import Postgres
package import Retail
package import Trail
package import Webhooks

/// Where visitors of the portal are received: a pool of sessions for each login, lent to whoever comes with a good token.
///
/// An `Office` of a visitor is a few values over these pools; nothing of a visitor stays here.
package struct Reception: Sendable {
    package let settings: Settings
    package let door: Doorkeeper
    /// What the operator should know before anything is written here.
    package let warnings: [Notice]
    private let doorDatabase: Database
    private let classes: [TrustClass: Database]
    private let intake: Database
    private let drafting: Database

    /// Sessions of one login; four answer as many requests on a small machine as the machine can.
    private static let sessions = 4

    /// Opens the pools. The embedded database is created, started and brought up to date as needed; a server's address names
    /// any login of it, and its logins share the way they prove themselves.
    package static func open(
        _ settings: Settings, report: @Sendable (Notice) -> Void = { _ in }
    ) async throws -> Reception {
        let (database, warnings) = try await Housekeeping(settings).readied(report: report)
        let target = database.target
        await database.close()
        return try await Reception(settings, at: target, warnings)
    }

    /// On a database that is ready; `target` names any login of it.
    package init(_ settings: Settings, at target: ConnectionTarget, _ warnings: [Notice] = []) async throws {
        func pool(_ login: String, patience: Duration = .seconds(2)) throws -> Database {
            var target = try target.login("storechain_\(login)")
            target.sessions = Self.sessions
            target.applicationName = "storeportal"
            target.waitForSession = patience
            return Database(target)
        }
        self.settings = settings
        self.warnings = warnings
        doorDatabase = try pool("portal")
        door = Doorkeeper(doorDatabase)
        classes = Dictionary(
            uniqueKeysWithValues: try TrustClass.allCases.map { ($0, try pool($0.rawValue)) })
        // Files wait for each other where many come at once, and pages do not wait for them.
        intake = try pool("importer", patience: .seconds(30))
        drafting = try pool("pricing")
        try await door.demandLimits()
    }

    /// The office for a visitor, whose acts go on record as through `program`, such as `storeportal tasks/done`.
    package func office(for visitor: Visitor, _ token: Token, through program: String) -> Office? {
        guard let own = classes[visitor.person.trustClass] else { return nil }
        let caller = Caller(token: token, osUser: nil, program: program)
        // Which page works on a draft is nobody's business who reads the trail.
        let atDesk = Caller(token: token, osUser: nil, program: "storeportal price")
        return Office(
            settings: settings, person: visitor.person, own: own.acting(as: caller), intake: intake.acting(as: caller),
            drafting: drafting.acting(as: atDesk))
    }

    /// The round of who brings what is to be told.
    package var webhooks: WebhookRound { WebhookRound(door: doorDatabase) }

    /// Whether the database answers.
    package func isReady() async -> Bool {
        (try? await doorDatabase.read { _ in true }) ?? false
    }

    package func close() async {
        for database in Array(classes.values) + [doorDatabase, intake, drafting] { await database.close() }
    }
}
