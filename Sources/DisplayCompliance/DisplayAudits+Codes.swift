import Postgres
package import Retail
import Trail

/// A code for the frame of one visit.
package struct DisplayCode: Equatable, Sendable {
    package let store: StoreCode
    package let day: Day
    /// As it is read out: `K7M-4XW`.
    package let code: String
    package let author: String
    /// It was given out before, and nobody has used it yet.
    package let isRepeated: Bool
}

extension DisplayAudits {
    /// Gives out the code that the pictures of a visit to a store on a day have to show; the one that was given out before
    /// while no visit has used it. From then on a visit of that store and day that does not tell it proves nothing until a
    /// person has looked. Headquarters and the managers above the store; refused of a store that the person does not see.
    package func code(for store: StoreCode, on day: Day) async throws -> DisplayCode {
        try await own.write { tx in
            guard try tx.mayLoadVisits() else { throw Refusal(.forbidden, "display.code.no-right") }
            guard let id = try tx.storeNumber(of: store) else {
                throw Refusal("display.store-unseen", ["found": store.text, "day": "\(day)"])
            }
            var chance = SystemRandomNumberGenerator()
            while true {
                let newest = try tx.newestCode(of: id, on: day)
                if let newest, newest.isOpen {
                    return DisplayCode(
                        store: store, day: day, code: FrameCode.shown(newest.code), author: newest.author,
                        isRepeated: true)
                }
                let code = FrameCode(by: &chance)
                guard try tx.giveOut(code, number: (newest?.number ?? 0) + 1, of: id, on: day) else { continue }
                try tx.record(Change("display_code", "\(store) \(day)", new: ["store": store.text], verb: "given"))
                return DisplayCode(
                    store: store, day: day, code: FrameCode.shown(code.text),
                    author: try tx.value("select auth.user_code()"), isRepeated: false)
            }
        }
    }
}
