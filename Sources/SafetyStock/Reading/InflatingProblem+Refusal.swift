import Inflating
import Retail

extension Refusal {
    /// What a person is told about a packed file of series that does not unpack.
    init(_ problem: InflatingProblem, in file: String) {
        let place = Place(file: file)
        switch problem {
        case .endsEarly: self.init(.unreadableInput, "packed.ends-early", at: place)
        case .goesOn: self.init(.unreadableInput, "packed.goes-on", at: place)
        case .damaged(let reason): self.init(.unreadableInput, "packed.damaged", ["reason": reason], at: place)
        case .tooLarge(let limit):
            self.init(.unreadableInput, "packed.too-large", ["limit": "\(limit >> 20)"], at: place)
        case .tooDense(let limit):
            self.init(.unreadableInput, "packed.too-dense", ["limit": "\(limit)"], at: place)
        }
    }
}
