import Retail
import Testing

@Suite struct `A place on earth` {
    private static let places: [(String, String, Int32, Int32, String)] = [
        ("31.2304", "121.4737", 312_304_000, 1_214_737_000, "31.2304,121.4737"),
        ("-90", "180", -900_000_000, 1_800_000_000, "-90,180"),
        ("90.0", "-180.0", 900_000_000, -1_800_000_000, "90,-180"),
        ("0", "-0.0", 0, 0, "0,0"), ("-0.5", "0.0000001", -5_000_000, 1, "-0.5,0.0000001"),
        ("31.230416123456789", "121.47370145", 312_304_161, 1_214_737_015, "31.2304161,121.4737015"),
        ("-31.23041615", "0.00000004", -312_304_162, 0, "-31.2304162,0"),
    ]

    @Test(arguments: places)
    func `is read and written`(latitude: String, longitude: String, north: Int32, east: Int32, text: String) throws {
        let place = try #require(Coordinates(latitude: latitude, longitude: longitude))
        #expect(place == Coordinates(latitude: north, longitude: east))
        #expect(place.description == text)
    }

    @Test(arguments: nastyNumbers + ["31°", "31,5", "31.5N", "N31", "1.0000000000000001"])
    func `is not guessed`(text: String) {
        #expect(Coordinates(latitude: text, longitude: "0") == nil)
        #expect(Coordinates(latitude: "0", longitude: text) == nil)
    }

    @Test(arguments: [
        ("90.0000001", "0"), ("-90.000000000000001", "0"), ("0", "180.00000001"), ("0", "-181"),
        ("121.4737", "31.2304"),
        ("9223", "0"), ("9224", "0"),
    ])
    func `is within its limits`(latitude: String, longitude: String) {
        #expect(Coordinates(latitude: latitude, longitude: longitude) == nil)
    }

    @Test func `never traps`() {
        #expect(Coordinates(latitude: Int32.min, longitude: 0) == nil)
        #expect(Coordinates(latitude: 0, longitude: Int32.min) == nil)
    }
}
