import Retail

/// Sees what stands in a document before it is judged, and may put other texts in its place.
protocol FeedMender: AnyObject {
    func mend(place: inout RawText)
    func mend(line: inout RawLine)
    func mend(head: inout RawHead)
}

extension RawItem {
    /// As the rules understand it; nil for a place that has no code.
    func judged(after mender: (any FeedMender)? = nil) -> FeedItem? {
        switch self {
        case .place(var raw):
            mender?.mend(place: &raw)
            return (try? LocationCode(raw.text)).map { .place($0) }
        case .plain(let line):
            guard let mender else { return .line(line) }
            let place = line.location.map {
                RawText(text: $0.text, line: line.line, column: line.column, element: line.path)
            }
            return RawLine(line, at: place).judged(after: mender)
        case .stray(let problem): return .refused([problem], nil)
        case .line(let raw): return raw.judged(after: mender)
        }
    }
}

extension RawHead {
    /// As the rules understand it.
    func judged(
        after mender: (any FeedMender)? = nil, as format: FeedFormatName, elseIn zone: ZoneOffset
    ) throws(Refusal) -> FeedHeader {
        var raw = self
        mender?.mend(head: &raw)
        do {
            return try FeedHeader(raw, of: format, elseIn: zone)
        } catch {
            throw Refusal(.refused, error.problems)
        }
    }
}

extension RawLine {
    fileprivate func judged(after mender: (any FeedMender)?) -> FeedItem {
        var raw = self
        mender?.mend(line: &raw)
        do {
            return .line(try StockLine(raw))
        } catch {
            return .refused(error.problems, error.mention)
        }
    }
}
