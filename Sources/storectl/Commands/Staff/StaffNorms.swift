import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Norm and heads of every store.
struct StaffNorms: Command {
    static let configuration = CommandConfiguration(
        commandName: "norms", abstract: Speech.help("staff.norms"),
        discussion: Speech.example("storectl staff norms --month 2026-11 --region ZJ"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("staff.region"))) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let stores = try await office.staff.norms(of: month, below: region, today: today)
            return .table(.staffing(stores), notes: counter.sums(of: stores))
        }
    }
}

/// The stores that want people, those that lose most first.
struct StaffVacancies: Command {
    static let configuration = CommandConfiguration(
        commandName: "vacancies", abstract: Speech.help("staff.vacancies"),
        discussion: Speech.help("staff.vacancies.more") + "\n\n"
            + Speech.example("storectl staff vacancies --month 2026-11 --region ZJ"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("staff.region"))) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let stores = try await office.staff.norms(of: month, below: region, today: today)
            return .table(.staffing(stores.vacant), notes: counter.sums(of: stores))
        }
    }
}

extension Counter {
    fileprivate func sums(of stores: [StoreStaffing]) -> [String] {
        [
            say(
                "staff.sums",
                [
                    "norm": "\(stores.reduce(0) { $0 + $1.wanted })",
                    "posted": "\(stores.reduce(0) { $0 + $1.posted })",
                    "vacancies": "\(stores.reduce(0) { $0 + $1.vacancies })",
                    "surplus": "\(stores.reduce(0) { $0 + $1.surplus })",
                ])
        ]
    }
}
