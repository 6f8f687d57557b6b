/// What the camera wrote into the photograph about its taking. All of it may be absent, and none of it is proof: anyone
/// can write it.
package struct Capture: Equatable, Sendable {
    /// When it was taken, by the camera's clock.
    package var taken: CaptureTime?
    /// Where it was taken.
    package var place: CapturePlace?
    /// Who made the camera, without control characters, at most 64 characters.
    package var maker: String?
    /// Its model, likewise.
    package var model: String?

    package init(
        taken: CaptureTime? = nil, place: CapturePlace? = nil, maker: String? = nil, model: String? = nil
    ) {
        self.taken = taken
        self.place = place
        self.maker = maker
        self.model = model
    }
}

/// A place on Earth, as written: which datum is meant is not told.
package struct CapturePlace: Equatable, Sendable {
    /// Ten-millionths of a degree, north positive.
    package let latitude: Int
    /// Ten-millionths of a degree, east positive.
    package let longitude: Int

    /// Nil off the globe, and at 0°, 0°, which cameras write when they have no fix.
    package init?(latitude: Int, longitude: Int) {
        guard abs(latitude) <= 900_000_000, abs(longitude) <= 1_800_000_000, latitude != 0 || longitude != 0
        else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}
