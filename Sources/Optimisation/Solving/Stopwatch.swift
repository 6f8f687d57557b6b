import Glibc

/// Seconds of the processor since it was started, of all threads of the program, as the solver counts them: where others work on
/// the machine too, a search gets no less done.
struct Stopwatch {
    private let began = now

    private static var now: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    var seconds: Double { Self.now - began }
    var duration: Duration { .seconds(seconds) }
}
