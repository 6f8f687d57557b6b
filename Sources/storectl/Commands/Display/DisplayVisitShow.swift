import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

struct DisplayVisitShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("display.visit.show"),
        discussion: Speech.example(
            "storectl display visit show 17", "storectl display visit show 17 --format json",
            "storectl display visit show 17 --html visit.html --lang zh"))

    @Argument(help: ArgumentHelp(Speech.help("display.visit.number"))) var number: Int64

    @Option(help: ArgumentHelp(Speech.help("display.visit.page"), valueName: "file"), completion: .file())
    var html: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let sheet = try await office.displays.visit(number)
            let currency = office.settings.currency.value
            if let html {
                let pictures = try await office.displays.pictures(of: sheet)
                let page = VisitPage(sheet, pictures, currency, in: counter.language)
                if html == "-" { return .document(page.html, ending: .done) }
                try page.write(to: html)
                return .record([Field("file", .text(html)), Field("visit", .integer(number))])
            }
            return .report(Report(sheet, currency))
        }
    }
}
