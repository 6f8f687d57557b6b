package import Retail

/// A picture that was handed in as evidence, as people judge it.
package struct EvidencePicture: Equatable, Sendable {
    package let number: Int64
    package let store: String
    package let name: String
    package let visit: Int64
    package let day: Day
    package let inspector: String
    package let zone: DisplayZone
    package let counter: String?
    package let area: String?
    package let photo: Int64
    package let state: PictureJudgement.State
    package let doubts: [PictureJudgement.Doubt]
    /// By the camera.
    package let takenAt: Instant?
    package let camera: String?
    /// Metres between the camera and the store.
    package let distance: Int?
    /// First use of the same picture, or of one that looks the same; nil also where the person does not see it.
    package let twin: Int64?
    package let twinStore: String?
    package let twinDay: Day?
    /// Bits of 128 in which they differ.
    package let twinDistance: Int?
    package let judgedBy: String?
    package let judgedAt: Instant?
    package let note: String?
}

/// Which pictures are asked for.
package struct EvidenceQuestion: Sendable {
    /// nil: all.
    package var state: PictureJudgement.State?
    package var store: StoreCode?
    package var month: Month?
    /// So many of the newest; nil: all.
    package var newest: Int64?

    package init(
        state: PictureJudgement.State? = nil, store: StoreCode? = nil, month: Month? = nil, newest: Int64? = nil
    ) {
        (self.state, self.store, self.month, self.newest) = (state, store, month, newest)
    }
}
