import DemoChain
import Retail
import StoreOffice
import Testing

/// The repository's own seeds.
enum Seeds {
    static let folder =
        "\(#filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))/Seeds"

    static func bytes(_ name: String) throws -> [UInt8] { try File.read("\(folder)/\(name)") }

    static func files() throws -> ChainFiles {
        var bytes: [ChainFiles.Kind: [UInt8]] = [:]
        for kind in ChainFiles.Kind.allCases { bytes[kind] = try Seeds.bytes(kind.fileName) }
        return try ChainFiles(bytes)
    }

    static func assumptions() throws -> Assumptions {
        try Assumptions(
            file: String(decoding: bytes("chain.yaml"), as: UTF8.self), path: "chain.yaml",
            currency: #require(Currency("CNY")))
    }

    /// From the first day of the seeds on.
    static func assumptions(days: Int) throws -> Assumptions {
        var assumptions = try assumptions()
        let last = assumptions.firstDay.sinceEpoch + Int32(days) - 1
        assumptions.lastDay = try #require(Day(sinceEpoch: last))
        return assumptions
    }

    static func simulation(days: Int) throws -> SalesSimulation {
        try SalesSimulation(Chain(files()), assumptions(days: days))
    }
}

extension ChainFiles {
    /// The fields of a column, row by row.
    func column(_ kind: Kind, _ name: String) throws -> [String] {
        let position = try #require(kind.columns.firstIndex(of: name))
        return self[kind].map { $0.fields[position] }
    }

    /// A row a dictionary, by column.
    func records(_ kind: Kind) -> [[String: String]] {
        self[kind].map { Dictionary(uniqueKeysWithValues: zip(kind.columns, $0.fields)) }
    }
}
