/// What a spreadsheet can hold.
enum SheetLimits {
    static let rows = 1_048_576
    static let columns = 16_384
    static let cellCharacters = 32_767
    /// Of the choices of a column, with the commas between them. Spreadsheets allow as many characters; the library checks
    /// the characters and has room for the bytes.
    static let choiceBytes = 255
    static let nameCharacters = 31
}
