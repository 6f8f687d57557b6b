import DisplayCompliance
import PromoterStaffing
package import Retail
import SafetyStock
package import StandingRules
import StoreGrading

/// A file of `StoreConfig` that is put in force in versions, as it was read.
package struct VersionedFile: Sendable {
    enum Rules: Sendable {
        case grading(GradingRules)
        case workStandards(WorkStandards)
        /// With the text, since what is wrong with it stands at a place.
        case display(DisplayForm, text: String)
        case safetyStock(StockSettings)
        case staffing(StaffingSettings)
    }
    package let path: String
    let rules: Rules

    package var kind: ConfigVersion.Kind {
        switch rules {
        case .grading: .grading
        case .workStandards: .workStandards
        case .display: .display
        case .safetyStock: .safetyStock
        case .staffing: .staffing
        }
    }
    /// The whole file without comments.
    package var plain: String {
        switch rules {
        case .grading(let rules): rules.plain
        case .workStandards(let standards): standards.plain
        case .display(let form, _): form.plain
        case .safetyStock(let settings): settings.plain
        case .staffing(let settings): settings.plain
        }
    }

    /// Of a kind, as somebody wrote it; refused with every mistake in it, at its line and column.
    package init(_ kind: ConfigVersion.Kind, _ text: String, _ currency: Currency) throws(Refusal) {
        let name = kind.rawValue.replacing("_", with: "-") + ".yaml"
        guard let read = Self.readers.first(where: { $0.name == name })?.read else {
            throw Refusal(.unreadableInput, "config.nothing-versioned", ["known": name])
        }
        do {
            self.init(path: name, rules: try read(text, currency))
        } catch {
            throw Refusal(error.kind, error.problems.map { $0.inFile(name) })
        }
    }

    private init(path: String, rules: Rules) { (self.path, self.rules) = (path, rules) }

    /// Those of a folder, for a chain of a currency; refused with every mistake in them, and where there is none.
    package static func files(in folder: String, _ currency: Currency) throws(Refusal) -> [VersionedFile] {
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let names = try ConfigFiles.names(in: folder)
        var (files, refusals) = ([VersionedFile](), [Refusal]())
        for (name, read) in readers where names.contains(name) {
            let path = "\(folder)/\(name)"
            do {
                files.append(VersionedFile(path: path, rules: try read(try ConfigFiles.text(of: path), currency)))
            } catch {
                refusals.append(Refusal(error.kind, error.problems.map { $0.inFile(path) }))
            }
        }
        if let refusal = Refusal(all: refusals) { throw refusal }
        guard !files.isEmpty else {
            throw Refusal(
                .unreadableInput, "config.nothing-versioned",
                ["known": readers.map(\.name).joined(separator: ", ")], at: Place(file: folder))
        }
        return files
    }

    /// Those of the working directory's `StoreConfig`, and for what it leaves out what is built in; refused with every
    /// mistake in them.
    static func atHand(_ currency: Currency) throws(Refusal) -> [VersionedFile] {
        var (files, refusals) = ([VersionedFile](), [Refusal]())
        // Their amounts are of whichever currency, since they are rules of thumb.
        let builtIn = [
            "grading.yaml": GradingRules.builtIn.plain, "work-standards.yaml": WorkStandards.usual.plain,
            "display.yaml": DisplayForm.builtIn.plain, "safety-stock.yaml": StockSettings.builtIn.plain,
            "staffing.yaml": StaffingSettings.builtIn.plain,
        ]
        for (name, read) in readers {
            let path = "StoreConfig/\(name)"
            do {
                guard let text = File.exists(path) ? try ConfigFiles.text(of: path) : builtIn[name] else { continue }
                files.append(VersionedFile(path: path, rules: try read(text, currency)))
            } catch {
                refusals.append(Refusal(error.kind, error.problems.map { $0.inFile(path) }))
            }
        }
        if let refusal = Refusal(all: refusals) { throw refusal }
        return files
    }

    private static let readers: [(name: String, read: @Sendable (String, Currency) throws(Refusal) -> Rules)] = [
        ("grading.yaml", { (text, currency) throws(Refusal) in .grading(try GradingRules(file: text, in: currency)) }),
        (
            "work-standards.yaml",
            { (text, currency) throws(Refusal) in .workStandards(try WorkStandards(file: text, in: currency)) }
        ),
        ("display.yaml", { (text, _) throws(Refusal) in .display(try DisplayForm(file: text), text: text) }),
        ("safety-stock.yaml", { (text, _) throws(Refusal) in .safetyStock(try StockSettings(file: text)) }),
        (
            "staffing.yaml",
            { (text, currency) throws(Refusal) in .staffing(try StaffingSettings(file: text, in: currency)) }
        ),
    ]
}
