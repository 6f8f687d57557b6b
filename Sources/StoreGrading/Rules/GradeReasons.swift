package import Retail

/// What a proposal comes to, in the trade's words.
package struct GradeReasons: Sendable {
    let scheme: GradingScheme
    let explanation: GradeExplanation

    package init(_ scheme: GradingScheme, _ explanation: GradeExplanation) {
        (self.scheme, self.explanation) = (scheme, explanation)
    }

    /// Why a ranked store gets the grade that is proposed.
    package func reasons(reached: Grade, previous: Grade?, proposed: Grade, hold: GradeHold?, measure: Int64)
        -> [Notice]
    {
        var values = [
            "reached": reached.rawValue, "proposed": proposed.rawValue, "previous": previous?.rawValue ?? "–",
            "measure": scheme.number(measure), "band": "\(scheme.band)", "steps": "\(scheme.steps)",
        ]
        switch hold {
        case .band:
            let wanted = reached < proposed ? explanation.better : explanation.worse
            values["cut"] = wanted.map { scheme.number($0.cut) } ?? "–"
            values["bar"] = wanted.map { scheme.number($0.bar) } ?? "–"
            return [Notice(reached < proposed ? "grade.why.band-up" : "grade.why.band-down", values)]
        case .step: return [Notice("grade.why.step", values)]
        case .quota:
            let quota = scheme.quotas.first { $0.grade < proposed }
            values["quota"] = quota.map { "\($0.atMost)" } ?? "–"
            return [Notice("grade.why.quota", values)]
        case .calendar: return [Notice("grade.why.calendar", values)]
        case nil:
            guard let previous else { return [Notice("grade.why.first", values)] }
            return [Notice(previous == proposed ? "grade.why.stays" : "grade.why.moves", values)]
        }
    }

    /// Why a store is not ranked: a new one, or one of which too little is known.
    package func reasons(missing: String?, months: Int, proposed: Grade?) -> [Notice] {
        if let proposed {
            return [
                Notice(
                    "grade.why.new",
                    ["proposed": proposed.rawValue, "grace": "\(scheme.newStores.graceMonths)"])
            ]
        }
        guard let missing, missing != "months" else {
            return [
                Notice(
                    "grade.why.months",
                    ["months": "\(months)", "least": "\(scheme.minimumMonths)", "of": "\(scheme.months)"])
            ]
        }
        return [Notice("grade.why.missing", ["factor": missing])]
    }
}

extension GradingScheme {
    /// A measure in people's unit: points, or the unit of the figure that it is.
    package func number(_ measure: Int64) -> String {
        guard case .measure(let source, _, _) = cut else { return number(measure, of: .judgement) }
        return number(measure, of: source)
    }

    /// A figure in people's unit.
    package func number(_ figure: Int64, of source: FactorSource) -> String { source.number(figure, in: currency) }
}

extension GradeCut {
    /// The word for that unit.
    package var unit: FactorSource.Unit {
        guard case .measure(let source, _, _) = self else { return .points }
        return source.unit
    }
}
