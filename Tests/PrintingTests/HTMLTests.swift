import Testing
import XMLReading

@testable import Printing

struct HTMLTests {
    private func page(_ document: PrintedDocument) -> String { String(decoding: document.html(), as: UTF8.self) }

    /// Each element with its text, as a strict reader of XML finds them: `th=型号`.
    private func elements(_ document: PrintedDocument) throws -> [String] {
        var limits = XMLLimits()
        limits.textBytes = 64 * 1024
        let reader = XMLReader(limits: limits)
        var found: [String] = []
        var open = ""
        func receive(_ event: borrowing XMLEvent) {
            switch event {
            case .start(let tag):
                open =
                    tag.name + (tag.value(of: "class").map { "." + $0 } ?? "")
                    + (tag.value(of: "scope").map { "[" + $0 + "]" } ?? "")
            case .text(let text): if !text.isBlank { found.append("\(open)=\(text.string)") }
            case .end: break
            }
        }
        // The reader takes no document type, and HTML wants one.
        let page = document.html().drop { $0 != UInt8(ascii: "\n") }
        try reader.push(Array(page).span) { receive($0) }
        try reader.finish { receive($0) }
        return found
    }

    @Test func `the page says what the document says, in elements that mean it`() throws {
        let found = try elements(circular(rows: 3)).filter { !$0.hasPrefix("style=") }
        #expect(
            found == [
                "title=2026年11月价格政策通知", "p.watermark=DRAFT 草案", "h1=2026年11月价格政策通知",
                "p.subtitle=Price policy circular PP-2026-11", "dt=发文单位", "dd=总部价格管理部", "dt=生效日期", "dd=2026-11-25",
                "h2=一、调价范围", "p=自生效日起，下列机型按新价格执行；已签收未激活的库存享受价格保护。", "caption=渠道价格", "th[col]=型号",
                "th[col]=渠道", "th.number[col]=供货价（元）", "th.number[col]=零售价（元）", "th[col]=备注",
                "td=APEX P1 256GB 曜石黑", "td=一级代理", "td.number=4001.00", "td.number=4600.00", "td=含税，门店执行",
                "td=APEX P2 256GB 曜石黑", "td=一级代理", "td.number=4002.00", "td.number=4601.00", "td=含税，门店执行",
                "td=APEX P3 256GB 曜石黑", "td=一级代理", "td.number=4003.00", "td.number=4602.00", "td=含税，门店执行",
                "h2=二、说明", "p=如有疑问，请联系区域经理。\nQuestions: your regional manager.", "p=内部文件，请勿外传",
            ])
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "&amp; &lt;", "]]>", "<!--",
        "</style><script>", "😀 & 手机",
    ])
    func `every text comes out as it went in and never as markup`(_ text: String) throws {
        var table = PrintedTable(text, columns: [.init(text), .init(text, .number)])
        table.add([text, text])
        table.addEmphasised([text, text])
        let document = PrintedDocument(
            text, in: .english, subtitle: text, facts: [.init(text, text)], watermark: text, footer: text, made: text,
            sections: [PrintedSection(text, [.paragraph(text), .table(table)])])
        let texts = try elements(document).filter { !$0.hasPrefix("style=") }.map {
            $0.components("=")[1...].joined(separator: "=")
        }
        #expect(texts.count == 16)
        #expect(texts.allSatisfy { $0 == text })
        #expect(!page(document).contains("<script") && !page(document).contains("<img"))
    }

    @Test func `what HTML cannot hold is replaced, and line ends are of one kind`() throws {
        let found = try elements(PrintedDocument("a\u{0}b\u{1B}\u{85}\u{FFFE}c\r\nd\re", in: .english))
        #expect(found.contains("h1=a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}c\nd\ne"))
    }

    @Test func `the page names its language and fetches nothing`() {
        let page = page(circular())
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\""))
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
        for word in ["<script", "<link", "src=", "url(", "@import", "href="] { #expect(!page.contains(word)) }
        #expect(!PageStyle.sheet.description.contains { "<>&".contains($0) })
    }

    @Test func `on paper the page is A4, heads are repeated and rows stay whole`() {
        let style = PageStyle.sheet.description
        #expect(style.contains("@page { size: A4;"))
        #expect(style.contains("thead { display: table-header-group; }"))
        #expect(style.contains("tr, dl { break-inside: avoid; }"))
    }

    @Test func `empty parts of a document leave no element behind`() throws {
        let page = page(PrintedDocument("T", in: .english))
        for element in ["<p", "<dl", "<h2", "<footer"] { #expect(!page.contains(element)) }
    }

    @Test func `columns share the width by their weights`() {
        let table = PrintedTable(columns: [.init("A", width: 1), .init("B", width: 3)])
        let page = page(PrintedDocument("T", in: .english, sections: [PrintedSection("", [.table(table)])]))
        #expect(page.contains("<col style=\"width: 25.0%\"/><col style=\"width: 75.0%\"/>"))
    }

    @Test func `50,000 rows are a page`() {
        let page = circular(rows: 50_000).html()
        #expect(page.count(where: { $0 == UInt8(ascii: "\n") }) > 50_000)
        #expect(page.count < 12_000_000)
    }

    @Test(arguments: [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")])
    func `pictures stand in the page itself, as RFC 4648 writes bytes`(content: String, written: String) throws {
        let picture = PrintedPictures.Picture("Found \"here\"", Array(content.utf8), caption: "A & B")
        let none = PrintedPictures.Picture("Wanted", nil, caption: "None")
        let shown = page(
            PrintedDocument(
                "Visit", in: .english,
                sections: [PrintedSection("Counter", [.pictures(PrintedPictures([picture, none]))])]))
        #expect(shown.contains("src=\"data:image/jpeg;base64,\(written)\"/>"), "\(shown)")
        #expect(
            shown.contains("alt=\"Found &quot;here&quot;\"") && shown.contains("default-src 'none'; img-src data:; "))
        #expect(shown.contains("A &amp; B") && shown.contains("class=\"none\">None<"))
    }

    @Test func `a page without pictures may show none`() {
        #expect(!page(PrintedDocument("Visit", in: .english)).contains("img-src"))
    }
}
