import Retail

/// What a unit that is not known may be.
enum UnitReadings {
    static func remedy(_ text: String) -> Remedy? {
        StockUnit(spelled: text).flatMap { Remedy([$0.code], .sure, "doctor.unit") }
    }

    /// Words for a carton, of which only the product says how much it holds.
    static func isCarton(_ text: String) -> Bool { cartons.contains(StockUnit.folded(text)) }

    private static let cartons: Set<String> = [
        "箱", "件箱", "整箱", "ctn", "ct", "cs", "carton", "cartons", "case", "cases", "box", "boxes", "karton", "кор",
        "коробка",
    ]
}

extension StockUnit {
    /// As `init(_:)`, also for words of other tongues and other ways to write them.
    init?(spelled text: String) {
        let word = StockUnit.folded(text)
        if let unit = StockUnit(word) {
            self = unit
        } else if StockUnit.pieces.contains(word) {
            self = .piece
        } else {
            return nil
        }
    }

    /// By which we write it.
    var code: String {
        switch self {
        case .piece: "PCE"
        case .pair: "PR"
        case .dozen: "DZN"
        }
    }

    /// In small letters, without the point of an abbreviation and brackets around it.
    fileprivate static func folded(_ text: String) -> String {
        String(text.plainlyWritten.lowercased().filter { !".() （）/".contains($0) })
    }

    private static let pieces: Set<String> = [
        "шт", "штук", "штуки", "stck", "stück", "stueck", "st", "szt", "ks", "kpl", "pz", "pezzi", "pièce", "pièces",
        "unité", "unités", "ud", "uds", "un", "臺", "個", "隻", "支", "枚", "部", "数量台", "台数", "個数", "piezas",
    ]
}
