/// Something worth telling a person while or after work is done, without the words to say it: they come from the
/// catalogue, by `code`.
package struct Notice: Hashable, Sendable {
    /// Stable dotted key, such as `cluster.starting`.
    package let code: String
    /// What the sentence names, by placeholder.
    package let values: [String: String]

    package init(_ code: String, _ values: [String: String] = [:]) {
        self.code = code
        self.values = values
    }
}
