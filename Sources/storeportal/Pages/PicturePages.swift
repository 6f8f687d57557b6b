import Answers
import DisplayCompliance
import HTTPTypes
import Hummingbird
import Retail
import StoreOffice

extension Portal {
    /// The picture of a piece of evidence, small or as it is kept, for who sees its store.
    func addPictures(to guests: RouterGroup<PortalContext>) {
        guests.get("/pictures/{evidence}") { request, context in
            guard let guest = context.guest else { throw HTTPError(.forbidden) }
            let given = try given(
                request, context,
                [Parameter(name: "evidence", kind: .number), Parameter(name: "size", kind: .word(["small"]))])
            let visit = try await visit(guest, request, given, language(of: request), "pictures")
            let size: PictureSize? = try visit.word("size")
            let number = try visit.number("evidence")
            // Whether the person still sees it is asked each time; the bytes under a number never change.
            let found = try await visit.office.displays.evidence(number)
            let tag = "\"\(found.photo)-\(size?.rawValue ?? "kept")\""
            var response = Response(status: .notModified)
            if request.headers[.ifNoneMatch] != tag {
                let picture = try await visit.office.displays.picture(number, longSide: size.map { _ in 320 })
                response = .text(picture.jpeg, "image/jpeg")
                response.headers[.contentDisposition] = "inline; filename=\"evidence-\(number).jpg\""
            }
            response.headers[.eTag] = tag
            response.headers[.cacheControl] = "private, no-cache"
            response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
            return response
        }
    }
}

private enum PictureSize: String { case small }

/// Pictures of the rows of a table that name a piece of evidence.
struct PictureRow {
    let table: Table
    let frame: Frame

    /// More are shown one by one.
    private static let most = 12

    func write(_ html: inout HTML) {
        let rows = table.records.filter { row in row.contains { $0.key == "evidence" } }.prefix(Self.most)
        guard !rows.isEmpty else { return }
        html.tag("div", ["class": "pictures"]) { html in
            for row in rows { figure(row, &html) }
        }
    }

    private func figure(_ row: [Field], _ html: inout HTML) {
        func shown(_ key: String) -> String? {
            row.first { $0.key == key && $0.cell != .missing }?.cell.shown(in: frame.language)
        }
        guard case .integer(let number) = row.first(where: { $0.key == "evidence" })?.cell else { return }
        let place = [shown("day"), shown("zone"), shown("counter")].compactMap(\.self).joined(separator: " · ")
        html.tag("figure") { html in
            html.tag("a", ["href": "/evidence/\(number)"]) { html in
                html.open(
                    "img",
                    [
                        "src": "/pictures/\(number)?size=small", "width": "160", "height": "120", "loading": "lazy",
                        "alt": frame.say("portal.picture", ["place": place]),
                    ])
            }
            html.tag("figcaption", [place, shown("state")].compactMap(\.self).joined(separator: " · "))
        }
    }
}

/// A picture that is judged, beside the one that it looks like.
struct JudgedPicture {
    let fields: [Field]
    let frame: Frame

    func write(_ html: inout HTML) {
        html.tag("div", ["class": "pictures judged"]) { html in
            figure("evidence", ["day", "zone", "counter"], &html)
            figure("first_used", ["first_used_store", "first_used_day"], &html)
        }
    }

    private func figure(_ key: String, _ place: [String], _ html: inout HTML) {
        guard case .integer(let number)? = fields.first(where: { $0.key == key })?.cell else { return }
        let shown = place.compactMap { key in
            fields.first { $0.key == key }?.cell.shown(in: frame.language)
        }.joined(separator: " · ")
        html.tag("figure") { html in
            html.tag("a", ["href": "/pictures/\(number)"]) { html in
                html.open(
                    "img",
                    [
                        "src": "/pictures/\(number)", "width": "640", "height": "480",
                        "alt": frame.say("portal.picture", ["place": shown]),
                    ])
            }
            html.tag("figcaption", "\(heading(of: key, in: frame.language)): \(shown)")
        }
    }
}
