package import Postgres

/// Who asks, and through what: the person behind the token, who the system says sits there, and the program.
package struct Caller: Sendable {
    package let token: Token
    /// The account of the operating system; on record beside the person, and only as true as the program that says it.
    package let osUser: String?
    /// The program with its command, `storectl price publish`.
    package let program: String

    package init(token: Token, osUser: String?, program: String) {
        self.token = token
        self.osUser = osUser
        self.program = program
    }
}

extension Database {
    /// The same database, in which every transaction acts for the caller: what it may see, and whose act it is.
    package func acting(as caller: Caller) -> Database {
        with(settings: [
            "storechain.token": caller.token.secret, "storechain.os_user": caller.osUser ?? "",
            "storechain.program": caller.program,
        ])
    }
}
