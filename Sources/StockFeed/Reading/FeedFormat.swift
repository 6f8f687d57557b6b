import Retail
import XMLReading

/// What a format found in a document.
enum RawItem {
    /// A place of which the document speaks.
    case place(RawText)
    /// Boxed, because it is many times as large as a plain one.
    indirect case line(RawLine)
    /// A line of which the format knows at once that nothing is wrong with it.
    case plain(StockLine)
    /// Something that should perhaps have been a line and cannot be one.
    case stray(Problem)
}

/// Knows where one format keeps what: turns the events of a document into raw lines, without judging their texts.
protocol FeedFormat {
    /// What the document has said about itself so far.
    var head: RawHead { get }
    /// Takes the next event, the root's start first.
    mutating func take(_ event: borrowing XMLEvent, _ hand: (RawItem) throws -> Void) throws
}

extension BuiltInFormat {
    /// Recognises a document by the name and the namespace of its root element; nil when it is none of these.
    init?(root: borrowing XMLTag) {
        if root.isNamed("stockFeed", in: NativeFeed.namespace) {
            self = .native
        } else if root.isNamed("StockAvailabilityReport", in: UBLDocument.stockAvailabilityNamespace) {
            self = .stockAvailabilityReport
        } else if root.isNamed("InventoryReport", in: UBLDocument.inventoryNamespace) {
            self = .inventoryReport
        } else if root.isNamed("ProductActivity", in: UBLDocument.activityNamespace) {
            self = .productActivity
        } else if root.isNamed("inventoryReportMessage", in: GS1InventoryReport.namespace) {
            self = .gs1InventoryReport
        } else {
            return nil
        }
    }

    /// A reader of one document in this format.
    var reader: any FeedFormat {
        switch self {
        case .native: NativeFeed()
        case .stockAvailabilityReport: UBLReport(.stockAvailabilityReport)
        case .inventoryReport: UBLReport(.inventoryReport)
        case .productActivity: UBLReport(.productActivity)
        case .gs1InventoryReport: GS1InventoryReport()
        }
    }
}

extension XMLTag {
    func text(_ attribute: Int, element: String, named name: String) -> RawText {
        RawText(text: value(attribute), line: place.line, column: place.column, element: element, attribute: name)
    }
}
