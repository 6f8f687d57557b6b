package import Retail
package import StoreGrading

/// A file of `StoreConfig` that is put in force in versions, as it was read.
package struct VersionedFile: Sendable {
    enum Rules: Sendable {
        case grading(GradingRules)
        case workStandards(WorkStandards)
    }
    package let path: String
    let rules: Rules

    package var kind: ConfigVersion.Kind {
        switch rules {
        case .grading: .grading
        case .workStandards: .workStandards
        }
    }
    /// The whole file without comments.
    package var plain: String {
        switch rules {
        case .grading(let rules): rules.plain
        case .workStandards(let standards): standards.plain
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

    /// Those of the working directory's `StoreConfig`, and for what it leaves out what is built in; refused with every
    /// mistake in them.
    static func atHand() throws(Refusal) -> [VersionedFile] {
        var (files, refusals) = ([VersionedFile](), [Refusal]())
        let builtIn: [Rules] = [.grading(.builtIn), .workStandards(.usual)]
        for ((name, read), usual) in zip(readers, builtIn) {
            let path = "StoreConfig/\(name)"
            do {
                let rules = File.exists(path) ? try read(try ConfigFiles.text(of: path)) : usual
                files.append(VersionedFile(path: path, rules: rules))
            } catch {
                refusals.append(Refusal(error.kind, error.problems.map { $0.inFile(path) }))
            }
        }
        if let refusal = Refusal(all: refusals) { throw refusal }
        return files
    }

    private static let readers: [(name: String, read: @Sendable (String) throws(Refusal) -> Rules)] = [
        ("grading.yaml", { (text) throws(Refusal) in .grading(try GradingRules(file: text)) }),
        ("work-standards.yaml", { (text) throws(Refusal) in .workStandards(try WorkStandards(file: text)) }),
    ]
}
