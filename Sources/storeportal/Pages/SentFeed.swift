import Answers
import Retail
import StockFeed
import Wording

/// What is said to a clerk whose document was not taken whole: what is wrong, line by line, and what the doctor proposes.
struct SentFeed {
    let wish: FeedWish
    var receipt: FeedReceipt?
    var refusal: Refusal?
    var diagnosis: FeedDiagnosis?
    var notes: [String] = []
    /// The last documents of the account, with this one.
    var recent = Answer.printed

    /// Proposals that a page shows; the corrected document has all.
    private static let shown = 50

    func write(in frame: Frame, of guest: Guest, _ html: inout HTML) {
        html.tag(
            "div",
            ["class": refusal == nil && receipt?.problems.isEmpty != false ? "told" : "problems", "role": "alert"]
        ) { html in
            for sentence in sentences(in: frame) { html.tag("p", sentence) }
        }
        UploadForm(frame: frame, guest: guest, offersRemedy: !(diagnosis?.proposals.isEmpty ?? true)).write(&html)
        findings(in: frame, &html)
        if let diagnosis {
            html.tag("section") { html in
                html.tag("h2", frame.say("section.proposals"))
                for notice in diagnosis.notices {
                    html.tag("p", ["class": "note"], Catalogue.say(notice, in: frame.language))
                }
                AnswerPage(
                    answer: .table(.proposals(Array(diagnosis.proposals.prefix(Self.shown)), in: frame.language)),
                    frame: frame, view: nil, title: frame.say("section.proposals")
                ).write(&html)
            }
        }
        html.tag("section") { html in
            html.tag("h2") { html in html.tag("a", ["href": "/feeds"], frame.say("portal.page.feeds")) }
            AnswerPage(answer: recent, frame: frame, view: nil).write(&html)
        }
    }

    private func sentences(in frame: Frame) -> [String] {
        if let refusal {
            let first =
                refusal.problems.first.map { ProblemText.message($0.onPage(in: frame.language), in: frame.language) }
                ?? ""
            return notes + [
                frame.say("portal.feed-refused"),
                refusal.problems.count == 1
                    ? first : frame.say("portal.feed-problems", ["count": "\(refusal.problems.count)"]),
            ]
        }
        guard let receipt else { return notes }
        return notes + receipt.pageNotices.map { Catalogue.say($0, in: frame.language) }
    }

    /// Problems beside their lines, then warnings, as many as a page holds, and how many more there are; of a kept document the
    /// receipt has all.
    private func findings(in frame: Frame, _ html: inout HTML) {
        let found =
            (refusal?.problems ?? receipt?.problems ?? []).map { FeedFinding(isWarning: false, problem: $0) }
            + (receipt?.warnings ?? []).map { FeedFinding(isWarning: true, problem: $0) }
        guard !found.isEmpty else { return }
        let count = receipt?.tally.reduce(0) { $0 + $1.count } ?? Int64(found.count)
        let shown = Array(found.prefix(Self.shown))
        html.tag("section") { html in
            html.tag("h2", frame.say("section.findings"))
            AnswerPage(
                answer: .table(.findings(shown, in: frame.language)), frame: frame, view: nil,
                title: frame.say("section.findings")
            ).write(&html)
            if count > shown.count {
                html.tag(
                    "p", ["class": "note"],
                    frame.say("portal.findings-untold", ["count": "\(count - Int64(shown.count))"]))
            }
            if let number = receipt?.number {
                html.tag("p") { html in
                    html.tag("a", ["href": "/feeds/\(number)"], frame.say("portal.feed-receipt", ["feed": "\(number)"]))
                }
            }
        }
    }
}

extension FeedReceipt {
    /// What became of it, in sentences.
    var pageNotices: [Notice] {
        let id = number.map { "\($0)" } ?? "–"
        let values = [
            "lines": "\(counts.lines)", "applied": "\(counts.applied)", "unchanged": "\(counts.unchanged)",
            "outdated": "\(counts.outdated)", "refused": "\(counts.refused)", "zeroed": "\(counts.zeroed)", "feed": id,
        ]
        let what: String =
            switch state {
            case .taken where outcome == "no_line_taken": "none"
            case .taken: isRepeated ? "repeated" : number == nil ? "checked" : "taken"
            case .held, .confirmed, .rejected, .refused: state.rawValue
            }
        var notices = [Notice("portal.feed.\(what)", values)]
        if state == .taken, counts.refused > 0, what != "none" {
            notices.append(Notice("portal.feed.some-refused", values))
        }
        if state == .taken, counts.outdated > 0 {
            notices.append(Notice("feed.outdated", ["count": "\(counts.outdated)"]))
        }
        if state == .taken, counts.zeroed > 0, number != nil {
            notices.append(Notice("feed.zeroed", ["count": "\(counts.zeroed)"]))
        }
        if state == .taken, let before = follows { notices.append(Notice("feed.follows", ["feed": "\(before)"])) }
        if let corrected = corrects { notices.append(Notice("feed.corrects", ["feed": "\(corrected)"])) }
        return notices
    }
}
