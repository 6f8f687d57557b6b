import FoundationEssentials

/// Where folders lie that come with the program.
enum ProgramPlaces {
    /// Where to look for a folder: beside an installed program, and in the checkout that a built one lies in.
    static func of(_ folder: String) -> [String] {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return []
        }
        var folders: [String] = []
        var parent = program[...]
        while let slash = parent.lastIndex(of: "/") {
            parent = parent[..<slash]
            folders.append(String(parent))
        }
        let prefix = folders.count > 1 ? folders[1] : ""
        let checkout = folders.first { File.exists("\($0)/Package.swift") && File.exists("\($0)/Seeds/chain.yaml") }
        return ["\(prefix)/share/storechain/\(folder)"] + (checkout.map { ["\($0)/\(folder)"] } ?? [])
    }
}
