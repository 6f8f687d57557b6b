package import Postgres

/// The watch over territories: which phones turned up where another account supplies, and what became of it.
///
/// A phone is traced by its serial: who the brand shipped it to, else who shipped it to a store. The territory of an account
/// is its region, with all below it, its own shops, and the stores and areas of its coverage, as they were on the day of the
/// activation; of an activation that names its city alone, also the cities of these stores. What went astray is gathered in
/// one case for each account, city and month.
package struct TerritoryWatch: Sendable {
    let own: Database

    package init(own: Database) { self.own = own }
}
