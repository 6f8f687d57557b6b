import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit

/// Small policies in the words of a price file.
enum PricedRows {
    static let plain = "A6-256-BK,,,chain,,,,3000.00,3100.00,3200.00,2900.00,,,,,,,"

    /// A row of a price for a model at a scope: pick-up, supply, guide and floor are the same amount.
    static func model(_ model: String, _ scope: String, _ code: String, _ amount: Int) -> String {
        ",\(model),,\(scope),\(code),,,\(amount).00,\(amount).00,\(amount).00,\(amount).00,,,,,,,"
    }

    /// A special price of A6-256-BK.
    static func special(_ code: String, _ scope: String, _ of: String, quota: String, cap: String) -> String {
        "A6-256-BK,,,\(scope),\(of),,,777.00,,,,\(code),limited_batch,\(quota),\(cap),,,"
    }
}

extension Desk {
    /// The SQLSTATE of what a statement under a login is answered with; `00000` when it ran.
    static func answer(_ statement: String, in database: Database) async -> String {
        do {
            _ = try await database.write(retry: .never) { tx in try tx.script(statement) }
            return "00000"
        } catch let error as PostgresError {
            return error.sqlState ?? "\(error)"
        } catch {
            return "\(error)"
        }
    }
}

/// The code of the refusal that `body` ends with.
func refusalCode(_ body: () async throws -> some Any) async throws -> String? {
    do {
        _ = try await body()
        return nil
    } catch let refusal as Refusal {
        return refusal.problems[0].code
    }
}
