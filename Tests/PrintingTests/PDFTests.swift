import Glibc
import Testing

@testable import Printing

struct PDFTests {
    @Test func `a circular is one whole file whose text can be searched`() throws {
        let file = PDFFile(try circular().pdf())
        #expect(file.bytes.starts(with: "%PDF-1.5\n".utf8))
        #expect(file.bytes.suffix(6).elementsEqual("%%EOF\n".utf8))
        #expect(file.pages == 1)
        #expect(file.objects.contains("/CIDFontType2"))
        #expect(file.objects.contains("/FontFile2"))
        let printed = "2026年11月价格政策通知型号供货价含税请勿外传草案DRAFT曜石黑一、；1/1Questions".unicodeScalars
        #expect(Set(printed).subtracting(file.characters).isEmpty)
        // A subset is embedded: a font whole has some megabytes.
        #expect(file.bytes.count < 100_000)
    }

    @Test func `the same document is the same bytes`() throws {
        #expect(try circular().pdf() == circular().pdf())
        var undated = circular()
        undated.made = nil
        #expect(try undated.pdf() == undated.pdf())
        #expect(!PDFFile(try undated.pdf()).objects.contains("/CreationDate"))
        #expect(PDFFile(try circular().pdf()).objects.contains("/CreationDate (20261122080000Z"))
    }

    @Test func `headings are listed`() throws {
        let objects = PDFFile(try circular().pdf()).objects
        #expect(objects.contains("/Outlines"))
        #expect(objects.components("/Dest").count - 1 == 2)
    }

    @Test(.readsPDF) func `a reader finds the text, the watermark and the page's number on every page`() async throws {
        let pages = try await PDFFile(circular(rows: 100).pdf()).textPages()
        #expect(pages.count > 1)
        #expect(pages[0].contains("2026年11月价格政策通知"))
        #expect(pages[0].contains("总部价格管理部"))
        #expect(pages[0].contains("APEX P1 256GB 曜石黑"))
        for (index, page) in pages.enumerated() {
            // The reader leaves narrow spaces out.
            #expect(page.filter { $0 != " " }.contains("\(index + 1)/\(pages.count)\n"))
            #expect(page.contains("内部文件，请勿外传"))
            // It rises, so each of its letters is on a line of its own.
            #expect(Set("DRAFT草案").isSubset(of: page))
        }
        #expect(pages.last?.contains("Questions: your regional manager.") == true)
    }

    @Test(.readsPDF) func `2,000 rows come in their order, under the table's head on every page`() async throws {
        let pages = try await PDFFile(circular(rows: 2000).pdf()).textPages()
        for page in pages.dropLast() { #expect(page.components("供货价").count - 1 == 1) }
        let numbers = pages.flatMap { $0.components("APEX P").dropFirst() }.compactMap { Int($0.prefix { $0 != " " }) }
        #expect(numbers == Array(1...2000))
    }

    @Test(.readsPDF) func `a cell higher than a page goes on on the next one, and nothing of it is lost`() async throws
    {
        var table = PrintedTable(columns: [.init("No.", .number), .init("Remark", width: 1)])
        let words = (1...3000).map { "word\($0)" }
        table.add(["1", words.joined(separator: " ")])
        let document = PrintedDocument("Long", in: .english, sections: [PrintedSection("", [.table(table)])])
        let pages = try await PDFFile(document.pdf()).textPages()
        #expect(pages.count > 3)
        let found = pages.flatMap { $0.split { $0.isWhitespace } }.filter { $0.hasPrefix("word") }.map(String.init)
        #expect(found == words)
    }

    @Test func `a table of many columns lies across`() throws {
        func width(_ columns: Int) throws -> Bool {
            var table = PrintedTable(columns: (1...columns).map { .init("C\($0)") })
            table.add((1...columns).map { "\($0)" })
            let document = PrintedDocument("Wide", in: .english, sections: [PrintedSection("", [.table(table)])])
            return PDFFile(try document.pdf()).objects.contains("841.89 595.276")
        }
        #expect(try !width(7))
        #expect(try width(8))
    }

    @Test func `a character that no font has is refused by name`() {
        var document = circular()
        document.facts.append(.init("签发人", "王\u{378}\u{E0001}\u{378}"))
        document.footer += "\u{379}"
        let problem = #expect(throws: PrintingProblem.self) { try document.pdf() }
        #expect(problem == .unknownCharacters("\u{378}\u{379}", install: ["fonts-noto-cjk"]))
    }

    @Test func `rare characters of names are printed`() throws {
        let document = PrintedDocument("䶮㛃骉喆", in: .chinese)
        #expect(Set("䶮㛃骉喆".unicodeScalars).subtracting(PDFFile(try document.pdf()).characters).isEmpty)
    }

    @Test func `control characters are shown as such and end nothing`() throws {
        let document = PrintedDocument("before\u{0}after\u{1B}", in: .english)
        #expect(Set("after\u{FFFD}".unicodeScalars).subtracting(PDFFile(try document.pdf()).characters).isEmpty)
    }

    @Test func `a machine without a font is told which packages to install`() async {
        await #expect(processExitsWith: .success) {
            hideFonts()
            do {
                _ = try PrintedDocument("Title", in: .english).pdf()
                Issue.record("printed without a font")
            } catch PrintingProblem.unknownCharacters(let characters, let packages) {
                #expect(characters == "Teilt")
                #expect(packages == ["fonts-wqy-microhei", "fonts-droid-fallback"])
            }
        }
    }
}

/// For the rest of the process, which must not have looked for fonts before.
private func hideFonts() {
    let path = "/tmp/storechain-no-fonts-\(getuid()).conf"
    let file = unsafe fopen(path, "w")
    unsafe fputs("<fontconfig></fontconfig>", file)
    unsafe fclose(file)
    unsafe setenv("FONTCONFIG_FILE", path, 1)
}
