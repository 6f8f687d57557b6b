import HTTPTypes
import Hummingbird
import PricingPolicy
import Retail
import StoreOffice

extension Portal {
    /// The circular of a month as a file to print: as much of what is published as the person sees.
    func addCirculars(to guests: RouterGroup<PortalContext>) {
        guests.get("/prices/circulars/{month}") { request, context in
            guard let guest = context.guest else { throw HTTPError(.forbidden) }
            let asked = Parameter(name: "month", kind: .month, isRequired: true)
            let given = try given(request, context, [asked])
            let visit = try await visit(guest, request, given, language(of: request), "prices/circulars")
            guard let month = try visit.month() else {
                throw Refusal(.wrongUsage, "portal.missing", ["name": "month"], at: Place(path: "month"))
            }
            let circular = try await visit.office.circular(
                of: month, .published(nil), to: try await visit.ownAccount())
            let bytes = try SpoolFolder.file { path in try circular.write(to: path, asPDF: true) }
            var response = Response.text(bytes, "application/pdf")
            response.headers[.contentDisposition] = "attachment; filename=\"circular-\(month).pdf\""
            return response
        }
    }
}
