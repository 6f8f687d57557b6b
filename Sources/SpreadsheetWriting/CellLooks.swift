import CLibXLSXWriter

/// The formats of a workbook's cells, each made once.
@safe final class CellLooks {
    /// How a cell looks.
    enum Look: Hashable {
        case heading
        case cell(CellKind?, Emphasis?)
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var made: [Look: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { unsafe self.book = unsafe book }

    /// The workbook's own; it goes with it.
    func format(_ look: Look) -> UnsafeMutablePointer<lxw_format> {
        if let known = unsafe made[look] { return unsafe known }
        guard let format = unsafe workbook_add_format(book) else { preconditionFailure("no memory for a workbook") }
        unsafe made[look] = unsafe format
        switch look {
        case .heading:
            unsafe format_set_bold(format)
            unsafe format_set_num_format_index(format, CellKind.textFormat)
            unsafe format_set_bg_color(format, 0xD9E1F2)
            unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .cell(let kind, let emphasis):
            if kind == .text {
                unsafe format_set_num_format_index(format, CellKind.textFormat)
            } else if let kind {
                unsafe format_set_num_format(format, kind.format)
            }
            if let emphasis { unsafe format_set_bg_color(format, emphasis.colour) }
            if emphasis == .unknown {
                unsafe format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
                unsafe format_set_fg_color(format, 0x969696)
            }
            if emphasis == .removed { unsafe format_set_font_strikeout(format) }
        }
        return unsafe format
    }
}

extension Emphasis {
    /// Those in which spreadsheet programs themselves show good, neutral and bad.
    fileprivate var colour: lxw_color_t {
        switch self {
        case .added: 0xC6EFCE
        case .changed: 0xFFEB9C
        case .removed: 0xFFC7CE
        case .warning: 0xF8CBAD
        case .unknown: 0xFFFFFF
        }
    }
}
