/// What `start` is busy with, for whoever waits.
package enum ClusterStep: Equatable, Sendable {
    /// Another process creates, starts or stops this cluster.
    case waiting
    /// A new cluster is being made here.
    case creating(dataDirectory: String)
    case starting
    /// The server did not stop cleanly last time and replays its log first.
    case recovering
    /// A complete cluster of a deleted home of the same name was found. Its server is stopped; its files stay.
    case leftBehind(directory: String)
}
