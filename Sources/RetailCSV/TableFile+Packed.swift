import Inflating
import Retail

extension TableFile {
    /// The same file unpacked where gzip packed it, whatever its name; a workbook stays as it is. Throws a refusal on the
    /// way where it does not unpack.
    package var unpacked: TableFile {
        guard !isSheet else { return self }
        return TableFile(name: name) { [name, blocks] receive in
            let inflater = Inflater()
            do {
                try blocks { block in try inflater.push(block, receive) }
                try inflater.finish(receive)
            } catch let problem as InflatingProblem {
                throw Refusal(problem, in: name)
            }
        }
    }
}

extension Refusal {
    /// What a person is told about a packed file that does not unpack.
    fileprivate init(_ problem: InflatingProblem, in file: String) {
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
