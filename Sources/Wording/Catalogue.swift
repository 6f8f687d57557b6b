package import Retail

/// The one catalogue: every sentence that the program says to a person, by code.
package enum Catalogue {
    /// All sentences, grouped by noun in the `Catalogue+….swift` files.
    package static let sentences: [Sentence] = [
        settings,
        database,
        cluster,
        housekeeping,
        tables,
        output,
        access,
        headings,
        accessHeadings,
        words,
        accessWords,
        xml,
        files,
        watching,
        feeds,
        feedIntake,
        feedDoctor,
        feedMaps,
        workbooks,
        directory,
        seeding,
        reports,
        seeds,
        tasks,
        help,
        accessHelp,
        helpWords,
        helpDirectory,
        helpFeeds,
        helpFeedDoctor,
        acknowledgements,
        helpAcknowledgements,
        sales,
        helpSales,
        gradeDuties, gradeDutiesHelp,
        channel, prices, pricesHelp, priceSheets, priceFindings, priceGuards, priceGuardHelp,
        gradeSchemes, gradeSchemesHelp, gradeRehearsal, gradeReport,
        gradeExplained, gradeExplainedHelp, gradeWays,
        displayForm, displayFormHelp,
        displayFixtures, displaySecond, displayPhotos, displayCodes, displayVisits, displayVisitsHelp, displayScores,
        displayScoresHelp, stockBacktest, stockBacktestHelp, stockLevels, stockLevelsHelp, stockMoves, stockOrders,
        staffing, staffingHelp, staffPostings, staffPostingsHelp, staffPostingsWords, staffLeaving,
        staffSold, staffSoldHelp, staffLift, staffTraining, staffTrainingHelp,
        staffPay, staffLadder,
        staffRosters, staffRostersHelp,
        protection, protectionHelp,
        settlement, settlementWords, settlementHelp,
        diversion, morning, rehearsal, portal, portalPages, portalRefusals,
        portalField, portalTrade, portalTradeWords, portalWords, portalStrict, portalSentences, portalDesk, portalKeys,
        portalFaces,
        webhooks, secondFactor,
    ].flatMap(\.self)

    /// Finds a sentence by its code.
    private static let byCode: [String: Sentence] = Dictionary(
        sentences.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// The sentence for a code with its placeholders filled; the code itself when the catalogue has none.
    package static func say(_ code: String, _ values: [String: String] = [:], in language: Language) -> String {
        guard let sentence = byCode[code] else { return code }
        let template = language == .chinese ? sentence.chinese : sentence.english
        return fill(template, with: values)
    }

    /// The code under which a page says a sentence: that with `.page` where the other names commands.
    package static func onPage(_ code: String) -> String { byCode[code + ".page"] == nil ? code : code + ".page" }

    /// What a code that stands under a key is called; nil where it is its own name.
    package static func word(_ code: String, of key: String, in language: Language) -> String? {
        let sentence = "word.\(key).\(code)"
        return byCode[sentence] == nil ? nil : say(sentence, in: language)
    }

    /// The sentence of a problem.
    package static func say(_ problem: Problem, in language: Language) -> String {
        say(problem.code, problem.values, in: language)
    }

    /// The sentence of a notice.
    package static func say(_ notice: Notice, in language: Language) -> String {
        say(notice.code, notice.values, in: language)
    }

    /// Puts `values` in for `{name}`, and the first or the second word of `{name|store|stores}` as the value is 1 or
    /// not; one pass, so that a value that contains braces stays as it is.
    private static func fill(_ template: String, with values: [String: String]) -> String {
        var out = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let inside = rest[rest.index(after: open)..<close]
            let parts = inside.split(separator: "|", omittingEmptySubsequences: false)
            if let value = values[String(parts[0])] {
                out += parts.count == 3 ? String(value == "1" ? parts[1] : parts[2]) : value
            } else {
                out += "{\(inside)}"
            }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}
