/// A picture of a table that stands beside it: drawn from the rows of the table, it says nothing that they do not say.
package struct Chart: Equatable, Sendable {
    package enum Form: Equatable, Sendable {
        /// A bar for each row from zero, with marks across it; `said` stands at its end.
        case bars(labels: [String], value: String, marks: [String], said: [String])
        /// Lines from day to day, the first the strongest.
        case lines(day: String, values: [String])
        /// How many rows of a day have which word, the words in their order from the bottom.
        case counts(day: String, word: String, words: [String])
    }

    /// snake_case: `chart.<name>` of the catalogue is its title, `chart.<name>.about` says how it is read.
    package let name: String
    package let form: Form

    /// The parts of a form are keys of columns.
    package init(_ name: String, _ form: Form) { (self.name, self.form) = (name, form) }

    /// Whether it runs over days, all of which it wants; else a page of rows is enough.
    package var isOfDays: Bool {
        if case .bars = form { false } else { true }
    }
}

extension Answer {
    /// The same with a picture of its table, for counters that can show one.
    package func drawn(as charts: Chart...) -> Answer {
        var answer = self
        answer.charts += charts
        return answer
    }
}
