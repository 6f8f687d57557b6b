import Retail

/// The text of an array of rows of `chain.grade_proposal`, in the order of its columns. None of the words in it needs
/// an escape: grades, outcomes and holds are closed lists, and `missing` is the code of a factor.
struct ProposalRows {
    private var bytes = [UInt8(ascii: "{")]

    init() {}

    var text: String { String(decoding: bytes, as: UTF8.self) + "}" }

    mutating func add(_ index: Int, of outcome: GradingOutcome, _ ground: GradingGround, run: Int64) {
        let (graded, facts) = (outcome.stores[index], ground.stores[index])
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: "\"(".utf8)
        add(facts.store)
        next(run)
        next(ground.seenBy[index])
        next(graded.group.map(Int64.init))
        next(graded.rank.map(Int64.init))
        next((graded.total?.tenThousandths).map(Int64.init))
        next(graded.measure)
        next(facts.previous?.rawValue)
        next(graded.reached?.rawValue)
        next(graded.proposed?.rawValue)
        next(graded.outcome.rawValue)
        next(graded.hold?.rawValue)
        next(graded.missing)
        next(Int64(facts.now.months))
        next(outcome.figures(of: index))
        next(outcome.points(of: index))
        bytes.append(contentsOf: ")\"".utf8)
    }

    /// A column that is left empty is null.
    private mutating func next(_ number: Int64?) {
        bytes.append(UInt8(ascii: ","))
        if let number { add(number) }
    }

    private mutating func next(_ word: String?) {
        bytes.append(UInt8(ascii: ","))
        if let word { bytes.append(contentsOf: word.utf8) }
    }

    private mutating func next(_ numbers: ArraySlice<(some BinaryInteger)?>) {
        bytes.append(contentsOf: ",\\\"{".utf8)
        for place in numbers.indices {
            if place > numbers.startIndex { bytes.append(UInt8(ascii: ",")) }
            if let number = numbers[place] { add(Int64(number)) } else { bytes.append(contentsOf: "NULL".utf8) }
        }
        bytes.append(contentsOf: "}\\\"".utf8)
    }

    private mutating func add(_ number: Int64) {
        let start = bytes.count
        var rest = number.magnitude
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes[start...].reverse()
    }
}
