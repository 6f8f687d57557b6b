import Retail
package import SafetyStock

extension ModelPush {
    /// What an account is pushed to buy of a model, and what that binds.
    package var fields: [Field] {
        [
            Field("model", .text(target.model)), Field("target", .quantity(target.target)),
            Field("set_by", .text(target.setBy)), Field("bought", .quantity(target.bought)),
            Field("ordered", .quantity(target.ordered)), Field("gap", .quantity(push.gap)),
            Field("need", .quantity(orMissing: push.ground.need)), Field("push", .quantity(push.pieces)),
            Field("days_after", Cell(push.coverAfter)),
            Field(Column("exposure", .money), exposure.map { Cell(money: $0) } ?? .missing),
            Field("agreed_by", .text(orMissing: agreedBy)),
        ]
    }
}
