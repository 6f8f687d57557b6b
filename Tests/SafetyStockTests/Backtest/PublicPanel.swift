import SafetyStock
import TestKit

/// Weekly panels that are public, as ours.
enum PublicPanel: String, CaseIterable {
    case products = "completejourney_weekly_store_sku.csv.gz"
    case categories = "completejourney_weekly_store_category.csv.gz"
    case online = "weekly_units_by_sku.csv"

    var stands: Bool { RetailData.stands(rawValue) }

    /// Each `step`-th series, by name.
    func panel(each step: Int = 1) async throws -> DemandPanel {
        let lines = try await RetailData.awk(awk, over: rawValue)
        let series = lines.split(separator: "\n").map { line -> DemandPanel.Series in
            let cells = line.split(separator: "|")
            let weeks = cells.dropFirst().map { cell in
                let parts = cell.split(separator: ":")
                return (pieces: Double(parts[0]) ?? -1, isPromoted: parts.count > 1 && parts[1] == "1")
            }
            return DemandPanel.Series(
                String(cells[0]),
                DemandHistory(
                    weeks: weeks.map { .sold($0.pieces) },
                    plans: self == .products ? weeks.map { DemandHistory.Plan(isPromoted: $0.isPromoted) } : []))
        }.sorted { $0.name < $1.name }
        return DemandPanel(stride(from: 0, to: series.count, by: step).map { series[$0] })
    }

    /// A line a series: its name, and week after week its pieces and whether it was promoted.
    private var awk: String {
        switch self {
        case .products:
            """
            BEGIN { FS = "," } NR > 1 { k = $1 "/" $2; s[k] = s[k] "|" $4 ":" ($7 + $8 > 0) }
            END { for (k in s) print k s[k] }
            """
        case .categories:
            #"BEGIN { FS = "," } NR > 1 { k = $1 "/" $2; s[k] = s[k] "|" $4 } END { for (k in s) print k s[k] }"#
        case .online: #"BEGIN { FS = "," } NR > 1 { gsub(",", "|"); print }"#
        }
    }
}
