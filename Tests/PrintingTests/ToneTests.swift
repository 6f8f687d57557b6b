import Testing

@testable import Printing

@Suite struct `A heat map` {
    private var document: PrintedDocument {
        var table = PrintedTable(columns: [.init("Store"), .init("A", .number), .init("B", .number)])
        table.add(["S-1", "12.5", "–"], tones: [1: .step(0), 2: .unknown])
        table.add(["S-2", "100", "60"], tones: [1: .step(4), 2: .step(2)])
        return PrintedDocument("T", in: .english, sections: [PrintedSection("S", [.table(table)])])
    }

    @Test func `has a colour beside each figure, and hatching where nothing is known`() {
        let page = String(decoding: document.html(), as: UTF8.self)
        for cell in [
            #"<td class="number tone0">12.5</td>"#, #"<td class="number unknown">–</td>"#,
            #"<td class="number tone4">100</td>"#, "<td>S-1</td>",
        ] { #expect(page.contains(cell), "\(cell)") }
    }

    @Test func `is drawn on paper too`() throws {
        let file = PDFFile(try document.pdf())
        #expect(file.pages == 1 && Set("12.5–100".unicodeScalars).subtracting(file.characters).isEmpty)
        var plain = document
        plain.sections = plain.sections.map { section in
            var section = section
            section.contents = section.contents.map { content in
                guard case .table(let table) = content else { return content }
                var bare = PrintedTable(columns: table.columns)
                for row in table.rows { bare.add(row.cells) }
                return .table(bare)
            }
            return section
        }
        #expect(file.bytes != (try plain.pdf()))
    }

    @Test func `has a colour for each step`() {
        #expect(Ink.tones.count == PrintedTable.Tone.steps)
        for ink in Ink.tones {
            let (red, green, blue) = ink.rgb
            // Black figures stay legible: a contrast of 7 and more (WCAG 2.1), roughly by luminance.
            #expect(0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue > 0.3)
        }
    }
}
