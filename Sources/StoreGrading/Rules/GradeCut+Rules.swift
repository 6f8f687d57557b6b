import Retail

/// Where grades end in a group: by measure, and where shares of the group cut, by rank.
struct CutOffs {
    /// From which measure on a store is A, B, C and D; nil where nobody is on the worse side.
    var ends: [Int64?]
    /// The last rank of A, B, C and D, where shares of a group cut.
    let ranks: [Int]?

    /// What they alone say.
    func grade(measure: Int64, rank: Int) -> Grade {
        let place =
            if let ranks { ranks.firstIndex { rank <= $0 } } else {
                ends.firstIndex { end in end.map { measure >= $0 } ?? true }
            }
        return place.map { Grade.allCases[$0] } ?? .e
    }
}

extension GradeCut {
    /// The last ranks of A, B, C and D in a group of so many: the shares added up, rounded to whole stores, halves
    /// upwards. The best store is an A, however small the group.
    static func lastRanks(_ shares: [Percentage], of count: Int) -> [Int] {
        var sum = 0
        return shares.map { share in
            sum += share.basisPoints
            return min(count, max(1, (count * sum * 2 + 10_000) / 20_000))
        }
    }

    /// Of a group whose measures are given in the order of their ranks. Shares end half-way between the last on the better
    /// side and the first beyond, upwards to a whole: at the last one's own measure it could never pass a band around it,
    /// however far it left the others behind.
    func cutOffs(of falling: [Int64]) -> CutOffs {
        switch self {
        case .shares(let shares):
            let ranks = GradeCut.lastRanks(shares, of: falling.count)
            let ends = ranks.map { rank in
                rank < falling.count ? (falling[rank - 1] + falling[rank] + 1) >> 1 : nil
            }
            return CutOffs(ends: ends, ranks: ranks)
        case .points(let cuts): return CutOffs(ends: cuts.map { Int64($0.tenThousandths) }, ranks: nil)
        case .measure(_, let cuts, _): return CutOffs(ends: cuts, ranks: nil)
        }
    }

    /// The same as they lie for a store with such a total.
    func refined(_ cuts: CutOffs, forTotal total: Points) -> CutOffs {
        guard case .measure(_, _, let refinement?) = self else { return cuts }
        let sign = total >= refinement.up ? -1 : total < refinement.down ? 1 : 0
        var refined = cuts
        refined.ends = cuts.ends.map { end in
            end.map {
                Int64(
                    Rounding.halfAwayFromZero(
                        Int128($0) * Int128(10_000 + sign * refinement.within.basisPoints), over: 10_000))
            }
        }
        return refined
    }

    /// Of a store that has not earned one yet: by the fixed measure, where its own is known.
    func grade(ofNew store: StoreFacts) -> Grade? {
        guard case .measure(let source, let ends, _) = self,
            let measure = FactorFigures.value(of: store, source)
        else { return nil }
        return CutOffs(ends: ends, ranks: nil).grade(measure: measure, rank: 0)
    }
}
