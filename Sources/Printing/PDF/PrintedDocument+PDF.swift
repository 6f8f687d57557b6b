extension PrintedDocument {
    /// The document as a PDF, with its fonts inside as far as they are used, so that its text can be searched and
    /// copied. The same document is the same bytes on one machine. Throws where no font has a character of it.
    package func pdf() throws(PrintingProblem) -> [UInt8] {
        let sheet = Sheet(for: self)
        let setting = try TextSetting(language)
        let composition = try Composition(self, on: sheet, setting)
        let pages = Paging(composition.strips, room: sheet.roomDown).pages
        let paper = try Paper(sheet)
        paper.describe(title: title.printable, subject: subtitle.printable, made: made)
        let drawing = Drawing(composition, on: sheet, setting, paper)
        for (index, page) in pages.enumerated() {
            drawing.begin(self, page: index + 1, of: pages.count)
            for placed in page { drawing.draw(placed, page: index + 1) }
            paper.turn()
        }
        return try paper.finish()
    }
}
