/// What has been drawn and played, so that nothing that is to be proved is left out by chance.
struct Reach {
    private var seen: Set<String> = []

    mutating func note(_ answer: String) {
        for word in ["again taken", "again held", "held", "rejected", "feed.not-held", "feed.code-means-another"]
        where answer.hasPrefix(word) { seen.insert(word) }
        if answer.contains("feed.as-of-in-future") { seen.insert("feed.as-of-in-future") }
    }

    mutating func note(_ record: NaiveStock.Record) {
        seen.insert(record.state)
        for (word, isSeen) in [
            ("unchanged", record.unchanged > 0), ("outdated", record.outdated > 0), ("zeroed", record.zeroed > 0),
            ("corrects", record.corrects != nil), ("tried again", record.follows != nil && record.lines < 9),
            ("several places", record.places.count > 1), ("places without lines", record.lines == 0),
        ] where isSeen { seen.insert(word) }
        for finding in record.findings {
            if let code = finding.split(separator: " ").last { seen.insert(String(code)) }
        }
    }

    var unseen: [String] { Reach.all.filter { !seen.contains($0) } }

    private static let all = [
        "again taken", "again held", "held", "rejected", "confirmed", "taken", "refused", "feed.not-held",
        "feed.code-means-another", "unchanged", "outdated", "zeroed", "corrects", "tried again", "several places",
        "places without lines", "feed.quantity-unreadable", "feed.quantity-not-whole", "feed.quantity-negative",
        "feed.quantity-too-large", "feed.quantity-missing", "feed.unit-unknown", "feed.product-unknown",
        "feed.product-missing", "feed.location-unknown", "feed.code-empty", "feed.gtin-unreadable", "feed.same-stock",
        "feed.attribute-unknown", "feed.element-unknown", "feed.gtin-check-digit", "feed.gtin-of-another",
        "feed.kind-differs", "feed.jump", "feed.frozen", "feed.held", "feed.id-missing", "feed.date-impossible",
        "feed.as-of-in-future",
    ]
}
