import Retail
import TestKit
import Testing

@testable import StockFeed

/// A layout that nobody thought of: where each field stands, and how numbers and times are written.
private struct Layout {
    /// Where the text of a field stands.
    enum Spot: CaseIterable { case attribute, child, grandchild, conditional, ofGroup, attributeOfGroup }

    let namespace: String?
    let depth: Int
    let sku: Spot
    let onHand: Spot
    let reserved: Spot
    let location: Spot
    let group: String
    let form: (pattern: String, told: String)

    static let forms = [
        ("yyyy-MM-ddTHH:mm:ssZ", "2026-03-01T08:30:15Z"), ("dd.MM.yyyy HH:mm:ss", "01.03.2026 08:30:15"),
        ("yyyyMMddTHHmmss.fffZ", "20260301T083015.000Z"), ("M/d/yyyy H:mm:ss", "3/1/2026 8:30:15"),
        ("unix", "1772353815"), ("unix-ms", "1772353815000"), ("yyyy年MM月dd日HH时mm分ss秒", "2026年03月01日08时30分15秒"),
    ]

    init(_ generator: inout Seeded) {
        func spot(_ spots: [Spot]) -> Spot { spots.randomElement(using: &generator) ?? .child }
        let ofRow: [Spot] = [.attribute, .child, .grandchild, .conditional]
        (sku, onHand, reserved) = (spot(ofRow), spot(ofRow), spot(ofRow))
        location = spot([.ofGroup, .attributeOfGroup, .child])
        namespace = Bool.random(using: &generator) ? "urn:random" : nil
        depth = Int.random(in: 1...4, using: &generator)
        group = ["", ",", " "].randomElement(using: &generator) ?? ""
        form = Self.forms.randomElement(using: &generator) ?? ("unix", "0")
    }

    var map: String {
        let rows = (0..<depth).map { "g\($0)" }.joined(separator: "/")
        let numbers = group == "" ? "" : "numbers: {group: '\(group)'}\n"
        return """
            format: random
            root: feed
            \(namespace.map { "namespace: \($0)" } ?? "# no namespace")
            rows: \(rows)/row
            fields:
              sku: \(path(of: sku, "sku"))
              on_hand: \(path(of: onHand, "hand"))
              reserved: \(path(of: reserved, "held"))
              location: \(path(of: location, "place"))
            \(numbers)document: {as_of: {path: ./@at, form: "\(form.pattern)", zone: Z}}
            """
    }

    private func path(of spot: Spot, _ name: String) -> String {
        switch spot {
        case .attribute: "./@\(name)"
        case .child: name
        case .grandchild: "more/\(name)/value"
        case .conditional: "field[@name=\(name)]/text"
        case .ofGroup: "../\(name)"
        case .attributeOfGroup: "'../@\(name)'"
        }
    }

    func document(_ groups: [(place: String, rows: [(sku: String, hand: Int, held: Int?)])]) -> String {
        let opening = (0..<depth - 1).map { "<g\($0)>" }.joined()
        let closing = (0..<depth - 1).reversed().map { "</g\($0)>" }.joined()
        let inside = groups.map { group in
            let attribute = location == .attributeOfGroup ? " place='\(group.place)'" : ""
            let child = location == .ofGroup ? "<place>\(group.place)</place>" : ""
            let rows = group.rows.map { row($0, group.place) }.joined(separator: "\n<!-- -->")
            return "<g\(depth - 1)\(attribute)>\(child)\n\(rows)</g\(depth - 1)>"
        }
        let xmlns = namespace.map { " xmlns='\($0)'" } ?? ""
        return "<feed at='\(form.told)'\(xmlns)>\(opening)\(inside.joined())\(closing)</feed>"
    }

    private func row(_ row: (sku: String, hand: Int, held: Int?), _ place: String) -> String {
        var told = [(sku, "sku", row.sku), (onHand, "hand", number(row.hand))]
        if let held = row.held { told.append((reserved, "held", number(held))) }
        if location == .child { told.append((.child, "place", place)) }
        let attributes = told.filter { $0.0 == .attribute }.map { " \($0.1)=\"\($0.2)\"" }.joined()
        let elements = told.map { spot, name, text in
            switch spot {
            case .child: "<\(name)>\(text)</\(name)>"
            case .grandchild: "<other/><more><\(name)><value> \(text) </value></\(name)></more>"
            case .conditional:
                "<field name='no'><text>9</text></field><field name='\(name)'><text>\(text)</text></field>"
            case .attribute, .ofGroup, .attributeOfGroup: ""
            }
        }
        return "<row\(attributes)>\(elements.joined())<sku2>no</sku2></row>"
    }

    private func number(_ number: Int) -> String {
        guard group != "" else { return "\(number)" }
        let digits = Array("\(number)")
        return digits.enumerated().map { index, digit in
            let isFirst = index == 0 || (digits.count - index) % 3 != 0
            return (isFirst ? "" : group) + "\(digit)"
        }.joined()
    }
}

struct `Any layout` {
    @Test(arguments: 0..<200) func `that a map describes is read as it was written`(_ seed: UInt64) throws {
        var generator = Seeded(seed)
        let layout = Layout(&generator)
        let groups = (0..<Int.random(in: 1...3, using: &generator)).map { group in
            (
                place: "W-\(group)",
                rows: (0..<Int.random(in: 0...4, using: &generator)).map { row in
                    (
                        sku: "P-\(group)-\(row)", hand: Int.random(in: 0...9_999_999, using: &generator),
                        held: Bool.random(using: &generator) ? Int.random(in: 0...5000, using: &generator) : nil
                    )
                }
            )
        }
        let block = Int.random(in: 1...64, using: &generator)
        let taking = try Taking(layout.document(groups), by: layout.map, blocks: block)
        let written = groups.flatMap { group in
            group.rows.map { row in "\(group.place) \(row.sku) \(row.hand)/-/\(row.held.map { "\($0)" } ?? "-")/-/-" }
        }
        #expect(taking.problems == [], "\(layout.map)")
        #expect(taking.told == written, "\(layout.map)")
        #expect(taking.header?.asOf.description == "2026-03-01T08:30:15Z", "\(layout.map)")
    }
}
