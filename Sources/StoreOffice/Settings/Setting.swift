/// A value that somebody decided, and where.
package struct Setting<Value: Sendable & Equatable>: Sendable, Equatable {
    package let value: Value
    package let origin: Origin
}

/// Where a setting comes from; the earlier goes before the later.
package enum Origin: Sendable, Equatable {
    /// `--name`.
    case flag(String)
    /// An environment variable.
    case environment(String)
    /// A line of `StoreConfig/runtime.yaml`.
    case file(String, line: Int)
    case builtIn
}

extension Origin: CustomStringConvertible {
    /// `--home`, `STORECHAIN_HOME`, `StoreConfig/runtime.yaml:12`, `default`.
    package var description: String {
        switch self {
        case .flag(let name): "--\(name)"
        case .environment(let name): name
        case .file(let path, let line): "\(path):\(line)"
        case .builtIn: "default"
        }
    }
}
