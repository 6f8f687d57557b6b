import FoundationEssentials
package import Retail
package import StockFeed

extension FeedFormats {
    /// The formats that are built in and those of the maps in `StoreConfig/feeds` of the working directory, or of the
    /// folder that came with the program where there is none. A wrong map is refused with all that is wrong with it:
    /// without it a document could be taken for another one's.
    package static func ofStoreConfig() throws(Refusal) -> FeedFormats {
        let folder = "StoreConfig/feeds"
        guard let found = ([folder] + ProgramPlaces.of(folder)).first(where: { File.exists($0) }) else {
            return .builtIn
        }
        var maps: [FeedMap] = []
        var refusals: [Refusal] = []
        for path in try ConfigFiles.names(in: found).filter({ $0.hasSuffix(".yaml") }).map({ "\(found)/\($0)" }) {
            do {
                maps.append(try FeedMap(ConfigFiles.text(of: path), file: path))
            } catch {
                refusals.append(error)
            }
        }
        if let refusal = Refusal(all: refusals) { throw refusal }
        return try FeedFormats(maps)
    }
}

/// The files of `StoreConfig` as texts.
enum ConfigFiles {
    /// Of a folder, sorted, without hidden ones.
    static func names(in folder: String) throws(Refusal) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw Refusal(.unreadableInput, "config.folder-unreadable", at: Place(file: folder))
        }
    }

    static func text(of path: String) throws(Refusal) -> String {
        let bytes: [UInt8]
        do {
            bytes = try File.read(path, limit: 1 << 20)
        } catch {
            throw Refusal(unreadable: path, error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(.unreadableInput, "config.not-utf8", at: Place(file: path))
        }
        return text
    }
}
