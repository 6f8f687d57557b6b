extension Cluster {
    /// Creates the cluster if there is none, starts it if it does not run, and answers where to connect.
    /// Safe to call at once from several processes. Waits up to 60 s for a server that recovers.
    package func start(
        report: @Sendable (ClusterStep) -> Void = { _ in }
    ) async throws(ClusterError) -> ClusterAddress {
        let home = try absoluteDirectory()
        if let address = try runningAddress(home) { return address }
        while true {
            let account = try Account.forNewCluster()
            let (place, made) = try Place.established(at: home, detours: detours, account: account)
            let address = try await ClusterLock.holding(place.lock, report: report) {
                () async throws(ClusterError) -> ClusterAddress? in
                // A creation that failed meanwhile took link and place away.
                guard try Place.found(at: home, detours: detours) == place else { return nil }
                do throws(ClusterError) {
                    return try await startAlone(place, home, report)
                } catch {
                    try? await cleanUp(place, home, made)
                    throw error
                }
            }
            if let address, let address { return address }
        }
    }

    /// The short way, without a lock or another process: the usual case of every command.
    private func runningAddress(_ home: String) throws(ClusterError) -> ClusterAddress? {
        guard let place = try Place.found(at: home, detours: detours),
            let server = try Postmaster.living(in: place.data), try server.isReachable()
        else { return nil }
        return server.address
    }

    /// Under the lock.
    private func startAlone(
        _ place: Place, _ home: String, _ report: (ClusterStep) -> Void
    ) async throws(ClusterError) -> ClusterAddress {
        try await tidy(place, home, report)
        if try !place.holdsData() {
            report(.creating(dataDirectory: place.data))
            try await Creation(
                place: place, account: .forNewCluster(), binaries: .find(), settings: settings,
                spaceNeeded: spaceNeeded
            ).run()
        }
        let account = try Account.owner(of: place.data)
        let binaries = try await binaries(for: place.data)
        if let address = try await joined(place, report) { return address }

        let wasKilled = try Postmaster.noted(in: place.data) != nil
        try await Crash.clear(place.data)
        report(wasKilled ? .recovering : .starting)
        let launch = Launch(place: place, account: account, binaries: binaries, settings: settings)
        do throws(ClusterError) {
            return try await launch.run()
        } catch {
            // A recovery can stumble over the file of an unlogged table whose maker was killed halfway ("File
            // exists"), and clears it away when it runs again.
            guard wasKilled, case .startFailed = error else { throw error }
            try await Crash.clear(place.data)
            return try await launch.run()
        }
    }

    /// The address of a server that runs already or is about to; one that nobody can reach any more is stopped.
    private func joined(
        _ place: Place, _ report: (ClusterStep) -> Void
    ) async throws(ClusterError) -> ClusterAddress? {
        guard let server = try Postmaster.living(in: place.data) else { return nil }
        if server.phase == .starting {
            report(.starting)
            return try await Launch.untilReady(server.pid, place) {
                LogFile.last(of: (try? Disk.text(place.log)) ?? "")
            }
        }
        if try server.isReachable() { return server.address }
        try await Stopping.stop(server.pid)
        return nil
    }

    /// What others left: half-made clusters, and places of a deleted home. A complete one is stopped and kept,
    /// because the home may only have been moved, and rows are worth more than room.
    private func tidy(_ place: Place, _ home: String, _ report: (ClusterStep) -> Void) async throws(ClusterError) {
        try detours.claim(place, for: home)
        try await Creation.sweep(place)
        for old in try detours.leftBehind(by: home, besides: place) {
            if let server = try Postmaster.living(in: old.data) {
                try await Stopping.stop(server.pid)
                SocketDirectory.abandon(server.socketDirectory)
            }
            if try old.holdsData() {
                report(.leftBehind(directory: old.path))
            } else {
                try Disk.remove(old.path)
            }
        }
    }

    private func binaries(for data: String) async throws(ClusterError) -> ServerBinaries {
        let version = try Self.version(of: data)
        do throws(ClusterError) {
            return try await .find(version: version)
        } catch {
            guard case .binariesMissing = error else { throw error }
            let installed = try await ServerBinaries.installedVersions()
            throw .versionMissing(dataDirectory: data, version: version, installed: installed)
        }
    }

    /// After a failed creation nothing stays, not even the folders that were made for it.
    private func cleanUp(_ place: Place, _ home: String, _ made: [String]) async throws(ClusterError) {
        guard try !place.holdsData() else { return }
        guard detours.owns(place.path) else {
            try Disk.remove(place.lock)
            return made.reversed().forEach(Disk.removeIfEmpty)
        }
        try Disk.remove(home)
        try Disk.remove(place.lock)
        try detours.giveUp(place)
        made.reversed().forEach(Disk.removeIfEmpty)
    }
}
