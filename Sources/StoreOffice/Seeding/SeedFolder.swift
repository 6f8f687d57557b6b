import Directory
import FoundationEssentials
import Glibc
import PromoterStaffing
package import Retail
import RetailCSV

/// A folder of files that make a chain, and what lies in it.
package struct SeedFolder: Sendable {
    /// As the person gave it.
    package let path: String
    private let names: Set<String>

    /// The folder that was asked for; else `Seeds` of the working directory; else the one that came with the program.
    package init(asked: String? = nil) throws(Refusal) {
        let places = asked.map { [$0] } ?? ["Seeds"] + ProgramPlaces.of("Seeds")
        let found = places.lazy.compactMap { path in
            (try? FileManager.default.contentsOfDirectory(atPath: path)).map { (path, $0) }
        }.first
        guard let (path, names) = found else {
            guard let asked else {
                throw Refusal(
                    .unreadableInput, "seed.no-folder", ["searched": places.joined(separator: ", ")])
            }
            throw Refusal(.unreadableInput, "seed.folder-unreadable", at: Place(file: asked))
        }
        (self.path, self.names) = (path, Set(names))
        guard has(Self.chain) || !tables.isEmpty else {
            throw Refusal(.unreadableInput, "seed.folder-empty", ["known": Self.known], at: Place(file: path))
        }
    }

    /// What the generator of sales and orders assumes; without it nothing is made up.
    static let chain = "chain.yaml"

    func has(_ name: String) -> Bool { names.contains(name) }

    func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    /// Files whose name begins so, by name.
    func tables(_ prefix: String) -> [String] {
        names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".csv") }.sorted()
    }

    /// The file of a kind about promoters.
    static func name(_ kind: StaffFile) -> String { "staff-\(kind.rawValue).csv" }

    /// Price files by month, the earliest first.
    var priceTables: [(month: Month, name: String)] {
        tables("prices-").compactMap { name in
            Month(name.dropFirst("prices-".count).dropLast(".csv".count)).map { ($0, name) }
        }
    }

    func table(_ name: String) throws(Refusal) -> TableFile {
        do {
            return try TableFile(path: path(of: name))
        } catch {
            throw Refusal(unreadable: path(of: name), error)
        }
    }

    func bytes(_ name: String) throws(Refusal) -> [UInt8] {
        do {
            return try File.read(path(of: name))
        } catch {
            throw Refusal(unreadable: path(of: name), error)
        }
    }

    /// Tables whose names say nothing to us: a slip, most likely.
    var strangers: [String] { names.filter { $0.hasSuffix(".csv") && !tables.contains($0) }.sorted() }

    private var tables: Set<String> {
        let masters = MasterKind.allCases.map { "\($0).csv" } + ["users.csv"]
        return Set(
            masters.filter(has) + StaffFile.allCases.map(Self.name).filter(has) + tables("sales") + tables("orders")
                + priceTables.map(\.name))
    }

    private static let known =
        (MasterKind.inOrderOfNeed.map { "\($0).csv" } + [
            "users.csv", "staff-KIND.csv", "prices-YYYY-MM.csv", "sales*.csv", "orders*.csv", chain,
        ])
        .joined(separator: ", ")
}
