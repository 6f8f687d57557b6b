import Retail
package import StockFeed

extension FeedFile {
    /// A regular file on disk, read in blocks, or standard input for `-`; one that cannot be read is refused. Its name is the
    /// path, unless the distributor knows it by another.
    package init(path: String, name: String? = nil) throws {
        if path == "-" {
            let spool = try StandardInput()
            self.init(name: path) { receive in try spool.eachBlock(receive) }
            return
        }
        do {
            _ = try File.head(path, count: 1)
        } catch {
            throw Refusal(unreadable: path, error)
        }
        self.init(name: name ?? path) { receive in
            do {
                try File.eachBlock(of: path, receive)
            } catch let trouble as FileTrouble {
                throw Refusal(unreadable: path, trouble)
            }
        }
    }
}
