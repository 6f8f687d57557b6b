package import Retail
package import StoreGrading
package import Wording

extension WayToGrade {
    /// The way with what it costs and brings.
    package func fields(_ currency: Currency, in language: Language) -> [Field] {
        let way = self
        let cut = way.scheme.cut
        let (word, up): (String, WayUp?) =
            switch way.outcome {
            case .reached: ("reached", nil)
            case .way(let up): ("way", up)
            case .short(let up): ("short", up)
            }
        let after = up?.standing ?? way.standing
        return [
            Field("store", .text(way.proposal.store)), Field("name", .text(way.proposal.name)),
            Field("month", .month("\(way.run.month)")), Field("from_grade", .text(way.from.rawValue)),
            Field("to_grade", .text(way.target.rawValue)), Field("answer", .word("way_\(word)")),
            Field(Column("cost", .money), .money(orMissing: up?.cost, currency)),
            Field("unit", .word(cut.unit.rawValue)),
            Field(Column("measure", .number), .decimal(way.scheme.number(way.standing.measure))),
            Field(Column("bar", .number), way.bar.map { .decimal(way.scheme.number($0)) } ?? .missing),
            Field(Column("measure_after", .number), .decimal(way.scheme.number(after.measure))),
            Field(
                Column("bar_after", .number),
                way.bar(after: after.total).map { .decimal(way.scheme.number($0)) } ?? .missing),
            Field("total", .points(way.standing.total)), Field("total_after", .points(after.total)),
            Field("actions", .records(steps(currency, in: language))),
            Field(
                "alone",
                .records(
                    way.alone.map { one in
                        [
                            Field("source", .word("source_\(one.source.rawValue)")),
                            Field("more", .decimal(way.scheme.number(one.addition, of: one.source))),
                            Field("unit", .word(one.source.unit.rawValue)),
                        ]
                    })),
        ]
    }

    /// What has to be done, each action with what it brings and costs.
    package func steps(_ currency: Currency, in language: Language) -> [[Field]] {
        let up: WayUp? =
            switch outcome {
            case .reached: nil
            case .way(let up), .short(let up): up
            }
        return (up?.steps ?? []).map { step in
            [
                Field("action", .text(step.action.name)), Field("times", .integer(Int64(step.times))),
                Field("what", .text(language == .chinese ? step.action.chinese : step.action.english)),
                Field("adds", .text(step.adds(in: scheme, language))),
                Field(Column("cost", .money), .money(orMissing: step.action.cost * Int64(step.times), currency)),
            ]
        }
    }

    /// The same in sentences.
    package func notices(_ currency: Currency, in language: Language) -> [Notice] {
        let way = self
        let values = [
            "store": way.proposal.store, "from": way.from.rawValue, "to": way.target.rawValue,
            "measure": way.scheme.number(way.standing.measure),
        ]
        var notes: [Notice] = []
        switch way.outcome {
        case .reached: notes.append(Notice("grade.way.reached", values))
        case .way(let up):
            let cost = Cell.money(orMissing: up.cost, currency).shown(in: language)
            notes.append(Notice("grade.way.found", values.merging(["cost": cost, "count": "\(up.count)"]) { $1 }))
        case .short(let up):
            notes.append(
                Notice(
                    "grade.way.short",
                    values.merging(["best": way.scheme.number(up.standing.measure), "total": "\(up.standing.total)"]) {
                        $1
                    }))
            if !way.movesMeasure { notes.append(Notice("grade.way.unmoved")) }
        }
        for one in way.alone {
            notes.append(
                Notice(
                    "grade.way.alone-\(one.source.unit.rawValue)",
                    [
                        "more": way.scheme.number(one.addition, of: one.source),
                        "source": Catalogue.say("word.source_\(one.source.rawValue)", in: language),
                    ]))
        }
        notes.append(Notice("grade.way.as-they-are"))
        if way.regradings > 1 {
            notes.append(
                Notice("grade.way.steps", ["count": "\(way.regradings)", "steps": "\(way.scheme.steps)"]))
        }
        if way.isTrimmed { notes.append(Notice("grade.way.trimmed", ["limit": "\(LiftSearch.limit)"])) }
        return notes
    }
}

extension WayUp.Step {
    /// `+16 pieces, +6 pieces of key products`.
    fileprivate func adds(in scheme: GradingScheme, _ language: Language) -> String {
        FactorSource.allCases.compactMap { source in
            action.adds[source].map {
                "+\(scheme.number($0 * Int64(times), of: source)) \(Catalogue.say("word.source_\(source.rawValue)", in: language))"
            }
        }.joined(separator: ", ")
    }
}
