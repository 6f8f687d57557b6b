package import Retail

/// Who acts, as the database knows them.
package struct Person: Equatable, Sendable {
    package let code: UserCode
    package let name: Name
    package let trustClass: TrustClass
}
