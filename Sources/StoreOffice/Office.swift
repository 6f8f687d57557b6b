package import Access
package import ChannelReconciliation
package import Directory
package import DisplayCompliance
package import Diversion
package import FeedAttendance
package import FieldTasks
import Glibc
package import Postgres
package import PriceProtection
package import PricingPolicy
package import PromoterStaffing
package import Retail
package import SafetyStock
package import SalesLedger
package import Settlement
package import StandingRules
package import StockFeed
package import StoreGrading
package import Trail
package import Webhooks

/// The office behind both counters, open for one person: the database as this person sees it, and the doors of all
/// modules.
package struct Office: Sendable {
    package let settings: Settings
    /// Who acts here.
    package let person: Person
    /// The database under the login of the person's class.
    package let own: Database
    /// The same for the same person under the importer's login, by which files come in.
    package let intake: Database
    /// The same under the login for prices, for who has the right; others have no use for it.
    package let drafting: Database
    /// What the operator should know before anything is written here.
    package let warnings: [Notice]
    private let session: Session?

    /// A session that was opened for the person, and the administrator's connection that opened it.
    private struct Session {
        let gatekeeper: Gatekeeper
        let opened: OpenedSession
    }

    /// The doors.
    package var users: Gatekeeper { Gatekeeper(own) }
    package var trail: AuditTrail { AuditTrail(own) }
    package var chain: ChainBook { ChainBook(own: own, intake: intake, currency: settings.currency.value) }
    package var ledger: Ledger { Ledger(own: own, intake: intake, currency: settings.currency.value) }
    package var webhooks: WebhookBook { WebhookBook(own: own) }
    package var tasks: TaskList { TaskList(own) }
    package var feeds: FeedIntake { feeds(FeedLimits()) }
    package var stock: StockCover { StockCover(own: own) }
    package var staff: PromoterRota { PromoterRota(own: own, currency: settings.currency.value) }
    package var protection: ProtectionDesk { ProtectionDesk(own: own, currency: settings.currency.value) }
    package var accounts: AccountBook { AccountBook(own: own, currency: settings.currency.value) }
    package var territories: TerritoryWatch { TerritoryWatch(own: own) }
    package var channel: ChannelBook { ChannelBook(own: own) }
    package var feedRoll: FeedRoll { FeedRoll(own: own, timeZone: settings.timeZone.value) }
    package var rules: Rulebook { Rulebook(own: own) }
    package var grades: GradeBook { GradeBook(own: own) }
    package var displays: DisplayAudits {
        DisplayAudits(
            own: own, intake: intake, currency: settings.currency.value, timeZone: settings.timeZone.value)
    }
    package var prices: PriceDesk {
        PriceDesk(
            own: own, drafting: drafting, currency: settings.currency.value, timeZone: settings.timeZone.value,
            seesFloor: person.trustClass != .distributor)
    }

    /// The same door, with limits of its own to what is odd.
    package func feeds(_ limits: FeedLimits) -> FeedIntake {
        FeedIntake(own: own, intake: intake, timeZone: settings.timeZone.value, limits: limits)
    }

    /// Opens the office to the person who asks, through `program`, such as `storectl demo`.
    ///
    /// The embedded database is created, started and brought up to date as needed, and a session is opened for the user
    /// that the settings name, else for `owner`: whoever has its files is trusted. A server's schema has to be right
    /// already, and the caller brings a token. Who is not known, or disabled, is refused.
    package static func open(
        _ settings: Settings, through program: String, report: @Sendable (Notice) -> Void = { _ in }
    ) async throws -> Office {
        let (database, warnings) = try await Housekeeping(settings).readied(report: report)
        do {
            switch settings.database.value {
            case .embedded: return try await embedded(settings, database, program)
            case .server(let target):
                await database.close()
                return try await server(settings, target, program, warnings)
            }
        } catch {
            await database.close()
            throw error
        }
    }

    private static func embedded(_ settings: Settings, _ administration: Database, _ program: String) async throws
        -> Office
    {
        let gatekeeper = Gatekeeper(administration)
        let opened: OpenedSession
        do {
            opened = try await gatekeeper.openSession(for: settings.user?.value ?? "owner")
        } catch let refusal as Refusal {
            throw refusal.at(settings.user?.origin.place ?? .nowhere)
        }
        let login = try administration.target.login("storechain_\(opened.trustClass.rawValue)")
        return try await Office(
            settings, login, Caller(token: opened.token, osUser: osUser, program: program), warnings: [],
            Session(gatekeeper: gatekeeper, opened: opened))
    }

    private static func server(
        _ settings: Settings, _ target: ConnectionTarget, _ program: String, _ warnings: [Notice]
    ) async throws -> Office {
        let caller = Caller(token: try settings.token.token(), osUser: osUser, program: program)
        return try await Office(settings, target, caller, warnings: warnings, nil)
    }

    /// For a visitor of the portal, over pools that others lend.
    init(settings: Settings, person: Person, own: Database, intake: Database, drafting: Database) {
        (self.settings, self.person, self.own, self.intake, self.drafting) = (settings, person, own, intake, drafting)
        (warnings, session) = ([], nil)
    }

    /// Lends the office as it is at one moment: all that its doors read by the person's own login, they read in one transaction.
    func atOneMoment<T: Sendable>(_ body: @Sendable (Office) async throws -> T) async throws -> T {
        try await own.atOneMoment { [self] own in
            try await body(
                Office(settings: settings, person: person, own: own, intake: intake, drafting: drafting))
        }
    }

    private init(
        _ settings: Settings, _ target: ConnectionTarget, _ caller: Caller, warnings: [Notice], _ session: Session?
    ) async throws {
        self.settings = settings
        self.warnings = warnings
        self.session = session
        own = Database(target).acting(as: caller)
        intake = Database(try target.login("storechain_importer")).acting(as: caller)
        // Which command works on a draft is nobody's business who reads the trail.
        let atDesk = Caller(token: caller.token, osUser: caller.osUser, program: caller.program.upToNoun)
        drafting = Database(try target.login("storechain_pricing")).acting(as: atDesk)
        do {
            guard let person = try await Gatekeeper(own).whoActs() else { throw Refusal(.forbidden, "token.refused") }
            self.person = person
        } catch {
            await own.close()
            throw error
        }
    }

    /// Seals what was recorded. An auditor records nothing.
    package func sealTrail() async {
        if person.trustClass != .auditor { _ = try? await own.sealTrail() }
    }

    /// Seals what was recorded and goes. What is not sealed now, the next who closes will seal.
    package func close() async {
        await sealTrail()
        await own.close()
        await intake.close()
        await drafting.close()
        guard let session else { return }
        try? await session.gatekeeper.close(session.opened)
        await session.gatekeeper.leave()
    }

    /// The account of the operating system that runs this program.
    private static var osUser: String? {
        guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else { return nil }
        return unsafe String(cString: name)
    }
}

extension String {
    /// `storectl price` of `storectl price amend`.
    fileprivate var upToNoun: String { split(separator: " ").prefix(2).joined(separator: " ") }
}

extension Refusal {
    /// The same, with the place of whoever named what is refused.
    fileprivate func at(_ place: Place) -> Refusal {
        Refusal(kind, problems.map { Problem($0.code, $0.values, at: place) })
    }
}
