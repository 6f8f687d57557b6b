import DemoChain
import Directory
import Hashing
import Retail
import RetailCSV

/// The chain of a folder with `chain.yaml`, and what its sales are made up from.
struct SeededTrade: Sendable {
    let files: ChainFiles
    let chain: Chain
    private(set) var assumptions: Assumptions
    let policies: ChainPolicies
    let scale: Int
    /// Of everything that the sales follow from, but for their last day.
    let fingerprint: [UInt8]

    /// Reads the files, makes the chain larger, and holds it against the assumptions; throws a refusal with everything
    /// that is wrong with them.
    init(_ folder: SeedFolder, scale: Int, currency: Currency) throws(Refusal) {
        let path = folder.path(of: SeedFolder.chain)
        let text = try folder.bytes(SeedFolder.chain)
        var bytes: [ChainFiles.Kind: [UInt8]] = [:]
        for kind in ChainFiles.Kind.allCases where folder.has(kind.fileName) {
            bytes[kind] = try folder.bytes(kind.fileName)
        }
        var refusals: [Refusal] = []
        var read: (assumptions: Assumptions?, files: ChainFiles?)
        do throws(Refusal) {
            guard let text = String(validating: text, as: UTF8.self) else {
                throw Refusal(.unreadableInput, "config.not-utf8", at: Place(file: path))
            }
            read.assumptions = try Assumptions(file: text, path: path, currency: currency)
        } catch {
            refusals.append(error)
        }
        do throws(ChainFileProblems) {
            read.files = try ChainFiles(bytes).scaled(by: scale)
        } catch {
            refusals.append(Refusal(error, in: folder))
        }
        if let refusal = Refusal(all: refusals) { throw refusal }
        guard let assumptions = read.assumptions, let files = read.files else {
            preconditionFailure("neither read nor refused")
        }
        do {
            chain = try Chain(files)
            _ = try SalesSimulation(chain, assumptions)
            policies = try ChainPolicies(chain, assumptions)
        } catch let flaws as ChainFlaws {
            throw Refusal(flaws, in: folder)
        } catch let flaw as AssumptionFlaw {
            throw Refusal(flaw, path: path)
        } catch {
            throw Refusal(unreadable: path, error)
        }
        (self.files, self.assumptions, self.scale) = (files, assumptions, scale)
        var digest = SHA256()
        digest.update(text.span)
        for kind in ChainFiles.Kind.allCases where kind != .users { digest.update(files.bytes(of: kind).span) }
        fingerprint = digest.finish()
    }

    /// As it is noted among the loads.
    var name: String { "\(SeedFolder.chain) x\(scale)" }

    /// The simulated days, of which no month is begun that has not ended on the business day; nil where no month is left.
    func days(months: Int?, today: Day) -> ClosedRange<Day>? {
        let first = assumptions.firstDay
        var last = assumptions.lastDay
        if let months, let end = first.month.adding(months: months - 1) { last = min(last, end.lastDay) }
        if today < last { last = today.month.lastDay == today ? today : today.month.previous?.lastDay ?? .first }
        return first <= last ? first...last : nil
    }

    /// The first month that `days` leaves out because of the business day.
    func firstMonthAhead(of days: ClosedRange<Day>?, months: Int?) -> Month? {
        let wanted = self.days(months: months, today: .last)
        return days == wanted ? nil : days.map { $0.upperBound.month.next } ?? assumptions.firstDay.month
    }

    /// The master file of a kind as the chain has it: the file of the folder, or its larger copy.
    func master(_ kind: MasterKind, in folder: SeedFolder) throws -> MasterFile? {
        guard let own = ChainFiles.Kind(rawValue: kind.rawValue) else { return nil }
        guard scale > 1 else { return try MasterFile(kind, folder.table(own.fileName)) }
        return try MasterFile(kind, TableFile(name: folder.path(of: own.fileName), bytes: files.bytes(of: own)))
    }

    /// The same for its users.
    func users(in folder: SeedFolder) throws -> TableFile {
        let name = ChainFiles.Kind.users.fileName
        guard scale > 1 else { return try folder.table(name) }
        return TableFile(name: folder.path(of: name), bytes: files.bytes(of: .users))
    }

    /// The trade of these days, month by month.
    func months(of days: ClosedRange<Day>, _ currency: Currency) throws -> TradeMonths {
        var assumptions = assumptions
        assumptions.lastDay = days.upperBound
        return TradeMonths(
            try SalesSimulation(chain, assumptions), TradeText(chain, currency: currency), last: days.upperBound)
    }
}
