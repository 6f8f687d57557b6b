import ArgumentParser

/// `storectl staff …`.
struct StaffNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: Speech.help("staff"),
        subcommands: [
            StaffNorms.self, StaffVacancies.self, StaffPropose.self, StaffShow.self, StaffExplain.self,
            StaffAccept.self, StaffPost.self, StaffMatch.self, StaffSwaps.self, StaffPostings.self, StaffGrants.self,
            StaffRoster.self, StaffAttendance.self, StaffLeave.self, StaffHandover.self, StaffForget.self,
            StaffImport.self,
        ] + people)

    /// What promoters sell and get, learn, and how they come on.
    private static let people: [any ParsableCommand.Type] = [
        StaffSales.self, StaffIncentive.self, StaffLift.self, StaffTraining.self, StaffLaunch.self,
        StaffPay.self, StaffRisk.self, StaffLadder.self, StaffPromote.self,
    ]
}
