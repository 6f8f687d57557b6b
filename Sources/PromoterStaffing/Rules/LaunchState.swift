package import Retail

/// Whether the stores of a model have somebody behind the counter who knows it, by the day before its launch that counts.
package struct LaunchState: Equatable, Sendable {
    package struct Store: Equatable, Sendable {
        package let store: String
        package let name: String
        package let region: String
        package let grade: Grade
        /// Who works there on that day.
        package let clerks: Int
        /// Of them hold the certificate of the model.
        package let certified: Int
    }

    package let model: String
    package let series: String
    package let launched: Day
    /// The day by which it counts.
    package let by: Day
    /// That carry the series, of the grades that count.
    package let stores: [Store]

    /// Stores where nobody holds the certificate.
    package var laggards: [Store] { stores.filter { $0.certified == 0 } }

    /// In hundredths of a percent, rounded down, so that a share that is met is met; nil without stores.
    package var share: Percentage? {
        stores.isEmpty
            ? nil : Percentage(basisPoints: (stores.count - laggards.count) * 10_000 / stores.count)
    }

    /// nil without stores: nobody is late, and nobody ready.
    package func isReady(by rule: LaunchReadiness) -> Bool? {
        stores.isEmpty
            ? nil : (stores.count - laggards.count) * 10_000 >= rule.share.basisPoints * stores.count
    }
}
