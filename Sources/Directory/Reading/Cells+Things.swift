import Retail
import RetailCSV

extension Cells {
    mutating func product(_ currency: Currency) -> [String?] {
        let launched = day("launched")
        let phaseOut = day("phase_out")
        if let launched, let phaseOut, phaseOut <= launched { note("product.phase-out-before-launch", at: "phase_out") }
        return [
            code("sku", of: Coded.Product.self)?.text, name("name")?.text, name("model")?.text, name("series")?.text,
            name("storage")?.text, name("colour")?.text, name("brand")?.text, gtin("gtin")?.description,
            launched?.description, phaseOut?.description, flag("key_product") ?? false ? "yes" : "no",
            integer("pack_size", in: 1...100_000).map(String.init), price("unit_cost", currency)?.amount,
        ]
    }

    /// A model, for the stores of a channel, of a region with those below, or of all.
    mutating func keyProduct(_ known: Known) -> [String?] {
        let model = name("model")?.text
        let channel = choice("channel", of: Channel.self)?.rawValue
        let region = reference("region", known.regions, orSay: "region.unknown")
        return [model, channel, region] + range()
    }

    mutating func person(_ known: Known) -> [String?] {
        let code = code("code", of: Coded.Person.self)?.text
        let home = coordinates("home_latitude", "home_longitude")
        let joined = day("joined")
        let left = day("left")
        if let joined, let left, left <= joined { note("person.left-before-joined", at: "left") }
        return [
            code, name("name")?.text, word("role"), name("employer")?.text,
            reference("region", known.regions, orSay: "region.unknown"),
            home?.degrees.latitude, home?.degrees.longitude,
            joined?.description, left?.description, name("rank")?.text, joinedList("skills"), joinedList("languages"),
            certificates(),
        ]
    }

    /// `CODE` or `CODE:YYYY-MM-DD`, the first day on which it no longer holds.
    private mutating func certificates() -> String? {
        let found = list("certificates").map(\.text)
        for certificate in found {
            let parts = certificate.split(separator: ":", omittingEmptySubsequences: false)
            guard
                parts.count > 2 || (try? Code<Coded.Product>(parts[0])) == nil
                    || parts.count == 2 && Day(parts[1]) == nil
            else { continue }
            note("certificate.unreadable", ["found": certificate], at: "certificates")
        }
        return found.isEmpty ? nil : found.joined(separator: ";")
    }

    private mutating func joinedList(_ column: String) -> String? {
        let found = list(column).map(\.text)
        return found.isEmpty ? nil : found.joined(separator: ";")
    }

    mutating func candidate(_ known: Known) -> [String?] {
        let region = reference("region", known.regions, orSay: "region.unknown")
        if let region, let level = known.regions[region], level != "branch" {
            note("candidate.needs-branch", ["region": region], at: "region")
        }
        return [
            region, code("code", of: Coded.Account.self)?.text, name("name")?.text,
            reference("account", known.accounts, orSay: "account.unknown"),
        ] + CandidateScore.criteria.map { integer($0, in: 0...100).map(String.init) }
    }
}
