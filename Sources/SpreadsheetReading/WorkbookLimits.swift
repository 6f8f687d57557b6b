/// How much of a workbook is read before it is refused. The defaults take every sheet that a spreadsheet program can
/// hold full of codes and quantities.
package struct WorkbookLimits: Sendable {
    /// Bytes of the file as it came.
    package var packedBytes = 64 << 20
    /// Bytes of everything that is unpacked of it, counted as it is unpacked: what the file says of itself is not asked.
    package var unpackedBytes = 1 << 30
    /// As many as a sheet can have.
    package var rows = 1_048_576
    /// As many as a sheet can have: to column XFD.
    package var columns = 16_384
    /// Bytes of the texts that cells share; they are the one thing that is held in memory.
    package var sharedTextBytes = 128 << 20
    /// How many such texts there are.
    package var sharedTexts = 4_194_304
    /// Characters of a cell's text, as spreadsheet programs have it.
    package var cellCharacters = 32_767

    package init() {}
}
