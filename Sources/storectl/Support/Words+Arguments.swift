import ArgumentParser
import Retail

extension Code: ExpressibleByArgument {
    package init?(argument: String) { try? self.init(argument) }
}

/// What the records of a chain reach to.
private let years = 2000...2099

extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
        guard isOnRecord else { return nil }
    }

    /// Whether anything can be recorded for it.
    var isOnRecord: Bool { years.contains(parts.year) }
}

extension Month: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
        guard years.contains(year) else { return nil }
    }
}

extension Instant: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension RegionLevel: ExpressibleByArgument {}

extension Percentage: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument.hasSuffix("%") ? String(argument.dropLast()) : argument) }
}

extension DisplayZone: ExpressibleByArgument {}
