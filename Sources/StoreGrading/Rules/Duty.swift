package import Retail

/// Something that the field does for a store, again and again.
package struct Duty: Equatable, Sendable {
    /// snake_case.
    package var code: String
    /// What is to be done; `{target}` in it is the number to reach.
    package var english: String
    package var chinese: String
    package var rhythm: Rhythm
    /// What is to be reached; nil where it is only to be done.
    package var target: DutyNumber?
    /// Beside the other duties of the grade.
    package var weight: DutyNumber

    /// When it falls due in a month.
    package enum Rhythm: Equatable, Sendable {
        /// So many times, spread evenly over its days.
        case times(DutyNumber)
        /// On these days of it, 1 to 31; the 31st is the last of shorter months.
        case days([Int])
    }

    package init(
        _ code: String, english: String, chinese: String, _ rhythm: Rhythm, target: DutyNumber? = nil,
        weight: DutyNumber
    ) {
        self.code = code
        self.english = english
        self.chinese = chinese
        self.rhythm = rhythm
        self.target = target
        self.weight = weight
    }

    /// The mark in its titles for the number to reach.
    static let targetMark = "{target}"
}

/// A number of a duty.
package enum DutyNumber: Equatable, Sendable {
    /// The same for all grades.
    case fixed(Int)
    /// As the standard of the grade says.
    case measure(StandardMeasure)
    /// Grades that it does not name have none.
    case byGrade([Grade: Int])

    func value(for grade: Grade, _ standard: WorkStandard) -> Int {
        switch self {
        case .fixed(let number): number
        case .measure(let measure): standard.number(of: measure)
        case .byGrade(let numbers): numbers[grade] ?? 0
        }
    }
}

/// A duty as the stores of one grade are owed it.
package struct OwedDuty: Equatable, Sendable {
    package let duty: Duty
    package let target: Int?
    package let weight: Int
    private let times: Int

    /// nil where the grade is not owed it: where its times, its target or its weight are none.
    init?(_ duty: Duty, _ grade: Grade, _ standard: WorkStandard) {
        let target = duty.target?.value(for: grade, standard)
        let weight = duty.weight.value(for: grade, standard)
        let times =
            switch duty.rhythm {
            case .times(let number): number.value(for: grade, standard)
            case .days(let days): days.count
            }
        guard times > 0, weight > 0, target != 0 else { return nil }
        self.duty = duty
        self.target = target
        self.weight = weight
        self.times = times
    }

    package var english: String { titled(duty.english) }
    package var chinese: String { titled(duty.chinese) }

    private func titled(_ title: String) -> String {
        target.map { title.replacing(Duty.targetMark, with: "\($0)") } ?? title
    }

    /// The days of a month, from 1, on which it falls due.
    package func days(of month: Month) -> [Int] {
        let length = month.lastDay.parts.day
        let days: [Int] =
            switch duty.rhythm {
            case .times: (1...times).map { length * $0 / times }
            case .days(let days): days.map { min($0, length) }
            }
        return Set(days.map { max(1, $0) }).sorted()
    }
}
