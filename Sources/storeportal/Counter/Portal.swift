import Access
import Answers
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Retail
import ServiceLifecycle
import StoreOffice
import UnixSignals
import Wording

/// The portal: one reception, and the routes that lead to it.
struct Portal: Sendable {
    let reception: Reception
    /// The chain's day for everybody, in rehearsals; nil for the server's.
    let day: Day?
    /// Whether browsers come by plain HTTP: on the machine itself, for trying out.
    let isPlain: Bool
    /// Address of the reverse proxy whose word about addresses is taken.
    let proxy: String?
    let logger: Logger
    /// Of each guest, and of each address.
    let (guests, addresses): (Turnstile, Turnstile)

    /// `rate` is the requests a second that each guest may make for long, and ten times as many each address; 0 for any number.
    init(
        reception: Reception, day: Day?, isPlain: Bool, proxy: String?, logger: Logger, rate: Double = 0
    ) {
        (self.reception, self.day, self.isPlain, self.proxy, self.logger) = (reception, day, isPlain, proxy, logger)
        guests = Turnstile(rate: rate)
        addresses = Turnstile(rate: rate * 10)
    }

    /// `running` is told the channel on which it listens.
    func application(
        host: String, port: Int, running: @escaping @Sendable (any NIOCore.Channel) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        var channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ReadingPace()], idleTimeout: .seconds(30))
        channel.httpDecoder = .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)
        return Application(
            router: router, server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), availableConnectionsDelegate: .maximum(4096, logger: logger)),
            onServerRunning: running, logger: logger)
    }

    /// Serves until it is told to end, and then no longer than what is being answered takes, half a minute at most.
    func serve(host: String, port: Int) async throws {
        let messenger = Messenger(round: reception.webhooks, mayStayInside: isPlain, clock: clock, logger: logger)
        var group = ServiceGroupConfiguration(
            services: [application(host: host, port: port), messenger], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(30)
        group.maximumCancellationDuration = .seconds(10)
        try await ServiceGroup(configuration: group).run()
    }

    var router: Router<PortalContext> {
        let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            Bookkeeping(figures: figures)
            Protection(isPlain: isPlain)
            Apology(portal: self)
            Entrance(portal: self)
            Strictness()
        }
        addOperation(to: router)
        for asset in Asset.all + [.auditWorker] {
            router.get("\(asset.path)") { request, _ in asset.response(to: request) }
        }
        let guests = router.group("").add(middleware: Doorman(portal: self))
        addDoor(to: router, guests)
        addThreshold(to: router)
        addFactor(to: guests)
        addUnsent(to: guests)
        addQuestions(to: guests)
        addActs(to: guests)
        addAudits(to: guests)
        addFeeds(to: guests)
        addCirculars(to: guests)
        addPictures(to: guests)
        addHelp(to: guests)
        addAPI(to: router)
        refuseOtherMethods(router)
        return router
    }

    /// The chain's, which every page shows.
    var clock: ChainClock { ChainClock(zone: reception.settings.timeZone.value) }

    private var figures: Figures { Figures.ofProcess }

    /// What a request of a guest is about.
    func visit(
        _ guest: Guest, _ request: Request, _ given: [String: String], _ language: Language, _ program: String
    ) async throws -> Visit {
        guard let office = reception.office(for: guest.visitor, guest.token, through: "storeportal \(program)") else {
            throw Refusal(.forbidden, "portal.no-class")
        }
        return Visit(
            office: office, guest: guest, language: language, today: try await office.today(asked: day),
            mayStayInside: isPlain, given: given)
    }

    func frame(_ title: String, _ request: Request, _ guest: Guest?) -> Frame {
        let language = self.language(of: request)
        return Frame(
            title: Catalogue.say(title, in: language), language: language,
            chain: reception.settings.chainName.value,
            address: Address(
                path: request.uri.path,
                parts: (Address.parts(of: request.uri.query ?? "") ?? []).filter { $0.name != "lang" }),
            guest: guest)
    }

    /// What the address asks for, else what was chosen before, else what the browser wants, else the chain's.
    func language(of request: Request) -> Language {
        let asked = Address.parts(of: request.uri.query ?? "")?.last { $0.name == "lang" }?.value
        if let language = (asked ?? request.cookies["lang"]?.value).flatMap(Language.init(rawValue:)) {
            return language
        }
        guard let wanted = request.headers[.acceptLanguage] else { return reception.settings.language.value }
        return wanted.hasPrefix("zh") ? .chinese : wanted.hasPrefix("en") ? .english : reception.settings.language.value
    }

    /// Where somebody really comes from, for the count of failed attempts.
    func address(of request: Request, _ context: PortalContext) -> String {
        let peer = context.peer ?? "unknown"
        guard let proxy, proxy == peer, let told = request.headers[.forwardedFor] else { return peer }
        return told.split(separator: ",").last.map { String($0).trimmed } ?? peer
    }
}
