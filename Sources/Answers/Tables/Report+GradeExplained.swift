import Retail
package import StoreGrading
package import Wording

extension Report {
    /// Why a store has its grade; a program gets the codes and values of the sentences too.
    package init(explaining explained: ExplainedGrade, in language: Language, forPeople isForPeople: Bool) {
        let (proposal, run, cut) = (explained.proposal, explained.run, explained.scheme.cut)
        var sections = [
            Section(
                "why", Report.why(explained.why, in: language, forPeople: isForPeople),
                notes: Report.ground(of: explained)),
            Section(
                "factors", Report.factors(explained),
                notes: proposal.total.map { total in
                    [
                        Notice(
                            "grade.arithmetic",
                            ["weights": "\(explained.explanation.weights)", "total": "\(total)"])
                    ]
                } ?? []),
        ]
        if let group = proposal.group {
            sections.append(
                Section(
                    "cut_offs",
                    Table(
                        [Column("grade"), Column("cut_off", .number), Column("unit")],
                        zip(Grade.allCases, group.cuts).map { grade, end in
                            [
                                .text(grade.rawValue), end.map { .decimal(explained.scheme.number($0)) } ?? .missing,
                                .word(cut.unit.rawValue),
                            ]
                        }), notes: Report.refinement(of: explained.scheme)))
            sections.append(Section("distances", Report.distances(explained)))
        }
        self.init(
            name: "grade_explained",
            head: [
                Field("store", .text(proposal.store)), Field("name", .text(proposal.name)),
                Field("region", .text(proposal.region)), Field("month", .month("\(run.month)")),
                Field("grade", .grade(orMissing: explained.inForce?.grade)),
                Field("origin", .word(orMissing: explained.inForce?.origin)),
                Field("since", .month(orMissing: explained.inForce?.since)),
                Field("accepted_by", .text(orMissing: explained.inForce?.acceptedBy)),
                Field("until", .day(orMissing: explained.inForce?.until)),
                Field("proposed", .grade(proposal.proposed)), Field("previous", .grade(orMissing: proposal.previous)),
                Field("reached", .grade(orMissing: proposal.reached)),
                Field("outcome", .word(proposal.outcome.rawValue)),
                Field("hold", .hold(proposal.hold)), Field("missing", .wanting(proposal.missing)),
                Field(Column("total", .number), .points(proposal.total)),
                Field(
                    Column("measure", .number),
                    proposal.measure.map { .decimal(explained.scheme.number($0)) } ?? .missing),
                Field("unit", .word(cut.unit.rawValue)),
                Field("band_percent", .decimal("\(explained.scheme.band)")),
                Field(Column("rank", .number), .integer(orMissing: proposal.rank)),
                Field(Column("group_size", .number), .integer(orMissing: proposal.group?.size)),
                Field("group", .text(orMissing: proposal.group?.region)),
                Field("format", .text(orMissing: proposal.group?.format)),
                Field("scheme", .text(run.scheme)), Field("version", .integer(Int64(run.version))),
                Field("run", .integer(run.number)), Field("made_at", .instant("\(run.madeAt)")),
                Field("months", .integer(Int64(proposal.months))),
                Field("months_counted", .integer(Int64(explained.months.count))),
                Field("newest_day", .day(orMissing: run.lastDay)),
            ], sections: sections)
        spreadsheet = Report.factors(of: explained)
    }

    private static func why(_ reasons: [Notice], in language: Language, forPeople isForPeople: Bool) -> Table {
        Table(
            [Column("reason")] + (isForPeople ? [] : [Column("code"), Column("values")]),
            reasons.map { reason in
                [.text(Catalogue.say(reason, in: language))]
                    + (isForPeople ? [] : [.text(reason.code), .notice(reason)])
            })
    }

    /// The contributions as one table that can stand under that of another store or month.
    private static func factors(of explained: ExplainedGrade) -> Table {
        let factors = factors(explained)
        let ids = [Cell.text(explained.proposal.store), .month("\(explained.run.month)")]
        return Table(
            [Column("store"), Column("month")] + factors.columns, factors.rows.map { ids + $0 })
    }

