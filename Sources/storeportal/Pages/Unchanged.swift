import Answers
import HTTPTypes
import Hashing
import Hummingbird
import Retail
import Wording

/// What a thing looked like to whoever does something with it (RFC 9110, section 13.1.1): it is done only to that.
struct Unchanged: Sendable {
    /// Of `If-Match`, or of the form that was shown with the thing; nil where nobody says.
    let tags: Set<String>?

    init(of request: Request) {
        tags = request.headers[.ifMatch].map { Set($0.split(separator: ",").map { String($0).trimmed }) }
    }

    init(shown tag: String?) { tags = tag.flatMap { $0.isEmpty ? nil : [$0] } }

    /// Refuses an act on a thing that has changed meanwhile, or that is not there.
    func demand(_ act: Act, _ visit: Visit, _ clock: ChainClock) async throws {
        guard let tags, !tags.contains("*") else { return }
        guard let thing = act.thing,
            tags.contains(Self.tag(of: try await thing.answer(visit), in: visit.language, clock))
        else { throw Refusal("portal.changed-meanwhile") }
    }

    /// The strong tag of what programs get.
    static func tag(of answer: Answer, in language: Language, _ clock: ChainClock) -> String {
        tag(of: answer.dated(by: clock).bytes(.json, in: language))
    }

    static func tag(of bytes: [UInt8]) -> String {
        "\"\(SHA256.digest(of: bytes).prefix(16).hexadecimal)\""
    }
}

extension Act {
    /// The question whose answer is what it is done to: `tasks/{id}` for `tasks/{id}/done`.
    var thing: Question? {
        Question.all.filter { $0.name.contains("{") && name.hasPrefix($0.name + "/") }.max {
            $0.name.count < $1.name.count
        }
    }
}
