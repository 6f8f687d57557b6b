package import Retail

/// A place of a store in a month: what a picture can prove once. Counters of one area are one place.
package struct ProvenPlace: Hashable, Sendable {
    package let storeID: Int64
    package let month: Month
    package let zone: DisplayZone
    /// Of a counter, the area of the shop.
    package let area: String?

    package init(storeID: Int64, month: Month, zone: DisplayZone, area: String?) {
        (self.storeID, self.month, self.zone, self.area) = (storeID, month, zone, area)
    }
}

/// Where a picture, or one that looks the same, was used first.
package struct PictureUse: Equatable, Sendable {
    package let evidence: Int64
    package let place: ProvenPlace
    /// nil: a store that the person does not see.
    package let store: String?
    package let day: Day
    package let counter: String?
    /// By the camera.
    package let takenAt: Instant?
    package let camera: String?
    /// Bits in which they differ, both hashes together.
    package let distance: Int
    /// The very same file.
    package let isSameFile: Bool

    package init(
        evidence: Int64, place: ProvenPlace, store: String?, day: Day, counter: String?, takenAt: Instant?,
        camera: String?, distance: Int, isSameFile: Bool
    ) {
        (self.evidence, self.place, self.store, self.day, self.counter) = (evidence, place, store, day, counter)
        (self.takenAt, self.camera, self.distance, self.isSameFile) = (takenAt, camera, distance, isSameFile)
    }
}

/// Whether a picture proves what it was handed in for.
package struct PictureJudgement: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case accepted
        /// A person has to look at it.
        case asked
        case refused
    }
    package enum Doubt: String, CaseIterable, Sendable {
        /// The same file was used for another place, store or month.
        case reused
        /// It looks like one that was used elsewhere, and the camera took both at the same moment.
        case sameCapture = "same_capture"
        /// It looks like one that was used elsewhere, and was taken at another moment: an unchanged counter looks the same
        /// next month.
        case lookalike
        case takenBefore = "taken_before"
        case takenAfter = "taken_after"
        case noCaptureTime = "no_capture_time"
        /// A code was given out for the visit, and it tells none.
        case codeMissing = "code_missing"
        /// What it tells is no code of the store and the day.
        case codeWrong = "code_wrong"
        /// Another visit used the code up.
        case codeUsed = "code_used"
        /// The camera was far from the store; noted only, since positions are off indoors.
        case far

        /// It comes from another use.
        package var isOfTwin: Bool { [.reused, .sameCapture, .lookalike].contains(self) }
    }
    package private(set) var state = State.accepted
    package private(set) var doubts: [Doubt] = []
    /// Why it is refused, or looked at: the first use of it or of its lookalike.
    package private(set) var twin: PictureUse?

    /// - Parameters:
    ///   - takenAt: by the camera; nil where it does not say.
    ///   - distance: metres between the camera and the store; nil where one is not known.
    ///   - uses: first uses of the same file and of pictures that look the same, in any order.
    ///   - open, close: when the day of the visit begins and ends in the chain's zone.
    ///   - code: whether the visit tells the code that was given out for it.
    package init(
        of place: ProvenPlace, takenAt: Instant?, camera: String?, distance: Int?, uses: [PictureUse], open: Instant,
        close: Instant, code: CodeState = .notAsked, _ rules: PhotoRules, _ checkIn: CheckInRules
    ) {
        let elsewhere = uses.filter { $0.place != place }.sorted {
            ($0.isSameFile ? 0 : 1, $0.distance, $0.evidence) < ($1.isSameFile ? 0 : 1, $1.distance, $1.evidence)
        }
        if let same = elsewhere.first(where: \.isSameFile) {
            note(.reused, .refused, same)
        } else if let copy = elsewhere.first(where: { takenAt != nil && $0.takenAt == takenAt && $0.camera == camera })
        {
            note(.sameCapture, .refused, copy)
        } else if let alike = elsewhere.first {
            note(.lookalike, .asked, alike)
        }
        let hour: Int64 = 3_600_000_000
        if let takenAt {
            if takenAt.sinceEpoch < open.sinceEpoch - Int64(rules.hoursBefore) * hour { note(.takenBefore, .asked) }
            if takenAt.sinceEpoch >= close.sinceEpoch + Int64(rules.hoursAfter) * hour { note(.takenAfter, .asked) }
        } else {
            switch rules.untimed {
            case .accept: note(.noCaptureTime, .accepted)
            case .ask: note(.noCaptureTime, .asked)
            case .refuse: note(.noCaptureTime, .refused)
            }
        }
        switch code {
        case .notAsked, .right: break
        case .missing: note(.codeMissing, .asked)
        case .wrong: note(.codeWrong, .asked)
        case .used: note(.codeUsed, .asked)
        }
        if let distance, distance > checkIn.far { note(.far, .accepted) }
    }

    /// What made the state what it is; nil of what is accepted.
    package var deciding: Doubt? {
        switch state {
        case .accepted: nil
        case .asked: doubts.first { $0 != .far }
        case .refused: doubts.first { [.reused, .sameCapture, .noCaptureTime].contains($0) }
        }
    }

    /// The worst of all counts.
    private mutating func note(_ doubt: Doubt, _ verdict: State, _ use: PictureUse? = nil) {
        doubts.append(doubt)
        if let use { twin = use }
        if state == .accepted || verdict == .refused { state = verdict }
    }
}
