package import Retail
package import StoreGrading

/// Schemes that are looked at before they come into force.
package enum DraftSchemes {
    /// Of a file; where none is named, of the working directory's `StoreConfig`, and nil where that has none. Refused with
    /// every mistake in it.
    package static func read(_ path: String?, _ currency: Currency) throws(Refusal) -> GradingRules? {
        guard path != nil || File.exists(GradingRules.fileName) else { return nil }
        let path = path ?? GradingRules.fileName
        let text = try ConfigFiles.text(of: path)
        do {
            return try GradingRules(file: text, in: currency)
        } catch {
            throw Refusal(error.kind, error.problems.map { $0.inFile(path) })
        }
    }
}
