import Inflating
import Retail

extension Refusal {
    /// What a person is told about a packed document that does not unpack.
    init(_ problem: InflatingProblem) {
        switch problem {
        case .endsEarly: self.init(.unreadableInput, "packed.ends-early")
        case .goesOn: self.init(.unreadableInput, "packed.goes-on")
        case .damaged(let reason): self.init(.unreadableInput, "packed.damaged", ["reason": reason])
        case .tooLarge(let limit): self.init(.unreadableInput, "packed.too-large", ["limit": "\(limit >> 20)"])
        case .tooDense(let limit): self.init(.unreadableInput, "packed.too-dense", ["limit": "\(limit)"])
        }
    }
}
