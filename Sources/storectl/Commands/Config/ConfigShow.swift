import Answers
import ArgumentParser
import Retail
import StoreOffice
import Wording

struct ConfigShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("config.show"), discussion: Speech.example("storectl config show"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let settings = counter.settings
        let database: Cell =
            switch settings.database.value {
            case .embedded: .word("embedded")
            case .server(let target): .text("\(target)")
            }
        var rows: [(String, Cell, Origin)] = [
            ("database", database, settings.database.origin),
            ("home", .text(settings.home.value), settings.home.origin),
            ("language", .text(settings.language.value.rawValue), settings.language.origin),
            ("time_zone", .text(settings.timeZone.value), settings.timeZone.origin),
            ("currency", .text(settings.currency.value.code), settings.currency.origin),
            ("chain_name", .text(settings.chainName.value), settings.chainName.origin),
        ]
        if let gln = settings.chainGLN { rows.append(("chain_gln", .text("\(gln.value)"), gln.origin)) }
        return .table(
            Table(
                [Column("setting"), Column("value"), Column("origin")],
                rows.map { [.text($0), $1, $2 == .builtIn ? .word("\($2)") : .text("\($2)")] }))
    }
}
