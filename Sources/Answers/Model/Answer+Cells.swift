package import Retail

extension Answer {
    /// With every cell changed, told the key that it stands under, and what is noted below tables.
    package func cells(_ changed: (String, Cell) -> Cell, notices: (Notice) -> Notice = { $0 }) -> Answer {
        switch body {
        case .table(let table): saying(.table(table.cells(changed)))
        case .record(let fields): saying(.record(fields.map { Field($0.key, changed($0.key, $0.cell)) }))
        case .report(let report):
            saying(
                .report(
                    Report(
                        name: report.name, head: report.head.map { Field($0.key, changed($0.key, $0.cell)) },
                        sections: report.sections.map {
                            .init($0.key, $0.table.cells(changed), notes: $0.notes.map(notices))
                        },
                        isInBothLanguages: report.isInBothLanguages, spreadsheet: report.spreadsheet?.cells(changed))))
        case .document, .printed: self
        }
    }
}

extension Table {
    fileprivate func cells(_ changed: (String, Cell) -> Cell) -> Table {
        Table(columns, rows.map { row in zip(columns, row).map { changed($0.key, $1) } })
    }
}
