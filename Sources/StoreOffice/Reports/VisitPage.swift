package import DisplayCompliance
import Printing
package import Retail
package import Wording

/// A visit as a page: every place with its pictures beside what it should look like, and what was found in order there.
package struct VisitPage: Sendable {
    let sheet: VisitSheet
    let pictures: VisitPictures
    let currency: Currency
    let language: Language

    package init(_ sheet: VisitSheet, _ pictures: VisitPictures, _ currency: Currency, in language: Language) {
        (self.sheet, self.pictures, self.currency, self.language) = (sheet, pictures, currency, language)
    }

    /// The page as HTML that needs nothing but itself.
    package var html: String { String(decoding: document.html(), as: UTF8.self) }

    /// Writes a new file; nothing is left where that fails.
    package func write(to path: String) throws { try NewFile.printed(document, to: path, asPDF: false) }

    private var document: PrintedDocument {
        let visit = sheet.visit
        let passed = visit.score.passes(sheet.form.passMark)
        return PrintedDocument(
            say("visit-page.title", ["visit": "\(visit.number)", "store": visit.store.text, "day": "\(visit.day)"]),
            in: language == .chinese ? .chinese : .english,
            facts: [
                .init(heading("inspector"), visit.inspector), .init(heading("grade"), visit.grade?.rawValue ?? "–"),
                .init(heading("score"), "\(visit.score.share.map { "\($0)" } ?? "–") (\(say(word(of: passed))))"),
                .init(heading("form_version"), "\(visit.form)"),
                .init(heading("check_in"), say("word.checkin_\(sheet.checkIn.rawValue)")),
                .init(heading("frame_code"), say("word.code_\(visit.code.rawValue)")),
            ], sections: places.map { section(of: $0) })
    }

    /// Where something was looked at, zone by zone.
    private var places: [[FindingView]] {
        let zones = DisplayZone.allCases
        return Dictionary(grouping: sheet.findings) { "\($0.sight.zone.rawValue) \($0.counter ?? "")" }.values
            .sorted { left, right in
                let (a, b) = (left[0], right[0])
                let (first, second) = (zones.firstIndex(of: a.sight.zone), zones.firstIndex(of: b.sight.zone))
                return (first ?? 0, a.counter ?? "") < (second ?? 0, b.counter ?? "")
            }
    }

    private func section(of place: [FindingView]) -> PrintedSection {
        let (zone, counter) = (place[0].sight.zone, place[0].counter)
        let heading =
            counter.map { say("visit-page.counter", ["counter": $0, "area": place[0].area ?? "–"]) }
            ?? say("word.\(zone.rawValue)")
        let found = sheet.evidence.filter { $0.zone == zone && $0.counter == counter }.map { evidence in
            PrintedPictures.Picture(
                say("visit-page.found"), pictures.jpeg(of: evidence), caption: caption(of: evidence))
        }
        let none = PrintedPictures.Picture(say("visit-page.found"), nil, caption: say("visit-page.no-picture"))
        // Findings that are held against the same picture stand below it together.
        var groups: [(wanted: DisplayReference?, findings: [FindingView])] = []
        for finding in place {
            let wanted = pictures.reference(for: finding.model, in: zone, of: sheet.visit.grade)
            if let known = groups.firstIndex(where: { $0.wanted == wanted }) {
                groups[known].findings.append(finding)
            } else {
                groups.append((wanted, [finding]))
            }
        }
        return PrintedSection(
            heading,
            groups.flatMap { group in
                [
                    .pictures(PrintedPictures((found.isEmpty ? [none] : found) + [picture(of: group.wanted)])),
                    .table(table(of: group.findings)),
                ]
            })
    }

    private func picture(of reference: DisplayReference?) -> PrintedPictures.Picture {
        guard let reference else {
            return PrintedPictures.Picture(say("visit-page.wanted"), nil, caption: say("visit-page.no-reference"))
        }
        let label =
            reference.model.map { say("visit-page.wanted-model", ["model": $0]) } ?? say("visit-page.wanted")
        return PrintedPictures.Picture(
            label, pictures.jpeg(of: reference), caption: say("visit-page.reference", ["day": "\(reference.from)"]))
    }

    private func caption(of evidence: EvidenceView) -> String {
        let state = say("word.evidence_\(evidence.state)")
        let doubts = evidence.doubts.map { say("word.doubt_\($0)") }
        return ([state] + doubts + [evidence.note].compactMap(\.self)).joined(separator: " · ")
    }

    private func table(of findings: [FindingView]) -> PrintedTable {
        var table = PrintedTable(
            columns: [
                .init(heading("sku")), .init(heading("name"), width: 2), .init(heading("result")),
                .init(heading("what_failed"), width: 3), .init(heading("not_answered"), width: 2),
                .init(heading("points"), .number),
            ])
        for finding in findings {
            let isRight = finding.asked.isEmpty ? nil : finding.failed.isEmpty
            let cells = [
                finding.sku, finding.name, say(word(of: isRight)), reasons(of: finding).joined(separator: "\n"),
                unanswered(of: finding).map { say("word.check_\($0.rawValue)") }.joined(separator: ", "),
                "\(finding.score.got) / \(finding.score.possible)",
            ]
            if isRight == false { table.addEmphasised(cells) } else { table.add(cells) }
        }
        return table
    }

    /// What failed, with what was found and what was asked for where these are numbers.
    private func reasons(of finding: FindingView) -> [String] {
        finding.failed.each.map { check in
            let name = say("word.check_\(check.rawValue)")
            func differs(_ found: String, _ asked: String) -> String {
                say("visit-page.differs", ["check": name, "found": found, "asked": asked])
            }
            return switch check {
            case .facings:
                differs("\(finding.sight.facings ?? 0)", "\(sheet.standard(for: finding)?.facings ?? 0)")
            case .tag, .promotion: differs(amount(finding.sight.tag), amount(finding.due))
            case .posm, .demo, .stock: name
            }
        }
    }

    /// What the standard asks for and nobody answered: it counts on neither side.
    private func unanswered(of finding: FindingView) -> [DisplayCheck] {
        guard let standard = sheet.standard(for: finding) else { return [] }
        let wanted: [(DisplayCheck, Bool)] = [
            (.facings, standard.facings > 0), (.posm, standard.posm), (.demo, standard.demo), (.stock, standard.stock),
        ]
        return wanted.filter { $0.1 && !finding.asked.contains(DisplayChecks($0.0)) }.map(\.0)
    }

    private func word(of passed: Bool?) -> String {
        passed.map { $0 ? "word.passed" : "word.failed" } ?? "word.not_judged"
    }

    private func amount(_ minor: Int64?) -> String { minor.map { Money(minor: $0, currency).amount } ?? "–" }
    private func say(_ code: String, _ values: [String: String] = [:]) -> String {
        Catalogue.say(code, values, in: language)
    }
    private func heading(_ key: String) -> String { say("heading.\(key)") }
}
