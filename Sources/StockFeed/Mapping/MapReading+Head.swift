import Retail
import TextDecoding
import YAMLReading

extension MapReading {
    /// What the map says about the document as a whole.
    mutating func head(_ node: YAMLNode?) -> HeadMap {
        var head = HeadMap()
        let known = ["id", "as_of", "kind", "party"]
        guard let node, let found = section(node, of: "document", known: known) else { return head }
        require("as_of", in: found, of: node, at: "document")
        head.id = found["id"].map { source($0, of: "document.id", isOfDocument: true).source }
        head.idMayBeMissing = isTable || head.id == nil
        head.party = found["party"].map { source($0, of: "document.party", isOfDocument: true).source }
        if let kind = found["kind"] { head.kind = self.kind(kind, of: "document.kind") }
        if let moment = found["as_of"] { head.asOf = asOf(moment, of: "document.as_of") }
        return head
    }

    private mutating func kind(_ node: YAMLNode, of key: String) -> HeadMap.KindMap {
        if case .scalar(let word) = node.content, FeedKind(rawValue: word) != nil {
            return HeadMap.KindMap(source: TextSource(otherwise: word), full: ["full"], delta: ["delta"])
        }
        let (source, rest) = source(node, of: key, isOfDocument: true, also: ["full", "delta"])
        return HeadMap.KindMap(
            source: source, full: ["full"] + texts(rest["full"], of: "\(key).full").map(\.text),
            delta: ["delta"] + texts(rest["delta"], of: "\(key).delta").map(\.text))
    }

    private mutating func asOf(_ node: YAMLNode, of key: String) -> HeadMap.AsOf {
        if case .scalar("received") = node.content { return .received }
        let (source, rest) = source(
            node, of: key, isOfDocument: true, also: ["time", "form", "zone", "file_name", "else"], fixed: false)
        var reading = HeadMap.DateReading()
        reading.forms = forms(rest["form"], of: "\(key).form")
        if let node = rest["zone"], let zone = text(node, of: "\(key).zone") {
            reading.zone = zone
            if ZoneOffset(zone) == nil { note("map.zone", ["found": zone], at: node, of: "\(key).zone") }
        }
        if let node = rest["file_name"], let pattern = text(node, of: "\(key).file_name") {
            let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
            if parts.count != 2 { note("map.file-name", ["found": pattern], at: node, of: "\(key).file_name") }
            require("form", in: rest, of: node, at: key)
            return .fileName(before: parts[0], after: parts.count == 2 ? parts[1] : "", reading)
        }
        let time = rest["time"].map { self.source($0, of: "\(key).time", isOfDocument: true).source }
        let otherwise = choice(rest["else"], of: "\(key).else", ["received"])
        return .told(source, time: time, reading, elseReceived: otherwise != nil)
    }

    /// What documents are encoded in, whatever they say.
    mutating func encoding(_ node: YAMLNode?) -> TextEncoding? {
        guard let node, let name = text(node, of: "encoding") else { return nil }
        if let encoding = TextEncoding(named: name) { return encoding }
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        note("map.choice-unknown", ["found": name, "known": known], at: node, of: "encoding")
        return nil
    }
}
