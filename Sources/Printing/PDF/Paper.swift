import CPangoCairo

/// Pages that are drawn one after the other: the one place where cairo is driven. Points from the upper left corner.
@safe final class Paper {
    private let surface: OpaquePointer
    private let pen: OpaquePointer
    private let ink: InkPot

    /// Gathers the bytes as cairo hands them out.
    private final class InkPot { var bytes: [UInt8] = [] }

    init(_ sheet: Sheet) throws(PrintingProblem) {
        ink = InkPot()
        let surface = unsafe cairo_pdf_surface_create_for_stream(
            { pot, bytes, count in
                if let pot = unsafe pot {
                    unsafe Unmanaged<InkPot>.fromOpaque(pot).takeUnretainedValue().bytes
                        .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                }
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(ink).toOpaque(), sheet.width, sheet.height)
        // Neither is ever nil: what goes wrong stands in their status.
        guard let surface = unsafe surface, let pen = unsafe cairo_create(surface) else {
            throw .undrawn("no memory for a page")
        }
        unsafe (self.surface, self.pen) = unsafe (surface, pen)
        unsafe cairo_set_line_width(pen, 0.5)
    }

    deinit {
        unsafe cairo_destroy(pen)
        unsafe cairo_surface_destroy(surface)
    }

    /// What programs tell of the document. Without `made` it has no date: cairo would take the clock's.
    func describe(title: String, subject: String, made: String?) {
        unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        if !subject.isEmpty { unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject) }
        unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made ?? "")
    }

    /// An entry of the list by which readers go to a heading.
    func list(_ heading: String, page: Int, top: Double) {
        _ = unsafe cairo_pdf_surface_add_outline(
            surface, CAIRO_PDF_OUTLINE_ROOT, heading, "page=\(page) pos=[\(Sheet.margin) \(top)]",
            cairo_pdf_outline_flags_t(0))
    }

    /// The text that was set last, from its upper left corner.
    func draw(_ setting: TextSetting, _ ink: Ink, left: Double, top: Double) {
        dip(ink)
        unsafe cairo_move_to(pen, left, top)
        unsafe pango_cairo_show_layout(pen, setting.layout)
    }

    /// The text that was set last, rising around the middle of the page, and no longer than this.
    func drawAcross(_ setting: TextSetting, _ ink: Ink, on sheet: Sheet, upTo length: Double) {
        let size = setting.size
        let scale = min(1, length / max(1, size.width))
        dip(ink)
        unsafe cairo_save(pen)
        unsafe cairo_translate(pen, sheet.width / 2, sheet.height / 2)
        unsafe cairo_rotate(pen, -.pi / 6)
        unsafe cairo_scale(pen, scale, scale)
        unsafe cairo_move_to(pen, -size.width / 2, -size.height / 2)
        unsafe pango_cairo_show_layout(pen, setting.layout)
        unsafe cairo_restore(pen)
    }

    func line(left: Double, top: Double, width: Double) {
        dip(.line)
        unsafe cairo_move_to(pen, left, top)
        unsafe cairo_line_to(pen, left + width, top)
        unsafe cairo_stroke(pen)
    }

    func band(left: Double, top: Double, width: Double, height: Double) {
        block(.band, left: left, top: top, width: width, height: height)
    }

    func block(_ ink: Ink, left: Double, top: Double, width: Double, height: Double) {
        dip(ink)
        unsafe cairo_rectangle(pen, left, top, width, height)
        unsafe cairo_fill(pen)
    }

    func hatch(left: Double, top: Double, width: Double, height: Double) {
        dip(.line)
        unsafe cairo_save(pen)
        unsafe cairo_rectangle(pen, left, top, width, height)
        unsafe cairo_clip(pen)
        for start in stride(from: left - height, to: left + width, by: 5) {
            unsafe cairo_move_to(pen, start, top + height)
            unsafe cairo_line_to(pen, start + height, top)
        }
        unsafe cairo_stroke(pen)
        unsafe cairo_restore(pen)
    }

    func turn() { unsafe cairo_show_page(pen) }

    /// The whole file. Nothing can be drawn after it.
    func finish() throws(PrintingProblem) -> [UInt8] {
        unsafe cairo_surface_finish(surface)
        for status in unsafe [cairo_status(pen), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .undrawn(unsafe String(cString: cairo_status_to_string(status)))
        }
        return ink.bytes
    }

    private func dip(_ ink: Ink) {
        let (red, green, blue) = ink.rgb
        unsafe cairo_set_source_rgb(pen, red, green, blue)
    }
}
