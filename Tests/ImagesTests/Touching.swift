import Images

/// What is done to a photograph before it is shown for another.
extension Picture {
    /// In so many hundredths of its light.
    func lit(_ percent: Int) -> Picture {
        Picture(width: width, height: height, pixels: pixels.map { UInt8(min(Int($0) * percent / 100, 255)) })
    }

    /// Without so many hundredths at the left and at the top.
    func cropped(_ percent: Int) -> Picture {
        let (left, top) = (width * percent / 100, height * percent / 100)
        var rows: [UInt8] = []
        for y in top..<height { rows += pixels[(y * width + left) * 3..<(y + 1) * width * 3] }
        return Picture(width: width - left, height: height - top, pixels: rows)
    }

    /// With yellow figures at the foot, as of a date.
    var stamped: Picture {
        var pixels = pixels
        for y in height * 93 / 100..<height * 98 / 100 {
            for x in width * 60 / 100..<width * 97 / 100 where (x / 4 + y / 6) % 2 == 0 {
                pixels.replaceSubrange((y * width + x) * 3..<(y * width + x) * 3 + 3, with: [255, 255, 0])
            }
        }
        return Picture(width: width, height: height, pixels: pixels)
    }
}
