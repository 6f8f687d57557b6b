package import Retail

/// Of whom something is asked: all that the caller sees, those of a region and all below it, or one.
package struct StaffScope: Equatable, Sendable {
    package var region: RegionCode?
    package var person: PersonCode?

    package init(region: RegionCode? = nil, person: PersonCode? = nil) {
        (self.region, self.person) = (region, person)
    }
}
