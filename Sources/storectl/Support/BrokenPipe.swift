import Glibc

/// Lets `storectl … | head` end quietly: whoever writes to a pipe that nobody reads is ended by the system, also
/// when the parent process had switched that off. For programs that print; never for a server.
func endQuietlyOnBrokenPipe() {
    signal(SIGPIPE, SIG_DFL)
}
