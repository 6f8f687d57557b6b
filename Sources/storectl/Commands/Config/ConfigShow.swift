import ArgumentParser
import StoreOffice
import Wording

struct ConfigShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("config.show"), discussion: Speech.example("storectl config show"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let settings = counter.settings
        let database =
            switch settings.database.value {
            case .embedded: "embedded"
            case .server(let target): "\(target)"
            }
        let rows: [(String, String, Origin)] = [
            ("database", database, settings.database.origin),
            ("home", settings.home.value, settings.home.origin),
            ("language", settings.language.value.rawValue, settings.language.origin),
            ("time_zone", settings.timeZone.value, settings.timeZone.origin),
        ]
        return .table(
            Table(
                [Column("setting"), Column("value"), Column("origin")],
                rows.map { [.text($0), .text($1), .text("\($2)")] }))
    }
}
