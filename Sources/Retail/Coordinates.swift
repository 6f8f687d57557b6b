/// A place on earth (WGS 84), exact to a ten-millionth of a degree: about a centimetre.
package struct Coordinates: Hashable, Sendable {
    /// Ten-millionths of a degree, −90° to 90°, north positive.
    package let latitude: Int32
    /// Ten-millionths of a degree, −180° to 180°, east positive.
    package let longitude: Int32

    /// Ten-millionths of a degree; nil when there is no such place.
    package init?(latitude: Int32, longitude: Int32) {
        guard latitude.magnitude <= 900_000_000, longitude.magnitude <= 1_800_000_000 else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Reads degrees with up to 15 decimals, `31.2304`, `-0.5`, and rounds them to the seventh; nil for everything else:
    /// `+31`, `1e1`, `31°`, `31,5`, and what lies beyond the poles or the date line.
    package init?(latitude: some StringProtocol, longitude: some StringProtocol) {
        guard let latitude = Coordinates.degrees(latitude, upTo: 90),
            let longitude = Coordinates.degrees(longitude, upTo: 180)
        else { return nil }
        self.init(latitude: latitude, longitude: longitude)
    }

    private static func degrees(_ text: some StringProtocol, upTo limit: UInt64) -> Int32? {
        guard let exact = ExactDecimal.scaled(text, decimals: 15), exact.magnitude <= limit * 1_000_000_000_000_000
        else { return nil }
        return Int32(Rounding.halfAwayFromZero(Int128(exact), over: 100_000_000))
    }
}

extension Coordinates {
    /// As files have them, without zeros at the end: `31.2304`.
    package var degrees: (latitude: String, longitude: String) {
        (
            ExactDecimal.shortest(Int64(latitude), decimals: 7), ExactDecimal.shortest(Int64(longitude), decimals: 7)
        )
    }
}

extension Coordinates: CustomStringConvertible {
    /// `31.2304,121.4737`: latitude and longitude in degrees.
    package var description: String {
        "\(degrees.latitude),\(degrees.longitude)"
    }
}
