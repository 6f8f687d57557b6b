import DisplayCompliance
import Postgres
import PromoterStaffing
package import Retail
import SafetyStock
package import StandingRules
import StoreGrading

extension Office {
    /// Puts files of `StoreConfig` in force, all or none; headquarters only. Answers in the order of the files.
    package func apply(
        _ files: [VersionedFile], from month: Month?, note: String?, today: Day
    ) async throws -> [ConfigReceipt] {
        try await own.write { tx in try tx.apply(files, from: month, note: note, today: today) }
    }

    /// What `apply` would answer or refuse; nothing is put in force.
    package func rehearseApplying(
        _ files: [VersionedFile], from month: Month?, note: String?, today: Day
    ) async throws -> [ConfigReceipt] {
        try await own.write { tx in
            try tx.takenBack { tx in try tx.apply(files, from: month, note: note, today: today) }
        }
    }
}

extension Office {
    /// What each file would change against the version that rules the present month; nil for the version where none
    /// does.
    package func differences(
        of files: [VersionedFile], today: Day
    ) async throws -> [(file: VersionedFile, version: ConfigVersion?, differences: [ConfigDifference])] {
        var found: [(file: VersionedFile, version: ConfigVersion?, differences: [ConfigDifference])] = []
        for file in files {
            let version = try await rules.config(file.kind, for: today.month)
            found.append((file, version, try ConfigDifference.between(version?.settings ?? "", file.plain)))
        }
        return found
    }
}

extension Transaction {
    fileprivate func apply(
        _ files: [VersionedFile], from month: Month?, note: String?, today: Day
    ) throws -> [ConfigReceipt] {
        var receipts: [ConfigReceipt] = []
        for file in files {
            switch file.rules {
            case .grading(let rules):
                receipts.append(
                    try located(file) { try apply(rules, from: month, note: note, today: today) })
            case .workStandards(let standards):
                receipts.append(try apply(standards, from: month, note: note, today: today))
            case .display(let form, let text):
                receipts.append(
                    try located(file) {
                        try demandProducts(ofForm: text)
                        return try apply(form, from: month, note: note, today: today)
                    })
            case .safetyStock(let settings):
                receipts.append(try apply(settings, from: month, note: note, today: today))
            case .staffing(let settings):
                receipts.append(try apply(settings, from: month, note: note, today: today))
            }
        }
        return receipts
    }

    /// Refusals of what stands in a file, with its name.
    private func located(_ file: VersionedFile, _ body: () throws -> ConfigReceipt) throws -> ConfigReceipt {
        do {
            return try body()
        } catch let refusal as Refusal {
            throw Refusal(
                refusal.kind,
                refusal.problems.map { $0.place.path == nil ? $0 : $0.inFile(file.path) })
        }
    }
}
