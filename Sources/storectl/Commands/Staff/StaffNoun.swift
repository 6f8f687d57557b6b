import ArgumentParser

/// `storectl staff …`.
struct StaffNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: Speech.help("staff"),
        subcommands: [
            StaffNorms.self, StaffVacancies.self, StaffImport.self, StaffRoster.self, StaffAttendance.self,
        ])
}
