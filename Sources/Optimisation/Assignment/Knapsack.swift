/// What one agent would choose: the most gain that its room allows, exactly, by its room's every size (Bellman).
struct Knapsack {
    private let gains: [Int]
    private let uses: [Int]
    private let room: Int

    init(gains: [Int], uses: [Int], room: Int) { (self.gains, self.uses, self.room) = (gains, uses, room) }

    func best() -> (gain: Int, taken: [Int]) {
        guard room >= 0 else { return (0, []) }
        let worthy = gains.indices.filter { gains[$0] > 0 && uses[$0] <= room }
        let width = room + 1
        var most = [Int](repeating: 0, count: width)
        var isTaken = [Bool](repeating: false, count: worthy.count * width)
        for (place, item) in worthy.enumerated() {
            let (gain, use) = (gains[item], uses[item])
            var size = room
            while size >= use {
                if most[size - use] + gain > most[size] {
                    most[size] = most[size - use] + gain
                    isTaken[place * width + size] = true
                }
                size -= 1
            }
        }
        var (size, taken) = (room, [Int]())
        for place in worthy.indices.reversed() where isTaken[place * width + size] {
            taken.append(worthy[place])
            size -= uses[worthy[place]]
        }
        return (most[room], taken)
    }

    /// For each item how much less is gained when it must be taken; nil where it does not fit.
    func lossesWhenTaken() -> [Int?] {
        guard room >= 0 else { return gains.map { _ in nil } }
        let width = room + 1
        let count = gains.count
        // The most gain of the items before each place, and of those from it on, by size.
        var before = [Int](repeating: 0, count: (count + 1) * width)
        var after = before
        for item in 0..<count {
            Self.extend(&before, from: item * width, to: (item + 1) * width, width, gains[item], uses[item])
        }
        for item in (0..<count).reversed() {
            Self.extend(&after, from: (item + 1) * width, to: item * width, width, gains[item], uses[item])
        }
        let best = before[count * width + room]
        return gains.indices.map { item in
            let rest = room - uses[item]
            guard rest >= 0 else { return nil }
            var most = Int.min
            for size in 0...rest {
                most = max(most, before[item * width + size] + after[(item + 1) * width + rest - size])
            }
            return best - gains[item] - most
        }
    }

    private static func extend(_ table: inout [Int], from: Int, to: Int, _ width: Int, _ gain: Int, _ use: Int) {
        for size in 0..<width {
            let without = table[from + size]
            table[to + size] = size >= use ? max(without, table[from + size - use] + gain) : without
        }
    }
}
