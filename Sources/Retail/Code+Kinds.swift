/// What codes stand for; only names, so that the compiler keeps the codes apart.
package enum Coded {
    package enum Store {}
    package enum Product {}
    package enum Account {}
    package enum Region {}
    package enum Location {}
    package enum Person {}
    package enum User {}
    package enum Tier {}
    package enum Special {}
    package enum Paper {}
    package enum Guard {}
    package enum Course {}
    package enum CourseSession {}
    package enum TeamEvent {}
    package enum Certificate {}
}

/// A shop's code.
package typealias StoreCode = Code<Coded.Store>
/// Our own code of a product in one colour and storage.
package typealias SKU = Code<Coded.Product>
/// The code of who buys from the brand: a distributor or a direct chain.
package typealias AccountCode = Code<Coded.Account>
/// The code of a node in the tree of regions.
package typealias RegionCode = Code<Coded.Region>
/// The code of where stock stands: a warehouse or a shop.
package typealias LocationCode = Code<Coded.Location>
/// The code of somebody who works for the brand or in a shop.
package typealias PersonCode = Code<Coded.Person>
/// The code of a person who uses the system.
package typealias UserCode = Code<Coded.User>
/// The code of a group of accounts that are given the same prices, such as `gold`.
package typealias TierCode = Code<Coded.Tier>
/// The code of a special price, the same in every policy that carries it on.
package typealias SpecialCode = Code<Coded.Special>
/// The number of an invoice, a payment, a credit note or a claim.
package typealias PaperNumber = Code<Coded.Paper>
/// The code of a case that guards price policies.
package typealias GuardCode = Code<Coded.Guard>
