/// A document as it is drawn: what it says, and how that is written.
struct DrawnDocument: Equatable {
    enum Form: Equatable {
        case native
        /// The same without line breaks, as programs write it.
        case onOneLine
        /// A StockAvailabilityReport of UBL: one place, one quantity a line.
        case report
    }

    /// A moment, in hours since 2026-03-01 in Shanghai, and one of several ways to write it.
    struct Moment: Equatable {
        let hours: Int
        let spelling: Int
    }

    /// Lines of one place, by one of its names.
    struct Section: Equatable {
        enum Place: Equatable {
            case named(String)
            /// Lines that stand outside of any place.
            case outside
            /// A place that is not named.
            case unnamed
        }
        let place: Place
        var lines: [Line]
    }

    struct Line: Equatable {
        var sku: String?
        var gtin: String?
        var told: [Told]
        var unit: Written?
        /// Days after the document's on which it is there; only a report tells.
        var arrives: Int?
        /// Has an attribute that nobody knows.
        var isDecorated = false
        /// Is an element that nobody knows, in the place of a line.
        var isStray = false
    }

    struct Told: Equatable {
        let field: Field
        let written: Written
    }

    enum Field: String, CaseIterable {
        case onHand = "on-hand"
        case inTransit = "in-transit"
        case reserved, unsellable, sold
    }

    /// A text, and what it means or why it means nothing.
    struct Written: Equatable {
        let text: String
        let meaning: Int
        var flaw: String?
    }

    enum HeadFlaw: CaseIterable {
        case withoutID, withoutMoment, inFuture
    }

    let number: Int
    var form: Form
    var moment: Moment
    /// What it says of itself.
    var kind: String?
    var flaw: HeadFlaw?
    var sections: [Section]
}

extension DrawnDocument {
    /// Its lines in their order, with their sections and the numbers of the lines of text where each stands, and its
    /// place before it.
    var lines: [(section: Section, line: Line, number: Int, placeNumber: Int)] {
        var number = form == .onOneLine ? 1 : 2
        var found: [(section: Section, line: Line, number: Int, placeNumber: Int)] = []
        for section in sections {
            let hasElement = section.place != .outside && form != .report
            let place = number
            if hasElement, form == .native { number += 1 }
            for line in section.lines {
                found.append((section, line, number, place))
                if form != .onOneLine { number += 1 }
            }
            if hasElement, form == .native { number += 1 }
        }
        return found
    }

    var text: String {
        guard form != .report else { return report }
        let kind = kind.map { " kind='\($0)'" } ?? ""
        let id = flaw == .withoutID ? "" : "id='F\(number)' "
        var parts = ["<stockFeed xmlns='urn:storechain:feed:1' \(id)as-of='\(asOf)'\(kind)>"]
        for section in sections {
            let lines = section.lines.map(\.element)
            switch section.place {
            case .named(let name): parts += ["<location code='\(name)'>"] + lines + ["</location>"]
            case .unnamed: parts += ["<location>"] + lines + ["</location>"]
            case .outside: parts += lines
            }
        }
        return (parts + ["</stockFeed>"]).joined(separator: form == .onOneLine ? "" : "\n")
    }

    private var day: String { Self.day(moment.hours / 24) }

    private static func day(_ day: Int) -> String { "2026-03-\(day < 9 ? "0" : "")\(day + 1)" }

    private var clock: String { "\(moment.hours % 24 < 10 ? "0" : "")\(moment.hours % 24):00:00" }

    private var asOf: String {
        switch flaw {
        case .withoutMoment: "yesterday"
        case .inFuture: "2026-03-20T08:00:00+08:00"
        default:
            switch moment.spelling {
            case 0: "\(day)T\(clock)+08:00"
            case 1: "\(day)T\(clock)"
            default: "\(day)T\(clock).000+08:00"
            }
        }
    }

    private var report: String {
        let head = [
            flaw == .withoutID ? "" : "<cbc:ID>F\(number)</cbc:ID>",
            "<cbc:IssueDate>\(day)</cbc:IssueDate><cbc:IssueTime>\(clock)+08:00</cbc:IssueTime>",
        ]
        let places = sections.map { section in
            guard case .named(let name) = section.place else { return "" }
            return "<cac:InventoryReportingParty><cac:PartyIdentification><cbc:ID>\(name)</cbc:ID>"
                + "</cac:PartyIdentification></cac:InventoryReportingParty>"
        }
        let namespace = "urn:oasis:names:specification:ubl:schema:xsd:"
        let root =
            "<StockAvailabilityReport xmlns='\(namespace)StockAvailabilityReport-2' "
            + "xmlns:cac='\(namespace)CommonAggregateComponents-2' xmlns:cbc='\(namespace)CommonBasicComponents-2'>"
        let lines = sections.flatMap(\.lines).enumerated().map {
            $1.reportElement($0 + 1) { Self.day($0 + moment.hours / 24) }
        }
        return ([root + (head + places).joined()] + lines + ["</StockAvailabilityReport>"]).joined(separator: "\n")
    }
}

extension DrawnDocument.Line {
    fileprivate var element: String {
        let names = [sku.map { "sku='\($0)'" }, gtin.map { "gtin='\($0)'" }].compactMap(\.self)
        let quantities = told.map { "\($0.field.rawValue)='\($0.written.text)'" }
        let rest = [unit.map { "unit='\($0.text)'" }, isDecorated ? "colour='red'" : nil].compactMap(\.self)
        return "<\(isStray ? "lien" : "line") \((names + quantities + rest).joined(separator: " "))/>"
    }

    fileprivate func reportElement(_ number: Int, _ day: (Int) -> String) -> String {
        let unit = unit.map { " unitCode='\($0.text)'" } ?? ""
        let quantity = told.map { "<cbc:Quantity\(unit)>\($0.written.text)</cbc:Quantity>" }.joined()
        let available = arrives.map { "<cbc:AvailabilityDate>\(day($0))</cbc:AvailabilityDate>" } ?? ""
        let names = [
            sku.map { "<cac:BuyersItemIdentification><cbc:ID>\($0)</cbc:ID></cac:BuyersItemIdentification>" },
            gtin.map { "<cac:StandardItemIdentification><cbc:ID>\($0)</cbc:ID></cac:StandardItemIdentification>" },
        ].compactMap(\.self).joined()
        return "<cac:StockAvailabilityReportLine><cbc:ID>\(number)</cbc:ID>\(quantity)\(available)"
            + "<cac:Item>\(names)</cac:Item></cac:StockAvailabilityReportLine>"
    }
}
