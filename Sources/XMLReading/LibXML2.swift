import CLibXML2

/// The library as a whole, which has settings that belong to all of a process.
enum LibXML2 {
    /// Makes the library ready for many threads, deaf and mute: nothing outside of a document is ever loaded, whoever
    /// asks, and nothing is printed.
    static func prepare() { _ = once }

    private static let once: Void = {
        xmlInitParser()
        unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
        unsafe xmlThrDefSetStructuredErrorFunc(nil) { _, _ in }
    }()

    /// Keeps what belongs to no document off standard error; the setting is the thread's, and a reader may move.
    static func silence() { unsafe xmlSetStructuredErrorFunc(nil) { _, _ in } }
}
