package import Retail
import StandingRules

extension RebateTerm {
    /// In YAML without comments; reads back as the same rebate.
    package func plain(in currency: Currency) -> String {
        func money(_ minor: Int64) -> String { Money(minor: minor, currency).amount }
        var lines = [
            "period: \(period.rawValue)", "counts: \(counts.rawValue)", "goods: \(goods.plain)",
            "tiers_of: \(base.rawValue)", "basis: \(basis.rawValue)", "tiers:",
        ]
        lines += tiers.map { tier in
            let from =
                switch base {
                case .units: "\(tier.from)"
                case .amount: money(tier.from)
                case .target: "\(tier.from / 100)"
                }
            return switch tier.pay {
            case .share(let share): "  - { from: \(from), percent: \(share)% }"
            case .each(let minor): "  - { from: \(from), each: \(money(minor)) }"
            }
        }
        if gates != RebateGates() { lines += ["gates:"] + gates.plain.map { "  \($0)" } }
        if let cap { lines.append("cap: \(money(cap))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads the plain form of a rebate that was published.
    package init(_ code: String, plain: String, _ currency: Currency) throws(Refusal) {
        self = try ConfigReading.read(plain, file: code, currency) { reading, piece in reading.rebate(code, piece) }
    }
}

extension RebateTerm.Goods {
    fileprivate var plain: String {
        func list(_ names: [String]) -> String { "[\(names.map(\.quoted).joined(separator: ", "))]" }
        return switch self {
        case .all: "all"
        case .key: "key"
        case .models(let models): "{ models: \(list(models)) }"
        case .series(let series): "{ series: \(list(series)) }"
        }
    }
}

extension RebateGates {
    fileprivate var plain: [String] {
        var lines: [String] = []
        if !target.isEmpty {
            let steps = target.map { "{ reached: \($0.reached / 100), pays: \($0.pays / 100) }" }
            lines.append("target: [\(steps.joined(separator: ", "))]")
        }
        if let keyModels { lines.append("key_models: \(keyModels)%") }
        if let coverDays { lines.append("cover_days: \(coverDays)") }
        if let display { lines.append("display: \(display)%") }
        if let diversions { lines.append("diversions: \(diversions)") }
        return lines
    }
}

extension PoolTerm {
    package var plain: String { "share: \(share)%\n" }

    package init(plain: String) throws(Refusal) {
        self = try ConfigReading.read(plain, file: "pool") { reading, piece in reading.pool(piece) }
    }
}

extension RotationTerm {
    package var plain: String { "share: \(share)%\nwithin_days: \(withinDays)\npays: \(pays)%\n" }

    package init(plain: String) throws(Refusal) {
        self = try ConfigReading.read(plain, file: "rotation") { reading, piece in reading.rotation(piece) }
    }
}
