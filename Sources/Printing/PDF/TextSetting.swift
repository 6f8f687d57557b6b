import CPangoCairo

/// Sets texts in lines and measures them: the one place where pango is driven.
@safe final class TextSetting {
    /// Asked in this order, and behind them every font of the machine.
    static let families = ["WenQuanYi Micro Hei", "Droid Sans Fallback", "Noto Sans CJK SC", "DejaVu Sans"]
    /// Of Debian, with the characters that are usual and the rare ones of names.
    private static let packages = [
        ("fonts-wqy-microhei", "WenQuanYi Micro Hei"), ("fonts-droid-fallback", "Droid Sans Fallback"),
    ]

    private let fonts: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    /// The text that was set last.
    let layout: OpaquePointer
    private let faces: [OpaquePointer]
    /// Characters that no font has.
    private(set) var unknown: [Unicode.Scalar] = []

    /// A machine without any font sets nothing and knows no character; that is told in the end.
    init(_ language: PrintedDocument.Language) throws(PrintingProblem) {
        guard let fonts = unsafe pango_cairo_font_map_new() else { throw .undrawn("no memory for fonts") }
        unsafe pango_cairo_font_map_set_resolution(OpaquePointer(fonts), 72)
        let context = unsafe pango_font_map_create_context(fonts)
        guard let context = unsafe context, let layout = unsafe pango_layout_new(context) else {
            unsafe g_object_unref(UnsafeMutableRawPointer(fonts))
            throw .undrawn("no memory for text")
        }
        unsafe pango_context_set_language(context, pango_language_from_string(language.rawValue))
        // Glyphs stand where the font wants them, not where the pixels of a screen would have them.
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe pango_cairo_context_set_font_options(context, options)
        unsafe cairo_font_options_destroy(options)
        unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        unsafe (self.fonts, self.context, self.layout) = unsafe (fonts, context, layout)
        unsafe faces = unsafe TextStyle.allCases.compactMap { style in
            let face = unsafe pango_font_description_from_string(Self.families.joined(separator: ","))
            unsafe pango_font_description_set_absolute_size(face, style.size * Double(PANGO_SCALE))
            if style.isBold { unsafe pango_font_description_set_weight(face, PANGO_WEIGHT_BOLD) }
            return unsafe face
        }
    }

    deinit {
        unsafe faces.forEach { unsafe pango_font_description_free($0) }
        unsafe g_object_unref(UnsafeMutableRawPointer(layout))
        unsafe g_object_unref(UnsafeMutableRawPointer(context))
        unsafe g_object_unref(UnsafeMutableRawPointer(fonts))
    }

    /// Sets a text in lines of this width; nil leaves it in one. Returns its height.
    @discardableResult
    func set(
        _ text: String, _ style: TextStyle, width: Double?, _ alignment: PrintedTable.Alignment = .text
    ) -> Double {
        unsafe pango_layout_set_font_description(layout, faces[style.rawValue])
        unsafe pango_layout_set_width(layout, width.map { Int32($0 * Double(PANGO_SCALE)) } ?? -1)
        unsafe pango_layout_set_alignment(layout, alignment == .number ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        unsafe pango_layout_set_text(layout, text, -1)
        return size.height
    }

    /// Of the text that was set last.
    var size: (width: Double, height: Double) {
        var (width, height): (Int32, Int32) = (0, 0)
        unsafe pango_layout_get_size(layout, &width, &height)
        return (Double(width) / Double(PANGO_SCALE), Double(height) / Double(PANGO_SCALE))
    }

    /// The text that was set last, parted between its lines so that each piece but a single line is no higher than this.
    func pieces(of text: String, upTo height: Double) -> [(text: String, height: Double)] {
        let bytes = Array(text.utf8)
        var pieces: [(text: String, height: Double)] = []
        var (start, filled) = (0, 0.0)
        for index in 0..<(unsafe pango_layout_get_line_count(layout)) {
            guard let line = unsafe pango_layout_get_line_readonly(layout, index) else { continue }
            var extents = PangoRectangle()
            unsafe pango_layout_line_get_extents(line, nil, &extents)
            let (lineStart, lineHeight) = unsafe (
                Int(line.pointee.start_index), Double(extents.height) / Double(PANGO_SCALE)
            )
            if filled > 0 && filled + lineHeight > height {
                pieces.append((Self.text(bytes[start..<lineStart]), filled))
                (start, filled) = (lineStart, 0)
            }
            filled += lineHeight
        }
        return pieces + [(Self.text(bytes[start...]), filled)]
    }

    /// Without the line end that parts it from the next piece.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes, as: UTF8.self)
    }

    /// Notes the characters of the text that was set last which no font has. Another text may be set afterwards.
    func noteUnknown(of text: String) {
        guard unsafe pango_layout_get_unknown_glyphs_count(layout) > 0 else { return }
        for scalar in Set(text.unicodeScalars).subtracting(unknown).sorted() {
            unsafe pango_layout_set_text(layout, String(scalar), -1)
            if unsafe pango_layout_get_unknown_glyphs_count(layout) > 0 { unknown.append(scalar) }
        }
    }

    /// Throws where a text held a character that no font has.
    func refuseUnknown() throws(PrintingProblem) {
        guard !unknown.isEmpty else { return }
        let missing = Self.packages.filter { !isThere($0.1) }.map(\.0)
        throw .unknownCharacters(
            unknown.prefix(20).map { String($0) }.joined(),
            install: missing.isEmpty ? ["fonts-noto-cjk"] : missing)
    }

    private func isThere(_ family: String) -> Bool {
        let wanted = unsafe pango_font_description_from_string(family)
        defer { unsafe pango_font_description_free(wanted) }
        guard let font = unsafe pango_font_map_load_font(fonts, context, wanted) else { return false }
        defer { unsafe g_object_unref(UnsafeMutableRawPointer(font)) }
        let found = unsafe pango_font_describe(font)
        defer { unsafe pango_font_description_free(found) }
        return unsafe pango_font_description_get_family(found).map { unsafe String(cString: $0) } == family
    }
}
