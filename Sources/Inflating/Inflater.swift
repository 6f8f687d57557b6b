import CZLib

/// Unpacks gzip (RFC 1952) from blocks of any size, in flat memory; several packed files in a row are one, as `cat`
/// makes them. Whether the bytes are packed is told by the first two of them, not by a name; what is not passes as it
/// is.
@safe package final class Inflater {
    /// Takes a block of what was unpacked, lent for the call; what it throws comes out of `push` and `finish`.
    package typealias Receiver = (Span<UInt8>) throws -> Void

    /// How much may come out.
    package struct Limits: Sendable {
        package var bytes = 4 << 30
        /// Times the packed size. gzip comes to 1,032 at most; the wordiest feed of like lines came to 49.
        package var ratio = 250
        /// The ratio counts from so many bytes on.
        package var ratioFrom = 64 << 20

        package init() {}
    }

    private enum Stage { case opening, plain, packed, between, spent }

    private let limits: Limits
    private var stage = Stage.opening
    /// The first byte, until the second is there.
    private var head: [UInt8] = []
    private var taken = 0
    private var given = 0
    /// Of a fixed place, as zlib wants it; nil until something packed comes.
    private var stream: UnsafeMutablePointer<z_stream>?

    package init(limits: Limits = Limits()) {
        self.limits = limits
        unsafe stream = nil
    }

    deinit {
        guard let stream = unsafe stream else { return }
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Unpacks the next block. Throws an `InflatingProblem`, or what the receiver throws; after that there is no going
    /// on.
    package func push(_ bytes: Span<UInt8>, _ receive: Receiver) throws {
        guard !bytes.isEmpty else { return }
        switch stage {
        case .plain: try receive(bytes)
        case .packed, .between: try unpack(bytes, receive)
        case .spent: throw InflatingProblem.goesOn
        case .opening:
            for index in bytes.indices { head.append(bytes[index]) }
            guard head.count >= 2 else { return }
            let first = head
            head = []
            stage = first[0] == 0x1F && first[1] == 0x8B ? .packed : .plain
            try push(first.span, receive)
        }
    }

    /// Says that nothing more will come. Throws as `push` does.
    package func finish(_ receive: Receiver) throws {
        switch stage {
        case .opening:
            let rest = head
            if !rest.isEmpty { try receive(rest.span) }
        case .packed: throw InflatingProblem.endsEarly
        case .plain, .between, .spent: break
        }
        stage = .spent
    }

    private func unpack(_ bytes: Span<UInt8>, _ receive: Receiver) throws {
        do {
            taken += bytes.count
            try inflate(bytes, receive)
        } catch {
            stage = .spent
            throw error
        }
    }

    private func inflate(_ bytes: Span<UInt8>, _ receive: Receiver) throws {
        let stream = unsafe try readied()
        var block = [UInt8](repeating: 0, count: 128 * 1024)
        var position = 0
        while true {
            if stage == .between {
                guard position < bytes.count else { return }
                guard bytes[position] == 0x1F else { throw InflatingProblem.goesOn }
                unsafe inflateReset(stream)
                stage = .packed
            }
            let (code, used, made) = unsafe step(stream, bytes.extracting(position..<bytes.count), &block)
            position += used
            if made > 0 {
                given += made
                try check()
                try receive(block.span.extracting(0..<made))
            }
            switch code {
            case Z_STREAM_END: stage = .between
            case Z_OK: break
            case Z_BUF_ERROR: return
            default:
                let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "\(code)"
                throw InflatingProblem.damaged(reason)
            }
            // A block that came out full may have left something inside.
            if stage == .packed, position == bytes.count, made < block.count { return }
        }
    }

    private func step(
        _ stream: UnsafeMutablePointer<z_stream>, _ bytes: Span<UInt8>, _ block: inout [UInt8]
    ) -> (code: Int32, used: Int, made: Int) {
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe block.withUnsafeMutableBufferPointer { output in
                unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(input.count)
                unsafe stream.pointee.next_out = output.baseAddress
                unsafe stream.pointee.avail_out = UInt32(output.count)
                let code = unsafe CZLib.inflate(stream, Z_NO_FLUSH)
                return unsafe (
                    code, input.count - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out)
                )
            }
        }
    }

    private func check() throws(InflatingProblem) {
        if given > limits.bytes { throw .tooLarge(limit: limits.bytes) }
        if given > limits.ratioFrom, given / limits.ratio > taken { throw .tooDense(limit: limits.ratio) }
    }

    private func readied() throws(InflatingProblem) -> UnsafeMutablePointer<z_stream> {
        if let stream = unsafe stream { return unsafe stream }
        let made = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe made.initialize(to: z_stream())
        guard unsafe czlib_inflate_gzip_init(made) == Z_OK else {
            unsafe made.deallocate()
            throw .damaged("no memory")
        }
        unsafe stream = unsafe made
        return unsafe made
    }
}
