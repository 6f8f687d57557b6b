package import Retail
package import StoreGrading
import Wording

extension GradeRun {
    /// By what the run judged, and what it could not look at.
    package func notices(by scheme: GradingScheme, emptyMonths: [Month]) -> [Notice] {
        let run = self
        var notes = [
            Notice(
                "grade.by-scheme",
                [
                    "scheme": run.scheme, "version": "\(run.version)", "run": "\(run.number)", "month": "\(run.month)",
                    "author": run.author, "at": "\(run.madeAt)",
                ])
        ]
        if !run.dropped.isEmpty {
            notes.append(Notice("grade.dropped", ["factors": run.dropped.joined(separator: ", ")]))
        }
        if !emptyMonths.isEmpty {
            notes.append(
                Notice("grade.months-empty", ["months": emptyMonths.map { "\($0)" }.joined(separator: ", ")]))
        }
        if run.needsSecond, run.signatures.count < 2 {
            notes.append(Notice("grade.needs-second", ["moved": "\(run.moved)", "stores": "\(run.stores)"]))
        }
        if !scheme.calendar.moves(in: run.month) {
            notes.append(Notice("grade.month-still", ["next": "\(scheme.calendar.next(after: run.month))"]))
        }
        return notes
    }
}
