import NIOCore
import NIOHTTPTypes

/// Hangs up on whoever sends a body more slowly than any line is, so that nobody holds a request open for ever; what comes
/// before the body has to come within the idle time.
final class ReadingPace: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// At least so many bytes in each of these spans.
    private static let least = 2048
    private static let span = TimeAmount.seconds(10)

    private var received = 0
    private var isReading = false
    private var tick: RepeatedTask?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            received = 0
            watch(context)
        case .body(let block): received += block.readableBytes
        case .end:
            isReading = false
            tick?.cancel()
            tick = nil
        }
        context.fireChannelRead(data)
    }

    func handlerRemoved(context: ChannelHandlerContext) { tick?.cancel() }

    private func watch(_ context: ChannelHandlerContext) {
        guard tick == nil else { return }
        let here = NIOLoopBound((pace: self, context: context), eventLoop: context.eventLoop)
        tick = context.eventLoop.scheduleRepeatedTask(initialDelay: Self.span, delay: Self.span) { _ in
            let (pace, context) = here.value
            if pace.isReading, pace.received < Self.least { context.close(promise: nil) }
            pace.received = 0
        }
    }
}
