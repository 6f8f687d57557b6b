import Glibc

/// Columns and rows of a terminal.
struct TerminalSize: Equatable, Sendable {
    let columns: Int
    let rows: Int

    /// nil when the descriptor is not a terminal. A terminal that does not know its size is asked by `COLUMNS`,
    /// and 80 × 24 in the end.
    static func of(_ descriptor: Int32) -> TerminalSize? {
        guard isatty(descriptor) == 1 else { return nil }
        var size = winsize()
        let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        guard !isKnown else { return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row)) }
        let columns = environment("COLUMNS").flatMap(Int.init) ?? 80
        return TerminalSize(columns: columns > 0 ? columns : 80, rows: 24)
    }
}

/// A variable of the environment.
func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}
