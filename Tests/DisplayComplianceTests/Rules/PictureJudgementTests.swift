import DisplayCompliance
import Retail
import Testing

@Suite struct `A picture as proof` {
    private static let hour: Int64 = 3_600_000_000
    private static let open = moment(0)
    private static let close = moment(24)
    private static let rules = PhotoRules(
        areasNeedPhoto: true, hoursBefore: 0, hoursAfter: 24, untimed: .ask, alikeBits: 6)
    private static let here = place()

    private static func moment(_ hours: Int64) -> Instant {
        Instant(sinceEpoch: 1_772_500_000_000_000 + hours * hour) ?? .first
    }

    private static func place(store: Int64 = 1, month: String = "2026-03", area: String? = "entrance") -> ProvenPlace {
        ProvenPlace(
            storeID: store, month: Month(month) ?? .first, zone: area == nil ? .storefront : .counter, area: area)
    }

    private static func use(
        _ place: ProvenPlace, takenAt: Instant? = moment(3), camera: String? = "Cam", distance: Int = 0,
        isSameFile: Bool = true, evidence: Int64 = 1
    ) -> PictureUse {
        PictureUse(
            evidence: evidence, place: place, store: "S-1", day: Day("2026-03-05") ?? .first, counter: nil,
            takenAt: takenAt, camera: camera, distance: distance, isSameFile: isSameFile)
    }

    private static func judge(
        takenAt: Instant? = moment(3), distance: Int? = nil, _ uses: [PictureUse] = [],
        untimed: PhotoRules.Untimed = .ask
    ) -> PictureJudgement {
        var rules = rules
        rules.untimed = untimed
        return PictureJudgement(
            of: here, takenAt: takenAt, camera: "Cam", distance: distance, uses: uses, open: open, close: close, rules,
            CheckInRules(near: 300, far: 500))
    }

    @Test func `is accepted where it is new and of the day`() {
        #expect(Self.judge().state == .accepted)
        #expect(Self.judge().doubts == [])
        #expect(Self.judge().twin == nil)
    }

    @Test(arguments: [
        place(area: "cashier"), place(area: nil), place(store: 2), place(month: "2026-02"),
    ])
    func `of the same file proves no second place, store or month`(_ other: ProvenPlace) {
        let judged = Self.judge([Self.use(other)])
        #expect(judged.state == .refused)
        #expect(judged.doubts == [.reused])
        #expect(judged.twin?.place == other)
    }

    @Test func `may be handed in for its own place again, whichever counter of the area it is`() {
        #expect(Self.judge([Self.use(Self.here)]).state == .accepted)
        #expect(Self.judge([Self.use(Self.here, distance: 4, isSameFile: false)]).state == .accepted)
    }

    @Test func `that looks like another is refused where the camera took both at once, and else goes to a person`() {
        let elsewhere = Self.place(store: 2)
        let copy = Self.judge([Self.use(elsewhere, distance: 5, isSameFile: false)])
        #expect(copy.state == .refused && copy.doubts == [.sameCapture])
        let later = Self.judge([Self.use(elsewhere, takenAt: Self.moment(2), distance: 5, isSameFile: false)])
        #expect(later.state == .asked && later.doubts == [.lookalike])
        let other = Self.judge([Self.use(elsewhere, camera: "Other", distance: 5, isSameFile: false)])
        #expect(other.state == .asked && other.doubts == [.lookalike])
        let untimed = Self.judge(takenAt: nil, [Self.use(elsewhere, takenAt: nil, distance: 5, isSameFile: false)])
        #expect(untimed.state == .asked && untimed.doubts == [.lookalike, .noCaptureTime])
    }

    @Test func `is told of with the same file before what looks like it, and the nearest first`() {
        let uses = [
            Self.use(Self.place(store: 2), distance: 9, isSameFile: false, evidence: 1),
            Self.use(Self.place(store: 3), takenAt: nil, distance: 3, isSameFile: false, evidence: 2),
            Self.use(Self.place(store: 4), distance: 0, evidence: 3),
        ]
        for shuffled in [uses, uses.reversed()] { #expect(Self.judge(shuffled).twin?.evidence == 3) }
        let alike = [uses[0], uses[1]].map { use in
            Self.use(use.place, takenAt: nil, distance: use.distance, isSameFile: false, evidence: use.evidence)
        }
        for shuffled in [alike, alike.reversed()] { #expect(Self.judge(shuffled).twin?.evidence == 2) }
    }

    @Test func `goes to a person where it was taken before the day of the visit or long after it`() {
        #expect(Self.judge(takenAt: Self.moment(-1)).doubts == [.takenBefore])
        #expect(Self.judge(takenAt: Self.moment(-1)).state == .asked)
        #expect(Self.judge(takenAt: Self.moment(0)).state == .accepted)
        #expect(Self.judge(takenAt: Self.moment(47)).state == .accepted)
        #expect(Self.judge(takenAt: Self.moment(48)).doubts == [.takenAfter])
    }

    @Test(arguments: zip(PhotoRules.Untimed.allCases, [PictureJudgement.State.accepted, .asked, .refused]))
    func `without a time is what the form says of such`(_ rule: PhotoRules.Untimed, _ state: PictureJudgement.State) {
        let judged = Self.judge(takenAt: nil, untimed: rule)
        #expect(judged.state == state)
        #expect(judged.doubts == [.noCaptureTime])
        #expect(judged.deciding == (state == .accepted ? nil : .noCaptureTime))
    }

    @Test func `from far away is noted, and no reason to refuse it`() {
        #expect(Self.judge(distance: 500).doubts == [])
        #expect(Self.judge(distance: 501).doubts == [.far])
        #expect(Self.judge(distance: 501).state == .accepted)
    }

    @Test func `is as bad as the worst that is thought of it`() {
        let judged = Self.judge(
            takenAt: nil, [Self.use(Self.place(store: 2), takenAt: nil, isSameFile: false)], untimed: .refuse)
        #expect(judged.state == .refused)
        #expect(judged.deciding == .noCaptureTime)
        let reused = Self.judge(takenAt: Self.moment(-9), [Self.use(Self.place(store: 2))])
        #expect(reused.state == .refused && reused.deciding == .reused)
    }
}
