import ArgumentParser

/// `storectl price …`.
struct PriceNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price", abstract: Speech.help("price"), discussion: Speech.help("price.more"),
        subcommands: [
            PriceShow.self, PriceExplain.self, PriceListing.self, PriceHistory.self, PricePolicies.self,
            PriceDraft.self, PriceAmend.self, PriceImport.self, PriceExport.self, PriceTerms.self, PriceCircular.self,
            PriceCheck.self, PriceDiff.self, PriceRehearse.self, PriceGuard.self,
            PriceSubmit.self, PriceApprove.self, PriceReopen.self, PriceWithdraw.self, PricePublish.self,
            PriceCut.self, PriceClaim.self, PriceQuota.self,
        ])
}
