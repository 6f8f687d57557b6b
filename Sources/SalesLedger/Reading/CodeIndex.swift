import RetailCSV

/// Codes as the bytes that they are in a file, and what each stands for.
struct CodeIndex<Value> {
    private var codes = CodeNumbers()
    private var values: [Value] = []

    var count: Int { values.count }

    mutating func insert(_ code: String, _ value: Value) {
        let number = codes.insert(Array(code.utf8).span)
        if number == values.count { values.append(value) } else { values[number] = value }
    }

    subscript(code: Span<UInt8>) -> Value? { codes[code].map { values[$0] } }

    subscript(code: String) -> Value? { codes[code].map { values[$0] } }
}

extension CodeIndex: Sendable where Value: Sendable {}

/// The master data that codes in files are held against, as the caller sees it.
struct KnownChain: Sendable {
    /// Stores and warehouses.
    var places = CodeIndex<KnownPlace>()
    var regions = CodeIndex<KnownPlace>()
    var accounts = CodeIndex<KnownAccount>()
    var products = CodeIndex<Int64>()
    /// The account of a distributor who loads.
    var ownAccount: KnownAccount?
}
