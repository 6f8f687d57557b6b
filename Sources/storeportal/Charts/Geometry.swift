import Answers
import Retail
import Wording

/// Bars as they are drawn: where each ends, and its marks.
struct BarGeometry: Equatable {
    struct Bar: Equatable {
        let label: String
        /// What stands at its end.
        let said: String
        /// A word that colours it; what it says stands at the end too.
        let tone: String?
        /// From 0 to 1; nil where it is not known.
        let share: Double?
        /// As many as there are keys of marks.
        let marks: [Double?]
    }

    let bars: [Bar]
    /// Rows of the table that have no bar.
    let left: Int

    /// Bars that a picture has; the table has all.
    static let most = 12

    init(
        _ table: Table, labels: [String], value: String, marks: [String], said: [String], in language: Language
    ) {
        let rows = table.rows.prefix(Self.most)
        let scale = Scale(
            upTo: rows.flatMap { row in ([value] + marks).compactMap { table.number($0, of: row) } }.max() ?? 0)
        // What is the same in all of them tells none from another.
        let telling = labels.filter { key in
            key == labels.last || Set(rows.map { table.text(key, of: $0, in: language) }).count > 1
        }
        bars = rows.map { row in
            Bar(
                label: telling.map { table.text($0, of: row, in: language) }.joined(separator: " · "),
                said: said.compactMap { key in
                    guard table.cell(key, of: row) != .missing else { return nil }
                    let (text, code) = (table.text(key, of: row, in: language), "chart.said.\(key)")
                    let said = Catalogue.say(code, ["value": text], in: language)
                    return said == code ? text : said
                }.joined(separator: " · "),
                tone: said.lazy.compactMap { key in
                    if case .word(let word) = table.cell(key, of: row) { word } else { nil }
                }.first,
                share: table.number(value, of: row).map(scale.share),
                marks: marks.map { table.number($0, of: row).map(scale.share) })
        }
        left = table.rows.count - bars.count
    }
}

/// Lines over days as they are drawn, both ways from 0 to 1, the day before the last at the right.
struct LineGeometry: Equatable {
    struct Point: Equatable {
        let x: Double
        let y: Double
    }

    /// The pieces of each line: a day of which nothing is known breaks it.
    let lines: [[[Point]]]
    let first: Day
    let last: Day
    let top: Double

    /// nil where there are not two days to draw between, or nothing is known.
    init?(_ table: Table, day: String, values: [String]) {
        let dated = table.rows.compactMap { row in
            if case .day(let day) = table.cell(day, of: row) { (day: day, row: row) } else { nil }
        }.sorted { $0.day < $1.day }
        let known = values.flatMap { key in dated.compactMap { table.number(key, of: $0.row) } }
        guard let first = dated.first?.day, let last = dated.last?.day, first < last, let most = known.max() else {
            return nil
        }
        let scale = Scale(upTo: most)
        let width = Double(last.sinceEpoch - first.sinceEpoch)
        lines = values.map { key in
            dated.reduce(into: [[]]) { pieces, dated in
                guard let value = table.number(key, of: dated.row) else {
                    if pieces.last?.isEmpty == false { pieces.append([]) }
                    return
                }
                pieces[pieces.count - 1].append(
                    Point(x: Double(dated.day.sinceEpoch - first.sinceEpoch) / width, y: scale.share(value)))
            }.filter { !$0.isEmpty }
        }
        (self.first, self.last, top) = (first, last, scale.top)
    }
}

/// Columns of days, each made of pieces that stand on each other.
struct CountGeometry: Equatable {
    struct Piece: Equatable {
        let word: String
        /// From the bottom, from 0 to 1.
        let from: Double
        let to: Double
    }

    struct Column: Equatable {
        let day: Day
        /// From the left, from 0 to 1.
        let x: Double
        let pieces: [Piece]
    }

    let columns: [Column]
    /// What a column takes of the width, from 0 to 1.
    let width: Double
    /// Words that some row has, in their order.
    let words: [String]
    let top: Double

    /// nil where no row has a day and a word.
    init?(_ table: Table, day: String, word: String, words: [String]) {
        var counts: [Day: [String: Int]] = [:]
        for row in table.rows {
            guard case .day(let day) = table.cell(day, of: row), case .word(let word) = table.cell(word, of: row)
            else { continue }
            counts[day, default: [:]][word, default: 0] += 1
        }
        let days = counts.keys.sorted()
        guard let first = days.first, let last = days.last else { return nil }
        let most = counts.values.map { $0.values.reduce(0, +) }.max() ?? 0
        let scale = Scale(upTo: Double(most))
        let places = Double(last.sinceEpoch - first.sinceEpoch + 1)
        columns = days.map { day in
            var height = 0
            return Column(
                day: day, x: Double(day.sinceEpoch - first.sinceEpoch) / places,
                pieces: words.compactMap { word in
                    guard let count = counts[day]?[word] else { return nil }
                    defer { height += count }
                    return Piece(
                        word: word, from: scale.share(Double(height)), to: scale.share(Double(height + count)))
                })
        }
        width = 1 / places
        self.words = words.filter { word in counts.values.contains { $0[word] != nil } }
        top = scale.top
    }
}

extension Table {
    func cell(_ key: String, of row: [Cell]) -> Cell {
        columns.firstIndex { $0.key == key }.map { row[$0] } ?? .missing
    }

    /// What stands there, where that is a number.
    func number(_ key: String, of row: [Cell]) -> Double? {
        if case .number(let number) = cell(key, of: row).rank { number } else { nil }
    }

    func text(_ key: String, of row: [Cell], in language: Language) -> String {
        cell(key, of: row).shown(in: language)
    }
}
