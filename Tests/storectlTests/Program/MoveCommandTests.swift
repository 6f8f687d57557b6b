import TestKit
import Testing

@Suite(.heavy) struct `storectl stock transfers and allocate` {
    @Test func `propose what moves and what is given, as table, CSV and JSON`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeStockedBranch()
            let ask = "stock transfers --region ZJ --on 2026-03-30"
            let csv = try await program.ok("\(ask) --format csv").split(whereSeparator: \.isNewline).map(String.init)
            let sides = ["from", "to"].map { "\($0)_account,\($0)_location,\($0)_days_before,\($0)_days_after" }
            #expect(csv.first == "sku,pieces,\(sides.joined(separator: ","))")
            #expect(csv.count == 2 && csv[1].hasPrefix("A-1,"), "\(csv)")
            let cells = csv[1].split(separator: ",")
            #expect((cells[2], cells[3], cells[6], cells[7]) == ("D-1", "W-1", "D-2", "W-2"))
            let need = try await program.ok("stock orders --distributor D-2 --on 2026-03-30 --format json")
            #expect(need.contains("\"need\": \(cells[1]),"), "\(need)")
            let json = try await program.ok("\(ask) --format json")
            for part in [#""transfers": ["#, #""left_out": ["#, #""why_left_out": "no_levels""#, #""account": "D-3""#] {
                #expect(json.contains(part), "\(part) in \(json)")
            }
            let shown = try await program.ok("\(ask) --sku A-1 --lang zh")
            #expect(shown.contains("补货前的调拨建议") && shown.contains("未知并非为零"), "\(shown)")
            // It is a proposal: asked again it is the same.
            #expect(try await program.ok("\(ask) --format json") == json)
            try await program.refused(
                "stock transfers --region ZJ --as rm.gd", 1,
                "There is no region \"ZJ\", or you have no right to see it.")
            try await program.refused("stock transfers --region ZJ --as di.1", 77, "ask your regional manager")

            try program.write("account,units\nD-1,50\nD-2,100\n", to: "asks.csv")
            let split = "stock allocate A6 --supply 100 --asks asks.csv --on 2026-03-30"
            // A floor of ten each, and the rest by equal activations.
            #expect(
                try await program.ok("\(split) --format csv") == """
                    account,name,asked_units,sold_units,share_percent,from_floor,given,reason
                    D-1,一,50,60,50.00,10,50,in_full
                    D-2,二,100,60,50.00,10,50,by_share

                    """)
            let whole = try await program.ok("\(split) --floor 0 --format json")
            for part in [#""split_by": "activation_of_model""#, #""given": 100"#, #""floor_percent": 0"#] {
                #expect(whole.contains(part), "\(part) in \(whole)")
            }
            let table = try await program.ok(split)
            #expect(table.contains("split by activations of the model, 2026-02-16 to 2026-03-29"), "\(table)")
            let needs = try await program.ok("stock allocate A6 --supply 5 --on 2026-03-30 --format csv")
            #expect(needs.contains(",5,by_share"), "\(needs)")
            try await program.refused("\(split) --as rm.gd", 77, "Headquarters splits what is scarce.")
            try await program.refused("stock allocate A6 --supply=-1", 64, "A supply is 0 to")
            try program.write("account,units\nD-1,50\nD-9,1.5\nD-1,2\n", to: "asks.csv")
            try await program.refused(split, 1, "asks.csv:3:5")
            try program.write("account,units\nD-9,1\n", to: "asks.csv")
            try await program.refused(split, 1, "asks.csv:2: There is no account \"D-9\".")
        }
    }
}
