import Answers
import DisplayCompliance
import Retail
import StoreOffice

extension Question {
    /// Photographs that were handed in with visits, as those judge them who know the store.
    static let evidence: [Question] = [
        Question(
            name: "evidence", room: .stores, classes: overStores,
            parameters: [
                Parameter(name: "state", kind: .word(EvidenceAsked.allCases.map(\.rawValue))),
                Parameter(name: "store", kind: .code), Parameter(name: "month", kind: .month),
            ]
        ) { visit in
            let asked: EvidenceAsked = try visit.word("state") ?? .waiting
            let found = try await visit.office.displays.evidence(
                EvidenceQuestion(state: asked.state, store: try visit.code("store"), month: try visit.month()))
            return .table(
                Table.evidence(found).only(
                    "evidence", "store", "name", "day", "zone", "counter", "state", "doubts", "taken_at",
                    "first_used_store", "first_used_day", "judged_by", "note"),
                notes: [visit.say("evidence.count", ["count": "\(found.count)"])])
        },
        Question(
            name: "evidence/{id}", room: .stores, classes: [],
            parameters: [Parameter(name: "id", kind: .number, isRequired: true)], isTable: false
        ) { visit in
            let picture = try await visit.office.displays.evidence(try visit.number("id"))
            let verdicts =
                (picture.state == .accepted ? [] : ["accept"]) + (picture.state == .refused ? [] : ["refuse"])
            return .record(picture.fields.filter { $0.cell != .missing })
                .offering(["evidence"] + verdicts.map { "evidence/{id}/\($0)" })
        },
    ]
}

/// Which pictures are asked for.
private enum EvidenceAsked: String, CaseIterable {
    case waiting, accepted, refused, all

    var state: PictureJudgement.State? {
        switch self {
        case .waiting: .asked
        case .accepted: .accepted
        case .refused: .refused
        case .all: nil
        }
    }
}

extension Act {
    /// What is said of a picture; another word later counts instead.
    static let evidence: [Act] = [
        judging("accept", .accepted), judging("refuse", .refused),
    ]

    private static func judging(_ verb: String, _ state: PictureJudgement.State) -> Act {
        Act(
            name: "evidence/{id}/\(verb)",
            parameters: [id, Parameter(name: "note", kind: .longText, isRequired: true)], classes: [.hq, .region]
        ) { visit in
            let number = try visit.number("id")
            let (picture, isRepeated) = try await visit.office.displays.judge(
                number, state, note: try visit.name("note"))
            return .record(
                picture.fields,
                notes: [
                    visit.say(
                        isRepeated ? "evidence.judged-before" : "evidence.judged-\(state.rawValue)",
                        ["evidence": "\(number)"])
                ])
        }
    }
}
