import Testing

@testable import Schema

@Suite struct `The ledger held against what the program knows` {
    private func entries(_ checksums: String...) -> [LedgerEntry] {
        checksums.enumerated().filter { $1 != "-" }.map {
            LedgerEntry(version: $0 + 1, name: "m\($0 + 1)", checksum: $1)
        }
    }

    @Test func `counts what is applied`() throws {
        #expect(try appliedCount(ledger: [], known: entries("a", "b")) == 0)
        #expect(try appliedCount(ledger: entries("a"), known: entries("a", "b")) == 1)
        #expect(try appliedCount(ledger: entries("a", "b"), known: entries("a", "b")) == 2)
    }

    @Test func `refuses an edited migration with both checksums`() {
        let mismatch = #expect(throws: HistoryMismatch.self) {
            try appliedCount(ledger: entries("a", "x"), known: entries("a", "b", "c"))
        }
        #expect(mismatch == HistoryMismatch(reason: .edited, version: 2, name: "m2", inDatabase: "x", inProgram: "b"))
    }

    @Test func `refuses a missing migration`() {
        let mismatch = #expect(throws: HistoryMismatch.self) {
            try appliedCount(ledger: entries("-", "b"), known: entries("a", "b"))
        }
        #expect(mismatch == HistoryMismatch(reason: .missing, version: 1, name: "m1", inDatabase: nil, inProgram: "a"))
    }

    @Test func `refuses a migration that the program does not know`() {
        let mismatch = #expect(throws: HistoryMismatch.self) {
            try appliedCount(ledger: entries("a", "b", "c"), known: entries("a", "b"))
        }
        #expect(mismatch == HistoryMismatch(reason: .unknown, version: 3, name: "m3", inDatabase: "c", inProgram: nil))
    }
}