    private static func factors(_ explained: ExplainedGrade) -> Table {
        Table(
            [Column("factor"), Column("source"), Column("figure", .number), Column("unit"), Column("points", .number)]
                + [Column("basis"), Column("weight", .number), Column("share", .number)]
                + [Column("contribution", .number), Column("use")],
            zip(explained.explanation.factors, explained.peers).map { share, peers in
                let source = share.factor.source
                return [
                    .text(share.factor.name), .word("source_\(source.rawValue)"),
                    share.figure.map { .decimal(explained.scheme.number($0, of: source)) } ?? .missing,
                    .word(source.unit.rawValue),
                    .points(share.points), place(of: share, peers, explained.scheme),
                    .decimal("\(share.factor.weight)"),
                    .decimal("\(share.share)"), .points(share.contribution), .word("factor_\(share.use.rawValue)"),
                ]
            })
    }

    /// What the points follow from.
    private static func place(of share: FactorContribution, _ peers: PeerCount?, _ scheme: GradingScheme) -> Cell {
        guard share.use == .counted else { return .missing }
        let source = share.factor.source
        switch share.factor.normalisation {
        case .percentile:
            return peers.map {
                .notice(
                    Notice(
                        "grade.place.percentile",
                        ["below": "\($0.below)", "level": "\($0.level + 1)", "of": "\($0.known + 1)"]))
            } ?? .missing
        case .range(let from?, let to?):
            return .notice(
                Notice(
                    "grade.place.range", ["from": scheme.number(from, of: source), "to": scheme.number(to, of: source)])
            )
        case .range: return .notice(Notice("grade.place.range-of-group"))
        case .banded(let steps):
            let step = share.figure.flatMap { figure in steps.last { $0.from <= figure } }
            return .notice(
                step.map { Notice("grade.place.step", ["from": scheme.number($0.from, of: source)]) }
                    ?? Notice("grade.place.below-steps"))
        }
    }

    private static func distances(_ explained: ExplainedGrade) -> Table {
        let scheme = explained.scheme
        let distances = [("better", explained.explanation.better), ("worse", explained.explanation.worse)]
        return Table(
            [Column("direction"), Column("grade"), Column("cut_off", .number), Column("bar", .number)]
                + [Column("gap", .number), Column("meaning")],
            distances.compactMap { direction, distance in
                guard let distance else { return nil }
                let code =
                    direction == "better" ? (distance.gap > 0 ? "up" : "over") : (distance.gap > 0 ? "under" : "down")
                let values = [
                    "grade": distance.grade.rawValue, "bar": scheme.number(distance.bar),
                    "gap": scheme.number(distance.gap < 0 ? -distance.gap : distance.gap),
                ]
                return [
                    .word(direction), .text(distance.grade.rawValue), .decimal(scheme.number(distance.cut)),
                    .decimal(scheme.number(distance.bar)), .decimal(scheme.number(distance.gap)),
                    .notice(Notice("grade.distance.\(code)", values)),
                ]
            })
    }

    private static func refinement(of scheme: GradingScheme) -> [Notice] {
        guard case .measure(_, _, let refinement?) = scheme.cut else { return [] }
        return [
            Notice(
                "grade.refined",
                ["within": "\(refinement.within)", "up": "\(refinement.up)", "down": "\(refinement.down)"])
        ]
    }

    /// The age and the coverage of what went in.
    private static func ground(of explained: ExplainedGrade) -> [Notice] {
        let run = explained.run
        var notes = [
            Notice(
                "grade.store-coverage",
                [
                    "months": "\(explained.proposal.months)", "of": "\(explained.months.count)",
                    "first": explained.months.first.map { "\($0)" } ?? "–",
                    "last": explained.months.last.map { "\($0)" } ?? "–", "day": run.lastDay.map { "\($0)" } ?? "–",
                ])
        ]
        if !run.dropped.isEmpty {
            notes.append(Notice("grade.dropped", ["factors": run.dropped.joined(separator: ", ")]))
        }
        if !explained.emptyMonths.isEmpty {
            notes.append(
                Notice(
                    "grade.months-empty",
                    ["months": explained.emptyMonths.map { "\($0)" }.joined(separator: ", ")]))
        }
        return notes
    }
}

extension Cell {
    fileprivate static func word(orMissing origin: StoreGrade.Origin?) -> Cell {
        guard let origin, origin != .none else { return .missing }
        return .word(origin.rawValue)
    }
}
