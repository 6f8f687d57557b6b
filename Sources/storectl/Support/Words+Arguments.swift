import ArgumentParser
import Retail

extension Code: ExpressibleByArgument {
    package init?(argument: String) { try? self.init(argument) }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Month: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Instant: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension RegionLevel: ExpressibleByArgument {}

extension Percentage: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument.hasSuffix("%") ? String(argument.dropLast()) : argument) }
}

extension DisplayZone: ExpressibleByArgument {}
