import Retail

extension Grading {
    /// Lowers the last of a region that has more of a grade than it may: quotas in the order A to E, so that who is
    /// lowered counts for the next.
    func holdQuotas(_ graded: inout [GradedStore], _ stores: [StoreFacts], _ order: RankOrder) {
        for quota in scheme.quotas.sorted(by: { $0.grade < $1.grade }) {
            guard quota.grade.place + 1 < Grade.allCases.count else { continue }
            var regions: [Int: [Int]] = [:]
            for index in graded.indices where graded[index].outcome == .graded {
                regions[chart.region(stores[index].region, at: quota.level), default: []].append(index)
            }
            for members in regions.values {
                let most = members.count * quota.atMost.basisPoints / 10_000
                let having = members.filter { graded[$0].proposed == quota.grade }
                guard having.count > most else { continue }
                let ranked = having.sorted { order.comesFirst($0, $1) }
                for index in ranked.dropFirst(most) {
                    graded[index].proposed = Grade.allCases[quota.grade.place + 1]
                    graded[index].hold = .quota
                }
            }
        }
    }
}

extension GradingScheme {
    /// The weighted mean of the points that are there, downwards to a whole ten-thousandth.
    func total(of points: ArraySlice<Int32?>, _ isDropped: [Bool]) -> Points {
        var (sum, weights) = (Int64(0), Int64(0))
        for (place, factor) in factors.enumerated() where !isDropped[place] {
            let weight = Int64(factor.weight.basisPoints)
            if let own = points[points.startIndex + place] {
                sum += weight * Int64(own)
            } else if case .points(let given) = factor.missing {
                sum += weight * Int64(given.tenThousandths)
            } else {
                continue
            }
            weights += weight
        }
        return Points(tenThousandths: weights > 0 ? sum / weights : 0) ?? .none
    }
}
