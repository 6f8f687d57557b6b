import Glibc
import Retail
import Synchronization

/// Instants as the chain's clocks show them: people read `2026-11-05 08:30`, programs RFC 3339 with the offset.
package struct ChainClock: Sendable {
    private static let zone = Mutex<String?>(nil)

    /// - Parameter zone: its name in the tz database, as `Asia/Shanghai`.
    ///
    /// The C library knows one zone a process, and a process serves one chain.
    package init(zone: String) {
        Self.zone.withLock { known in
            guard known != zone else { return }
            unsafe setenv("TZ", zone, 1)
            tzset()
            known = zone
        }
    }

    /// `2026-11-05 08:30` of an RFC 3339 instant; any other text as it is.
    package func face(_ text: String) -> String {
        guard let local = local(text) else { return text }
        return "\(local.instant)".prefix(16).split(separator: "T").joined(separator: " ")
    }

    /// The instant with the offset of the chain's zone, RFC 3339.
    package func dated(_ text: String) -> String {
        guard let local = local(text) else { return text }
        let minutes = abs(local.offset) / 60
        let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(local.instant)".dropLast() + (local.offset < 0 ? "-" : "+") + parts.joined(separator: ":")
    }

    /// What a clock shows, as if it stood at Greenwich, and its seconds east of it.
    private func local(_ text: String) -> (instant: Instant, offset: Int)? {
        guard let instant = Instant(text) else { return nil }
        // Rounded down, also before 1970.
        var seconds = time_t((instant.sinceEpoch - (instant.sinceEpoch < 0 ? 999_999 : 0)) / 1_000_000)
        var parts = unsafe tm()
        guard unsafe localtime_r(&seconds, &parts) != nil else { return nil }
        let offset = unsafe parts.tm_gmtoff
        guard let shifted = Instant(sinceEpoch: instant.sinceEpoch + Int64(offset) * 1_000_000) else { return nil }
        return (shifted, offset)
    }
}

extension Answer {
    /// For a page, or a terminal.
    package func told(by clock: ChainClock) -> Answer { instants(clock.face) }

    /// For a program.
    package func dated(by clock: ChainClock) -> Answer { instants(clock.dated) }

    private func instants(_ shown: (String) -> String) -> Answer {
        cells({ _, cell in cell.instants(shown) }, notices: { $0.instants(shown) })
    }
}

extension Notice {
    fileprivate func instants(_ shown: (String) -> String) -> Notice { Notice(code, values.mapValues(shown)) }
}

extension Field {
    fileprivate func instants(_ shown: (String) -> String) -> Field { Field(key, cell.instants(shown)) }
}

extension Cell {
    /// For a page, or a terminal.
    package func told(by clock: ChainClock) -> Cell { instants(clock.face) }

    fileprivate func instants(_ shown: (String) -> String) -> Cell {
        switch self {
        case .instant(let text): .instant(shown(text))
        case .notice(let notice): .notice(notice.instants(shown))
        case .list(let cells): .list(cells.map { $0.instants(shown) })
        case .record(let fields): .record(fields.map { $0.instants(shown) })
        case .records(let rows): .records(rows.map { $0.map { $0.instants(shown) } })
        default: self
        }
    }
}
