/// The rows of one answer; used on one lane only.
@safe
final class Rows {
    private let result: ResultHandle
    private let types: [UInt32]
    /// The names asked for so far with their columns, and which of them is probably next: storage functions read
    /// columns in the order of the select list. A name is a literal, so its address tells it apart. Behind a pointer,
    /// since this is the hottest place of the client and checks of exclusive access cost a third of it (measured).
    private let memory: UnsafeMutablePointer<Memory>

    private struct Memory {
        var known: [(name: UInt, column: Int)] = []
        var next = 0
    }

    init(_ result: consuming ResultHandle) {
        types = (0..<result.columnCount).map { result.type(ofColumn: $0) }
        self.result = result
        unsafe memory = .allocate(capacity: 1)
        unsafe memory.initialize(to: Memory())
    }

    deinit {
        unsafe memory.deinitialize(count: 1)
        unsafe memory.deallocate()
    }

    var count: Int { result.rowCount }

    /// Every row, as `read` makes it.
    func all<T>(_ read: (borrowing Row) throws(PostgresError) -> T) throws(PostgresError) -> [T] {
        var values: [T] = []
        values.reserveCapacity(count)
        for index in 0..<count { values.append(try read(Row(self, index))) }
        return values
    }

    func name(of column: Int) -> String { result.columnName(column) }

    func column(_ name: StaticString) throws(PostgresError) -> Int {
        let address = UInt(bitPattern: unsafe name.utf8Start)
        let next = unsafe memory.pointee.next
        if unsafe next < memory.pointee.known.count, unsafe memory.pointee.known[next].name == address {
            unsafe memory.pointee.next = next + 1
            return unsafe memory.pointee.known[next].column
        }
        if let place = unsafe memory.pointee.known.firstIndex(where: { $0.name == address }) {
            unsafe memory.pointee.next = place + 1
            return unsafe memory.pointee.known[place].column
        }
        let column = unsafe name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
            unsafe result.column(named: $0)
        }
        guard column >= 0 else { throw PostgresError(.undecodable, "the answer has no such column", column: "\(name)") }
        unsafe memory.pointee.known.append((address, column))
        return column
    }

    @inline(__always)
    func value<Value: SQLValue>(row: Int, column: Int) throws(PostgresError) -> Value {
        guard column >= 0, column < types.count else {
            throw PostgresError(.undecodable, "the answer has no column at place \(column)")
        }
        let bytes = unsafe result.bytes(row: row, column: column)
        if unsafe bytes.isEmpty, result.isNull(row: row, column: column) {
            return try Value.fromNull(column: result.columnName(column))
        }
        return try Value(sql: unsafe Cell(type: types[column], bytes: bytes, rows: self, column: column))
    }
}
