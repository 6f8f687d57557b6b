/// The methods that a backtest compares.
package enum LevelMethods {
    /// The one that levels are proposed with.
    package static let chosen: any LevelMethod = StockMethod()

    /// The method of choice first, then those it is held against.
    package static let all: [any LevelMethod] =
        [chosen]
        + ([ReferenceMethod(), EmpiricalMethod(), TextbookMethod(), CoverMethod()] as [any LevelMethod])
        .filter { $0.name != chosen.name }
}
