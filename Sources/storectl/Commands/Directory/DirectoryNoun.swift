import ArgumentParser

/// `storectl directory …`.
struct DirectoryNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory", abstract: Speech.help("directory"),
        subcommands: [
            DirectoryImport.self, DirectoryList.self, DirectoryShow.self, DirectoryExport.self, DirectoryMove.self,
            DirectoryCheck.self, DirectoryCandidates.self,
        ])
}
