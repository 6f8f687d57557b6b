import ArgumentParser

/// `storectl staff …`.
struct StaffNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: Speech.help("staff"),
        subcommands: [
            StaffNorms.self, StaffVacancies.self, StaffPropose.self, StaffShow.self, StaffExplain.self,
            StaffAccept.self, StaffPost.self, StaffMatch.self, StaffSwaps.self, StaffPostings.self, StaffGrants.self,
            StaffImport.self,
        ])
}
