package import Retail

extension PriceLine {
    /// The cells of a row of a price file, in the order of `PriceFile.layout`; what comes back in is the same line.
    package func texts(_ currency: Currency) -> [String?] {
        func amount(_ minor: Int64?) -> String? { minor.map { Money(minor: $0, currency).amount } }
        var (sku, model, storage): (String?, String?, String?)
        switch subject {
        case .sku(let code): sku = code.text
        case .storage(let itsModel, let itsStorage): (model, storage) = (itsModel.text, itsStorage.text)
        case .model(let itsModel): model = itsModel.text
        }
        let steps = special?.steps.map { "\($0.units):\(Money(minor: $0.minor, currency).amount)" }
        return [
            sku, model, storage, scope.kind.rawValue, scope.code, window.from?.description, window.to?.description,
        ] + PriceKind.allCases.map { amount(prices[$0]) } + [
            special?.code.text, special?.type.rawValue, special?.quota.map { String($0) },
            special?.cap.map { String($0) }, special?.together?.text,
            steps.flatMap { $0.isEmpty ? nil : $0.joined(separator: " ") }, note?.text,
        ]
    }
}
