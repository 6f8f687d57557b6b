package import Retail

/// What an account is asked to buy of a model beyond its need, for the sake of the month's target.
package struct ModelPush: Equatable, Sendable {
    package let target: TargetOfModel
    package let push: PushUnits
    /// What the brand would owe for the pushed pieces when prices fall as planned; nil where no fall is planned.
    package let exposure: Money?
    /// Who agreed to so many pieces of this target; nil where nobody did, or nobody has to.
    package let agreedBy: String?

    /// Whether the pushed pieces wait for a second name.
    package var isHeld: Bool { push.needsSecondName && agreedBy == nil }
}

/// That somebody agreed to push pieces.
struct PushApproval: Equatable, Sendable {
    /// The load of the target that he looked at.
    let load: Int64
    /// Pieces.
    let units: Int64
    let user: String
}

extension OrderSheet {
    /// Splits what is wanting to each target among the lines of its model. The gap counts what is ordered already, so that
    /// nobody is pushed twice for the same pieces; an approval holds for the target that it was given for, and for no more
    /// pieces than then.
    init(
        account: String, day: Day, lines: [OrderSheetLine], targets: [TargetOfModel], agreed: [String: [PushApproval]],
        limitDays: Int64
    ) {
        var lines = lines
        var pushes: [ModelPush] = []
        for target in targets.sorted(by: { $0.model < $1.model }) {
            let places = lines.indices.filter { lines[$0].model == target.model }
            let parts = TargetSplit.parts(
                of: target.gap, needs: places.map { lines[$0].order.need },
                weekly: places.map { lines[$0].foreseen.weeklyMilli })
            for (place, gap) in zip(places, parts) {
                let line = lines[place]
                lines[place].push = PushUnits(
                    PushUnits.Ground(
                        target: gap, bought: 0, need: line.order.need, position: line.order.ground.position?.pieces,
                        weekly: line.order.ground.weekly, fall: line.fall), limitDays: limitDays)
            }
            let push = ModelPush(target, places.map { lines[$0] }, agreed[target.model] ?? [], limitDays: limitDays)
            for place in places { lines[place].isHeld = push.isHeld }
            pushes.append(push)
        }
        self.init(account: account, day: day, lines: lines, pushes: pushes)
    }
}

extension ModelPush {
    fileprivate init(
        _ target: TargetOfModel, _ lines: [OrderSheetLine], _ approvals: [PushApproval], limitDays: Int64
    ) {
        let positions = lines.map(\.order.ground.position?.pieces)
        let isKnown = !lines.isEmpty && !positions.contains(nil)
        let push = PushUnits(
            PushUnits.Ground(
                target: target.gap, bought: 0,
                need: lines.isEmpty ? nil : lines.reduce(0) { $0 + ($1.order.need ?? 0) },
                position: isKnown ? positions.reduce(0) { $0 + ($1 ?? 0) } : nil,
                weekly: lines.isEmpty ? nil : lines.reduce(0) { $0 + $1.order.ground.weekly }), limitDays: limitDays)
        let exposures = lines.compactMap { try? $0.push?.exposure() }
        self.init(
            target: target, push: push,
            exposure: exposures.dropFirst().reduce(exposures.first) { sum, next in sum.flatMap { try? $0 + next } },
            agreedBy: push.needsSecondName
                ? approvals.first { $0.load == target.load && $0.units >= push.pieces }?.user : nil)
    }
}
