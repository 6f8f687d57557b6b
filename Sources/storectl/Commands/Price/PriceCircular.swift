import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// The policy of a month as a circular.
struct PriceCircular: Command {
    static let configuration = CommandConfiguration(
        commandName: "circular", abstract: Speech.help("price.circular"),
        discussion: Speech.help("price.circular.more") + "\n\n"
            + Speech.example(
                "storectl price circular --month 2026-12 --pdf december.pdf",
                "storectl price circular --month 2026-12 --published --distributor D-ZJ-1 --html december.html --lang zh"
            ))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Flag(help: ArgumentHelp(Speech.help("price.circular.published"))) var published = false
    @Option(help: ArgumentHelp(Speech.help("price.export.revision"))) var revision: Int32?
    @Option(help: ArgumentHelp(Speech.help("price.circular.distributor"), valueName: "code"))
    var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("price.circular.html"), valueName: "file"), completion: .file())
    var html: String?
    @Option(help: ArgumentHelp(Speech.help("price.circular.pdf"), valueName: "file"), completion: .file())
    var pdf: String?
    @Flag(help: ArgumentHelp(Speech.help("price.circular.internal"))) var `internal` = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if (html == nil) == (pdf == nil) { throw ValidationError(Speech.help("price.circular.one-form")) }
        if pdf == "-" { throw ValidationError(Speech.help("price.circular.no-pipe")) }
        if published, revision != nil { throw ValidationError(Speech.help("price.circular.one-policy")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let choice: PolicyChoice = published || revision != nil ? .published(revision) : .latest
            let circular = try await office.circular(
                of: month, choice, to: distributor, isInternal: `internal`)
            if html == "-" {
                return .document(circular.html, ending: .done)
            }
            let file = html ?? pdf ?? ""
            try circular.write(to: file, asPDF: pdf != nil)
            return .record(
                [Field("file", .text(file)), Field("month", .month("\(month)"))] + circular.fields)
        }
    }
}

extension PolicyCircular {
    /// What it is of.
    fileprivate var fields: [Field] {
        let (state, revision): (String, Cell) =
            switch standing {
            case .published(let policy, _): ("published", .integer(Int64(policy.revision)))
            case .draft(let draft): (draft.state.rawValue, .missing)
            }
        return [Field("state", .word(state)), Field(Column("revision", .number), revision)]
    }
}
