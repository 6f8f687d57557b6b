import Images

/// Pixels under the brush; places are thousandths of the width and the height.
struct Canvas {
    let width: Int
    let height: Int
    private var pixels: [UInt8]

    init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        pixels = [UInt8](repeating: 0, count: width * height * 3)
    }

    var picture: Picture { Picture(width: width, height: height, pixels: pixels) }

    mutating func fill(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int, _ colour: (Int, Int, Int)) {
        let columns = clamped(left, width)..<max(clamped(left, width), clamped(right, width))
        let rows = clamped(top, height)..<max(clamped(top, height), clamped(bottom, height))
        let bytes = [colour.0, colour.1, colour.2].map { UInt8(min(max($0, 0), 255)) }
        for y in rows {
            for x in columns {
                for part in 0..<3 { pixels[(y * width + x) * 3 + part] = bytes[part] }
            }
        }
    }

    /// Throws light of so many hundredths on the picture, less on the left and more on the right by the slant, and the
    /// noise of a sensor.
    mutating func light(_ light: Int, slant: Int, grain: Grain) {
        for y in 0..<height {
            for x in 0..<width {
                let share = light + slant * (2 * x - width) / (2 * width)
                let noise = grain.number(y * width + x, 5) - 2
                for part in 0..<3 {
                    let index = (y * width + x) * 3 + part
                    pixels[index] = UInt8(min(max(Int(pixels[index]) * share / 100 + noise, 0), 255))
                }
            }
        }
    }

    private func clamped(_ place: Int, _ length: Int) -> Int { min(max(place, 0), 1000) * length / 1000 }
}
