import Directory
import DisplayCompliance
import Diversion
import FeedAttendance
import PromoterStaffing
package import Retail
import SafetyStock
import StockFeed
import StoreGrading

/// The files of a folder such as `StoreConfig`, each with everything that is wrong with it.
package struct ConfigReview: Sendable {
    package struct File: Sendable {
        package let path: String
        package fileprivate(set) var problems: [Problem] = []
    }

    /// By path.
    package private(set) var files: [File] = []

    private static let known = [
        "candidates.yaml", "display.yaml", "diversion.yaml", "feed-calendar.yaml", "feed-limits.yaml",
        "feed-trust.yaml", "grading.yaml",
        "pricing.yaml", "runtime.yaml", "safety-stock.yaml", "staffing.yaml", "work-standards.yaml",
    ]

    /// Looks a folder over; refused where there is none.
    package init(of folder: String) throws(Refusal) {
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let names = try ConfigFiles.names(in: folder)
        let currency = Self.currency(in: folder)
        for name in names where name != "feeds" {
            review("\(folder)/\(name)") { (text) throws(Refusal) in try Self.read(name, text, currency) }
        }
        guard names.contains("feeds") else { return }
        var maps: [FeedMap] = []
        for name in try ConfigFiles.names(in: "\(folder)/feeds") {
            let path = "\(folder)/feeds/\(name)"
            review(path) { (text) throws(Refusal) in
                guard name.hasSuffix(".yaml") else { throw Self.unknown }
                maps.append(try FeedMap(text, file: path))
            }
        }
        do {
            _ = try FeedFormats(maps)
        } catch {
            for problem in error.problems {
                guard let index = files.firstIndex(where: { $0.path == problem.place.file }) else { continue }
                files[index].problems.append(problem)
            }
        }
    }

    private mutating func review(_ path: String, _ read: (String) throws(Refusal) -> Void) {
        var file = File(path: path)
        do {
            try read(try ConfigFiles.text(of: path))
        } catch {
            file.problems = error.problems.map { $0.inFile(path) }
        }
        files.append(file)
    }

    /// That of the folder's `runtime.yaml`, where it is in order; amounts are written in it.
    private static func currency(in folder: String) -> Currency {
        (try? settings(ConfigFiles.text(of: "\(folder)/runtime.yaml")).currency.value) ?? .yuan
    }

    private static func settings(_ text: String) throws(Refusal) -> Settings {
        try Settings(flags: Settings.Flags(), environment: [:], file: text, workingDirectory: "/", userHome: "/")
    }

    private static func read(_ name: String, _ text: String, _ currency: Currency) throws(Refusal) {
        switch name {
        case "candidates.yaml": _ = try CandidateScore.Weights(file: text)
        case "display.yaml": _ = try DisplayForm(file: text)
        case "diversion.yaml": _ = try DiversionRules(file: text)
        case "feed-calendar.yaml": _ = try FeedCalendar(file: text)
        case "feed-limits.yaml": _ = try FeedLimits(file: text)
        case "feed-trust.yaml": _ = try TrustScore.Weights(file: text)
        case "grading.yaml": _ = try GradingRules(file: text, in: currency)
        case "work-standards.yaml": _ = try WorkStandards(file: text, in: currency)
        case "pricing.yaml": _ = try PricingFile(file: text, currency)
        case "runtime.yaml": _ = try settings(text)
        case "safety-stock.yaml": _ = try StockSettings(file: text)
        case "staffing.yaml": _ = try StaffingSettings(file: text, in: currency)
        default: throw unknown
        }
    }

    private static let unknown = Refusal("config.file-unknown", ["known": known.joined(separator: ", ")])
}
