package import Postgres
package import Retail
import RetailCSV
import RetailSQL
import Trail

/// What becomes of a visit that is there already for a store, a day and an inspector of a file.
package enum EarlierVisits: Sendable {
    /// It stands, and the file is refused.
    case stand
    /// The file's takes its place; the old one is kept and does not count.
    case areReplaced
    /// It stands, and every visit of the file is the blind second look at one that was drawn.
    case areRepeated
}

/// The answer to a file of visits.
package struct VisitsReceipt: Equatable, Sendable {
    /// Number of the load.
    package let load: Int64
    /// Of the file.
    package let rows: Int
    package let visits: Int
    /// The same bytes were loaded before and still hold: nothing was done, and the numbers are those of then.
    package let isRepeated: Bool
    /// Visits whose place was taken.
    package let replaced: Int
    /// What was taken as it is, and may still be a slip.
    package let warnings: [Problem]
    /// Pictures that prove nothing, or that a person has to look at; the findings stand.
    package var doubtful: [Problem] = []
}

extension Transaction {
    /// Takes a file of visits, whole or not at all, for a workflow that lends its transaction and looked the file over
    /// before; refused with everything that is wrong with it. Every line is judged by the form that rules on its day.
    ///
    /// Behind it, until the transaction ends, `itemLooks` tells what was seen.
    package func takeVisits(
        _ surveyed: SurveyedVisits, due: DueTags, _ pictures: HandedPictures, _ currency: Currency,
        earlier: EarlierVisits = .stand, progress: (_ bytes: Int) -> Void = { _ in }
    ) throws -> VisitsReceipt {
        let (file, survey) = (surveyed.file, surveyed.survey)
        try waitForSameVisits(survey.scan.sha256)
        if let known = try standingVisits(of: survey.scan.sha256, orReplaced: earlier == .stand) {
            return VisitsReceipt(
                load: known.load, rows: known.rows, visits: known.visits, isRepeated: true, replaced: 0, warnings: [])
        }
        let new = NewVisits(surveyed)
        let held = earlier == .areReplaced ? [] : try heldVisits(new).map { $0.flaw(survey) }
        let drawn = earlier == .areRepeated ? try drawnVisits(new) : []
        let idle =
            earlier == .areRepeated ? new.numbers.filter { number in !drawn.contains { $0.number == number } } : []
        let handed = try takePictures(survey.photos.filter(\.staysInFolder), pictures)
        var reader = VisitReader(surveyed, due: due, pictureFlaws: handed.flaws, currency)
        try makeFindingLines()
        var receipt: (load: Int64, replaced: Int) = (0, 0)
        var ids = [(storeID: Int64, day: Day, id: Int64)?](repeating: nil, count: survey.visits.count)
        if held.isEmpty, idle.isEmpty, surveyed.flaws.isEmpty {
            let load = try noteVisits(survey.scan.sha256, file.name, rows: survey.rows)
            let replacing = earlier == .areReplaced ? try replaceVisits(new) : []
            for (number, id) in try addVisits(new, load: load, replacing: replacing, drawn: drawn) {
                guard let visit = surveyed.ground.visits[number] else { continue }
                ids[number] = (visit.store.id, survey.visits[number].key.day, id)
            }
            receipt = (load, replacing.count)
        }
        let refusal = try send(&reader, of: surveyed, ids, photos: handed.numbers, progress: progress)
        let flaws = surveyed.flaws + held + idle.map { survey.visits[$0].idle } + reader.flaws
        let problems = (refusal?.problems ?? []) + surveyed.located(flaws)
        guard problems.isEmpty else { throw Refusal(.refused, problems.inOrder) }
        for month in new.months { try openDisplayMonth(month) }
        try addFindings()
        let doubtful = try takeEvidence(handed, zone: pictures.timeZone) { month in
            try surveyed.form(of: month) ?? displayForm(for: month).form
        }
        try record(
            Change(
                "display_load", "\(receipt.load)",
                new: [
                    "file": file.name, "lines": "\(survey.rows)", "visits": "\(survey.visits.count)",
                    "replaced": receipt.replaced == 0 ? nil : "\(receipt.replaced)",
                ], verb: receipt.replaced == 0 ? "loaded" : "replaced"))
        return VisitsReceipt(
            load: receipt.load, rows: survey.rows, visits: survey.visits.count, isRepeated: false,
            replaced: receipt.replaced, warnings: surveyed.located(surveyed.warnings),
            doubtful: surveyed.located(doubtful))
    }

    /// Reads the file into the table of lines. What is wrong with it comes back, so that what was found otherwise can be
    /// told in the same answer; what cannot be read at all is thrown.
    private func send(
        _ reader: inout VisitReader, of surveyed: SurveyedVisits, _ visits: [(storeID: Int64, day: Day, id: Int64)?],
        photos: [String: Int64], progress: (Int) -> Void
    ) throws -> Refusal? {
        var found: Refusal?
        try copyFindings(of: visits, photos: photos) { send in
            do {
                try surveyed.file.read(
                    VisitFile.layout, surveyed.survey.scan, progress: progress,
                    plainly: { row, fields in
                        guard let line = reader.plainLine(row, fields) else { return false }
                        try send(line)
                        return true
                    },
                    { cells in
                        guard let line = reader.line(&cells) else { return }
                        try send(line)
                    })
            } catch let refusal as Refusal where refusal.kind == .refused {
                found = refusal
            }
        }
        return found
    }
}

extension SurveyedVisits {
    fileprivate func form(of month: Month) -> DisplayForm? {
        let visit = survey.visits.firstIndex { $0.key.day.month == month }.flatMap { ground.visits[$0] }
        return visit.map { ground.forms[$0.form].form }
    }
}

extension VisitSurvey.ToldVisit {
    /// Nothing waits to be repeated by it.
    fileprivate var idle: VisitFlaw {
        VisitFlaw(
            line: firstLine, code: "visit.none-drawn",
            values: ["store": key.store.text, "day": "\(key.day)", "inspector": key.inspector.text], column: "store")
    }
}

extension HeldVisit {
    fileprivate func flaw(_ survey: VisitSurvey) -> VisitFlaw {
        let visit = survey.visits[number]
        return VisitFlaw(
            line: visit.firstLine, code: "visit.held",
            values: [
                "store": visit.key.store.text, "day": "\(visit.key.day)", "inspector": visit.key.inspector.text,
                "visit": "\(id)", "file": file,
            ], column: "day")
    }
}

extension SurveyedVisits {
    /// Flaws as problems with the place and text of their cells, for which the file is read again.
    fileprivate func located(_ flaws: [VisitFlaw]) -> [Problem] {
        located(
            flaws.sorted { $0.line < $1.line }.map {
                Problem($0.code, $0.values, at: Place(line: $0.line, path: $0.column))
            })
    }

    fileprivate func located(_ problems: [Problem]) -> [Problem] {
        guard !problems.isEmpty else { return [] }
        // A file whose rows cannot be told apart everywhere has other problems besides.
        return (try? file.located(problems, VisitFile.layout, survey.scan)) ?? problems.map { $0.inFile(file.name) }
    }
}

extension [Problem] {
    fileprivate var inOrder: [Problem] {
        sorted { ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0) }
    }
}
