import SafetyStock
import Testing

@Suite struct `Days of supply` {
    @Test(
        arguments: [
            (280, 280, .days(tenths: 280)), (100, 56, .days(tenths: 500)), (1, 3, .days(tenths: 93)),
            (0, 56, .days(tenths: 0)), (-4, 56, .days(tenths: 0)), (10, 0, .noDemand), (10, -2, .noDemand),
            (0, 0, .days(tenths: 0)),
        ] as [(Int64, Int64, DaysOfSupply)])
    func `are position over average daily demand`(position: Int64, shipped: Int64, supply: DaysOfSupply) {
        #expect(DaysOfSupply(position: position, shipped: shipped, window: 28) == supply)
    }

    @Test func `are unknown where stock or demand is, and neither zero nor endless`() {
        #expect(DaysOfSupply(position: nil, shipped: 5, window: 28) == .unknown)
        #expect(DaysOfSupply(position: 5, shipped: nil, window: 28) == .unknown)
    }
}
