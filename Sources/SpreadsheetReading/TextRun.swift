/// A text that comes in pieces, `<t>` after `<t>`, each with a face of its own. What stands in `<rPh>` is how the text
/// is pronounced, and no part of it.
struct TextRun {
    private var text = ""
    private var isInText = false
    private var isInPhonetics = false

    mutating func open(_ name: String) {
        switch name {
        case "si", "is": text = ""
        case "rPh": isInPhonetics = true
        case "t": isInText = !isInPhonetics
        default: break
        }
    }

    mutating func take(_ piece: @autoclosure () -> String) {
        if isInText { text += piece() }
    }

    /// Whether the element that ends is one of a text's.
    @discardableResult
    mutating func close(_ name: String) -> Bool {
        switch name {
        case "rPh": isInPhonetics = false
        case "t": isInText = false
        case "si", "is": break
        default: return false
        }
        return true
    }

    /// Everything since the text began; nil where it is longer than a cell may hold.
    func whole(upTo limit: Int) -> String? {
        // UTF-16 is what the limit counts; no text has more units than bytes.
        text.utf8.count <= limit || text.utf16.count <= limit ? CellText.unescaped(text) : nil
    }
}
