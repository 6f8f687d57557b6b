package import Images

/// A shelf of phones as a camera in a store sees it, drawn: a board, shelves with boxes and price tags, a poster, noise.
/// The same values draw the same picture on every machine.
package struct DrawnShelf {
    /// Which store: its wall, its shelves and where the board and the poster hang.
    package var store: UInt64
    /// Which month: what stands on the shelves. Four boxes in ten stay from one month to the next.
    package var month: UInt64 = 0
    /// How bright it is, in hundredths.
    package var light = 100
    /// By how many hundredths one side is brighter than the other.
    package var slant = 0
    /// How far the camera moved aside, in thousandths of the picture.
    package var shift = 0
    /// Whether the fittings are those of the brand, alike in every store, and only the boxes are the store's.
    package var isFittedByBrand = false

    package init(store: UInt64) { self.store = store }

    /// The scene at this size.
    package func picture(width: Int = 640, height: Int = 480) -> Picture {
        var canvas = Canvas(width: width, height: height)
        drawFittings(on: &canvas)
        for (row, shelf) in shelves.enumerated() { draw(shelf, row, on: &canvas) }
        canvas.light(light, slant: slant, grain: Grain(seed: store &* 31 &+ month))
        return canvas.picture
    }

    private struct Shelf {
        let top: Int
        let bottom: Int
    }

    private var fittings: Grain { Grain(seed: isFittedByBrand ? 7 : store &* 0x51_7CC1) }

    private var shelves: [Shelf] {
        let count = 2 + fittings.number(1, 3)
        let from = 180 + fittings.number(2, 80)
        let each = (900 - from) / count
        return (0..<count).map { Shelf(top: from + $0 * each, bottom: from + ($0 + 1) * each - 30) }
    }

    private func drawFittings(on canvas: inout Canvas) {
        let wall = 150 + fittings.number(3, 90)
        canvas.fill(0, 0, 1000, 1000, (wall, wall - fittings.number(4, 20), wall - fittings.number(5, 40)))
        canvas.fill(0, 920, 1000, 1000, (90 + fittings.number(6, 60), 80, 70))
        // The board of the brand over the shelves, with its letters.
        let left = 40 + fittings.number(7, 300) + shift
        let board = (fittings.number(8, 120), fittings.number(9, 120), 60 + fittings.number(10, 180))
        canvas.fill(left, 30, left + 500, 140, board)
        for letter in 0..<7 where fittings.number(20 + letter, 5) > 0 {
            canvas.fill(left + 40 + letter * 62, 58, left + 76 + letter * 62, 112, (240, 240, 235))
        }
        let poster = (fittings.number(11, 2) == 0 ? 20 : 790) + shift
        let paper = (120 + fittings.number(12, 130), fittings.number(13, 200), fittings.number(14, 200))
        canvas.fill(poster, 200, poster + 170, 640, paper)
        canvas.fill(poster + 30, 260, poster + 140, 420, (250 - paper.0 / 2, 250 - paper.1 / 2, 250 - paper.2 / 2))
    }

    private func draw(_ shelf: Shelf, _ row: Int, on canvas: inout Canvas) {
        canvas.fill(60 + shift, shelf.bottom, 940 + shift, shelf.bottom + 18, (70, 65, 60))
        var left = 80 + shift
        var place = 0
        while left < 900 + shift {
            let kept = Grain(seed: store).number(1000 * row + place, 10) < 4
            let boxes = Grain(seed: store &* 977 &+ (kept ? 0 : month &* 131))
            let spot = (row * 100 + place) * 8
            let width = 40 + Grain(seed: store &* 977).number(spot, 60)
            let height = (shelf.bottom - shelf.top) * (45 + boxes.number(spot + 1, 50)) / 100
            let colour = (boxes.number(spot + 2, 256), boxes.number(spot + 3, 256), boxes.number(spot + 4, 256))
            canvas.fill(left, shelf.bottom - height, left + width, shelf.bottom, colour)
            canvas.fill(
                left + 8, shelf.bottom - height * 4 / 5, left + width - 8, shelf.bottom - height / 3,
                (255 - colour.0, 255 - colour.1, 255 - colour.2))
            canvas.fill(left + 4, shelf.bottom + 2, left + 34, shelf.bottom + 16, (250, 245, 150))
            left += width + 10 + Grain(seed: store &* 977).number(spot + 5, 25)
            place += 1
        }
    }
}
