/// The kinds of text on a page; sizes are points.
enum TextStyle: Int, CaseIterable {
    case title, subtitle, label, value, heading, paragraph, caption, columnHeading, cell, emphasisedCell, footer
    case watermark

    var size: Double {
        switch self {
        case .title: 18
        case .subtitle: 11
        case .heading: 13
        case .label, .value, .paragraph, .caption: 10
        case .columnHeading, .cell, .emphasisedCell: 9
        case .footer: 8
        case .watermark: 96
        }
    }

    var isBold: Bool {
        switch self {
        case .title, .heading, .caption, .columnHeading, .emphasisedCell, .watermark: true
        case .subtitle, .label, .value, .paragraph, .cell, .footer: false
        }
    }

    var ink: Ink {
        switch self {
        case .subtitle, .label, .footer: .faint
        case .watermark: .mark
        default: .full
        }
    }
}

/// The colours of a page.
enum Ink {
    case full, faint, line, band, mark
    case first, second, third, fourth, fifth, sixth
    case worst, worse, middle, better, best

    /// Of the parts of a chart, told apart by who sees no red or green too.
    static let parts: [Ink] = [.first, .second, .third, .fourth, .fifth, .sixth]

    /// Light enough for black figures.
    static let tones: [Ink] = [.worst, .worse, .middle, .better, .best]

    var rgb: (red: Double, green: Double, blue: Double) {
        switch self {
        case .full: (0, 0, 0)
        case .faint: (0.38, 0.38, 0.40)
        case .line: (0.70, 0.70, 0.72)
        case .band: (0.945, 0.945, 0.955)
        case .mark: (0.97, 0.90, 0.89)
        case .first: (0.03, 0.32, 0.61)
        case .second: (0.19, 0.51, 0.74)
        case .third: (0.62, 0.79, 0.88)
        case .fourth: (0.99, 0.75, 0.52)
        case .fifth: (0.85, 0.28, 0.00)
        case .sixth: (0.59, 0.59, 0.59)
        case .worst: (0.957, 0.647, 0.510)
        case .worse: (0.992, 0.859, 0.780)
        case .middle: (0.969, 0.969, 0.969)
        case .better: (0.820, 0.898, 0.941)
        case .best: (0.573, 0.773, 0.871)
        }
    }
}
