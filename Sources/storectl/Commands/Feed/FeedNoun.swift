import ArgumentParser

/// `storectl feed …`.
struct FeedNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: Speech.help("feed"),
        subcommands: [
            FeedImport.self, FeedCheck.self, FeedDoctor.self, FeedShow.self, FeedList.self, FeedConfirm.self,
            FeedReject.self,
            FeedCodes.self,
            FeedCalendarCommand.self, FeedTrust.self,
            FeedWatch.self,
        ])
}
