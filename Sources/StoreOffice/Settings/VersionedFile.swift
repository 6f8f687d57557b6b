import DisplayCompliance
package import Retail
package import StandingRules
import StoreGrading

/// A file of `StoreConfig` that is put in force in versions, as it was read.
package struct VersionedFile: Sendable {
    enum Rules: Sendable {
        case grading(GradingRules)
        case workStandards(WorkStandards)
        case display(DisplayForm)
    }
    package let path: String
    let rules: Rules

    package var kind: ConfigVersion.Kind {
        switch rules {
        case .grading: .grading
        case .workStandards: .workStandards
        case .display: .display
        }
    }
    /// The whole file without comments.
    package var plain: String {
        switch rules {
        case .grading(let rules): rules.plain
        case .workStandards(let standards): standards.plain
        case .display(let form): form.plain
        }
    }

    /// Those of a folder; refused with every mistake in them, and where there is none.
    package static func files(in folder: String) throws(Refusal) -> [VersionedFile] {
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let names = try ConfigFiles.names(in: folder)
        var (files, refusals) = ([VersionedFile](), [Refusal]())
        for (name, read) in readers where names.contains(name) {
            let path = "\(folder)/\(name)"
            do {
                files.append(VersionedFile(path: path, rules: try read(try ConfigFiles.text(of: path))))
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

    /// The schemes of the working directory's `StoreConfig`, else those that are built in.
    static func schemesAtHand() throws(Refusal) -> VersionedFile {
        let path = GradingRules.fileName
        guard File.exists(path) else { return VersionedFile(path: "", rules: .grading(.builtIn)) }
        return VersionedFile(path: path, rules: .grading(try GradingRules(file: try ConfigFiles.text(of: path))))
    }

    private static let readers: [(name: String, read: @Sendable (String) throws(Refusal) -> Rules)] = [
        ("grading.yaml", { (text) throws(Refusal) in .grading(try GradingRules(file: text)) }),
        ("work-standards.yaml", { (text) throws(Refusal) in .workStandards(try WorkStandards(file: text)) }),
        ("display.yaml", { (text) throws(Refusal) in .display(try DisplayForm(file: text)) }),
    ]
}
