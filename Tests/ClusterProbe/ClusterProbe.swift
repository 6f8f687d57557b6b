import Glibc
import PostgresCluster

/// A process of its own for the tests: `ClusterProbe start|stop|status DIRECTORY`.
@main
enum ClusterProbe {
    static func main() async {
        let words = CommandLine.arguments
        guard words.count == 3 else { exit(64) }
        let cluster = Cluster(directory: words[2], settings: ["fsync": "off"])
        do throws(ClusterError) {
            switch words[1] {
            case "start": print(try await cluster.start().url)
            case "stop": print(try await cluster.stop())
            default: print(try cluster.status().state)
            }
        } catch {
            print(error)
            exit(1)
        }
    }
}
