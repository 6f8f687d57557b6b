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

    var rgb: (red: Double, green: Double, blue: Double) {
        switch self {
        case .full: (0, 0, 0)
        case .faint: (0.38, 0.38, 0.40)
        case .line: (0.70, 0.70, 0.72)
        case .band: (0.945, 0.945, 0.955)
        case .mark: (0.97, 0.90, 0.89)
        }
    }
}
