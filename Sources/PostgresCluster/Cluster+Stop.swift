extension Cluster {
    /// Stops the server and waits for its end, up to a minute; answers whether it was running.
    package func stop() async throws(ClusterError) -> Bool {
        let home = try absoluteDirectory()
        guard let place = try Place.found(at: home, detours: detours), try place.isTaken() else { return false }
        return try await ClusterLock.holding(place.lock, report: { _ in }) {
            () async throws(ClusterError) -> Bool in
            guard let server = try Postmaster.living(in: place.data) else { return false }
            _ = try Account.owner(of: place.data)
            try await Stopping.stop(server.pid)
            SocketDirectory.abandon(server.socketDirectory)
            return true
        } ?? false
    }
}
