import Access
import ChainKit
import Dispatch
import Glibc
import Logging
import NIOCore
import Postgres
import Retail
import ServiceLifecycle
import StoreOffice
import Synchronization
import TestKit

@testable import storeportal

/// The portal on a free port of this machine, on the database of the suite that runs.
struct OpenPortal: Sendable {
    let port: Int

    static let day = Day("2026-03-05")

    /// Opens it for the length of `body`.
    static func serving<T: Sendable>(
        rate: Double = 0, _ body: @Sendable (OpenPortal) async throws -> T
    ) async throws -> T {
        let settings = try Settings(
            flags: Settings.Flags(), environment: [:], file: nil, workingDirectory: "/", userHome: "/")
        let reception = try await Reception(settings, at: TestDatabase.current.target)
        let portal = Portal(
            reception: reception, day: day, isPlain: true, proxy: nil,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, rate: rate)
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        let outcome: Result<T, any Error> = await withThrowingTaskGroup { group in
            group.addTask {
                try await portal.application(host: "127.0.0.1", port: 0) { channel in
                    told.yield(channel.localAddress?.port ?? 0)
                }.run()
            }
            var listening = ports.makeAsyncIterator()
            let port = await listening.next() ?? 0
            let outcome: Result<T, any Error>
            do { outcome = .success(try await body(OpenPortal(port: port))) } catch { outcome = .failure(error) }
            group.cancelAll()
            return outcome
        }
        await reception.close()
        return try outcome.get()
    }

    /// What the portal answered.
    struct Answer: Sendable {
        let status: Int
        let headers: [(name: String, value: String)]
        let body: String

        func header(_ name: String) -> String? { headers.first { $0.name == name.lowercased() }?.value }
    }

    /// One request on a connection of its own.
    func ask(
        _ method: String, _ path: String, _ headers: [String: String] = [:], body: String = ""
    ) async throws -> Answer {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
        lines += headers.map { "\($0.key): \($0.value)" }
        if method == "POST" {
            lines.append("Content-Length: \(body.utf8.count)")
            if headers["Content-Type"] == nil { lines.append("Content-Type: application/x-www-form-urlencoded") }
        }
        return try await raw(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    func ask(_ path: String) async throws -> Answer { try await ask("GET", path) }

    func ask(_ path: String, as token: String) async throws -> Answer { try await ask("GET", path, as: token) }

    /// With a token, of the API.
    func ask(
        _ method: String, _ path: String, as token: String, key: String? = nil, body: String = ""
    ) async throws -> Answer {
        var headers = ["Authorization": "Bearer \(token)"]
        headers["Idempotency-Key"] = key
        return try await ask(method, "/api/v1/" + path, headers, body: body)
    }

    /// What is answered to bytes as they are, up to the end of the connection.
    func raw(_ text: String) async throws -> Answer {
        let port = port
        // Waiting for an answer on a thread of the pool would keep the portal from giving it.
        let bytes = await withCheckedContinuation { caller in
            DispatchQueue.global().async { caller.resume(returning: Self.exchange(Array(text.utf8), with: port)) }
        }
        let answer = String(decoding: bytes, as: UTF8.self)
        guard let end = answer.range(of: "\r\n\r\n") else { return Answer(status: 0, headers: [], body: "") }
        let lines = answer[..<end.lowerBound].split(separator: "\r\n")
        return Answer(
            status: lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0,
            headers: lines.dropFirst().map { line in
                let sides = line.split(separator: ":", maxSplits: 1)
                return (sides[0].lowercased(), sides.count > 1 ? String(sides[1]).trimmed : "")
            }, body: String(answer[end.upperBound...]))
    }

    private static func exchange(_ bytes: [UInt8], with port: Int) -> [UInt8] {
        let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard line >= 0 else { return [] }
        defer { close(line) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        _ = unsafe setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let isOpen = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(line, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen, unsafe send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            return []
        }
        var (all, block) = ([UInt8](), [UInt8](repeating: 0, count: 64 << 10))
        while true {
            let count = unsafe recv(line, &block, block.count, 0)
            guard count > 0 else { return all }
            all += block.prefix(count)
        }
    }
}

extension String {
    /// Where a text begins and ends in it.
    func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
