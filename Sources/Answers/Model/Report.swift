package import Retail
import TextWidth
package import Wording

/// Several tables that belong together, with what they are about before them.
package struct Report: Equatable, Sendable {
    package struct Section: Equatable, Sendable {
        /// snake_case: the key in JSON, and `section.<key>` of the catalogue is its title.
        package let key: String
        package let table: Table
        /// What is said below the table.
        package let notes: [Notice]

        package init(_ key: String, _ table: Table, notes: [Notice] = []) {
            (self.key, self.table, self.notes) = (key, table, notes)
        }
    }

    /// What the report is about: its title is `report.<name>` of the catalogue.
    package let name: String
    package var head: [Field]
    package var sections: [Section]
    /// A person gets it in the own language first, then in the other.
    package var isInBothLanguages = false
    /// What CSV has of it where one table says what a spreadsheet wants; else the sections under each other, each below a row
    /// with its key.
    package var spreadsheet: Table?

    package init(
        name: String, head: [Field], sections: [Section], isInBothLanguages: Bool = false, spreadsheet: Table? = nil
    ) {
        (self.name, self.head, self.sections) = (name, head, sections)
        (self.isInBothLanguages, self.spreadsheet) = (isInBothLanguages, spreadsheet)
    }

    /// One of its sections alone, with what the report is about; nil where it has none of that name.
    package func only(_ key: String) -> Report? {
        sections.first { $0.key == key }.map { Report(name: name, head: head, sections: [$0]) }
    }

    package func write(_ format: OutputFormat, in language: Language, width: Int?, to out: inout some TextOutputStream)
    {
        switch format {
        case .table:
            writeText(in: language, width: width, to: &out)
            guard isInBothLanguages else { return }
            out.write("\n")
            writeText(in: language == .chinese ? .english : .chinese, width: width, to: &out)
        case .json:
            JSONWriter(isIndented: true).write(fields(in: language), depth: 0, to: &out)
            out.write("\n")
        case .csv:
            if let spreadsheet { return Answer.write(spreadsheet, .csv, in: language, width: nil, to: &out) }
            for (index, section) in sections.enumerated() {
                if index > 0 { out.write("\n") }
                if sections.count > 1 { out.write(section.key + "\n") }
                Answer.write(section.table, .csv, in: language, width: nil, to: &out)
            }
        }
    }

    /// The report as one record: what it is about, an array for each section, and what is said below them.
    package func fields(in language: Language) -> [Field] {
        head + sections.map { Field($0.key, .records($0.table.records)) } + [notes(in: language)]
    }

    /// What is said below the sections, in an order that does not depend on the language; its values by their own keys.
    private func notes(in language: Language) -> Field {
        Field(
            "notes",
            .records(
                sections.flatMap { section in
                    section.notes.map { note in
                        [Field("section", .text(section.key)), Field("code", .text(note.code))]
                            + note.values.sorted { $0.key < $1.key }.map { Field($0.key, .text($0.value)) }
                            + [Field("message", .text(Catalogue.say(note, in: language)))]
                    }
                }))
    }

    private func writeText(in language: Language, width: Int?, to out: inout some TextOutputStream) {
        let title = Catalogue.say("report.\(name)", in: language)
        out.write(title + "\n" + String(repeating: "=", count: displayWidth(of: title)) + "\n")
        RecordText(language: language, width: width).write(head, to: &out)
        for section in sections {
            out.write("\n" + Catalogue.say("section.\(section.key)", in: language) + "\n\n")
            TableText(language: language, width: width).write(section.table, to: &out)
            if !section.notes.isEmpty { out.write("\n") }
            for note in section.notes { out.write(VisibleText.escaped(Catalogue.say(note, in: language)) + "\n") }
        }
    }
}
