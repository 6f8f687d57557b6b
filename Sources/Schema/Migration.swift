/// One step of the schema's history: its number, its name, and the text that makes it.
package struct Migration: Sendable, Equatable {
    /// 1, 2, 3, … without gaps.
    package let version: Int
    package let name: String
    /// Whole statements; they run in one transaction, as the owner role.
    package let sql: String

    package init(_ version: Int, _ name: String, sql: String) {
        self.version = version
        self.name = name
        self.sql = sql
    }

    private init(_ version: Int, _ name: String, _ file: [UInt8]) {
        self.init(version, name, sql: String(decoding: file, as: UTF8.self))
    }

    /// The history of the schema. A migration that has been released is never edited: what it got wrong, the next
    /// one mends.
    package static let all: [Migration] = [
        Migration(1, "house", PackageResources.m0001_house_sql),
        Migration(2, "identity", PackageResources.m0002_identity_sql),
        Migration(3, "trail", PackageResources.m0003_trail_sql),
        Migration(4, "directory", PackageResources.m0004_directory_sql),
        Migration(5, "sales", PackageResources.m0005_sales_sql),
        Migration(6, "tasks", PackageResources.m0006_tasks_sql),
        Migration(7, "stock", PackageResources.m0007_stock_sql),
        Migration(8, "grading", PackageResources.m0008_grading_sql),
        Migration(9, "channel", PackageResources.m0009_channel_sql),
        Migration(10, "pricing", PackageResources.m0010_pricing_sql),
        Migration(11, "display", PackageResources.m0011_display_sql),
        Migration(12, "levels", PackageResources.m0012_levels_sql),
        Migration(13, "staffing", PackageResources.m0013_staffing_sql),
        Migration(14, "settlement", PackageResources.m0014_settlement_sql),
        Migration(15, "protection", PackageResources.m0015_protection_sql),
        Migration(16, "diversion", PackageResources.m0016_diversion_sql),
        Migration(17, "rehearsal", PackageResources.m0017_rehearsal_sql),
        Migration(18, "portal", PackageResources.m0018_portal_sql),
        Migration(19, "tokens", PackageResources.m0019_tokens_sql),
        Migration(20, "webhooks", PackageResources.m0020_webhooks_sql),
        Migration(21, "factor", PackageResources.m0021_factor_sql),
    ]
}
