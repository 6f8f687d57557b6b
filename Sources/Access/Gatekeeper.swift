package import Postgres

/// The gatekeeper: who may come in, with which rights, and until when. Who has the right `administration` asks it to
/// invite, to grant and to turn away; the database holds everybody to it.
package struct Gatekeeper: Sendable {
    let database: Database

    package init(_ database: Database) { self.database = database }

    /// Closes the gatekeeper's database.
    package func leave() async { await database.close() }
}
