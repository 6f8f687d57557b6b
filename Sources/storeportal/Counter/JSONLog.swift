import Answers
import Glibc
import Logging
import Retail

/// A line of JSON for each event, on standard error: what a request asked is told by its route, never by its values.
struct JSONLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = [Field("level", .text(event.level.rawValue)), Field("message", .text("\(event.message)"))]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        fields += all.sorted { $0.key < $1.key }.map { Field($0.key, .text("\($0.value)")) }
        let line = Array((JSONWriter.compact(.record(fields)) + "\n").utf8)
        _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
    }
}

/// What the process knows of its surroundings.
enum ProcessWords {
    static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }
}
