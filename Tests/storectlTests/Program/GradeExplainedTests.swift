import TestKit
import Testing

/// Ten stores that sell 6, 12, … 60 pieces a month, one of which nothing is known, and a scheme that can be worked out
/// by hand: 0.7 points a piece, and the place by capacity for 20 of 90 %.
private enum GradedStores {
    static let scheme = """
        in_use: plain
        schemes:
          plain:
            months: 3
            minimum_months: 1
            regrade: monthly
            peers: { region: chain, formats: together, at_least: 8 }
            factors:
              sell_out: { weight: 70%, source: units, range: { from: 0, to: 100 } }
              capacity: { weight: 20%, source: capacity, missing: left_out }
              shelf: { weight: 10%, source: display, missing: left_out }
            cut: { by: points, A: 70, B: 50, C: 30, D: 10 }
            band: 5%
            steps: 1
        actions:
          counter_zone: { en: One more zone, zh: 增设专区, adds: { units: 8 }, cost: 1200, at_most: 2 }
          promoter: { en: A promoter, zh: 派驻促销员, adds: { units: 20 }, cost: 5500, at_most: 1 }

        """

    static func make(in program: Program) async throws {
        var stores = "code,name,region,channel,capacity_units\n"
        var sales = "day,level,account,store,sku,units,amount,serial\n"
        for number in 1...10 {
            stores += "S-\(number),Shop,\(number <= 8 ? "ZJ" : "GD"),distribution,\(number * 20)\n"
            for month in (number == 10 ? 3 : 1)...3 {
                sales += "2026-0\(month)-11,sell_out,,S-\(number),P-1,\(number * 6),\(number * 6000).00,\n"
            }
        }
        try program.write(
            "code,name,parent,level\nCN,China,,national\nZJ,Z,CN,branch\nGD,G,CN,branch\nEM,E,CN,branch\n",
            to: "regions.csv")
        try program.write(stores + "S-11,Silent,GD,distribution,\n", to: "stores.csv")
        try program.write("sku,name,model,series\nP-1,Phone,M,S\n", to: "products.csv")
        try program.write(sales, to: "sales.csv")
        try program.write(scheme, to: "StoreConfig/grading.yaml")
        for kind in ["regions", "stores", "products"] {
            try await program.ok("directory import \(kind).csv --kind \(kind) --on 2026-01-01")
        }
        try await program.ok(
            """
            sales import sales.csv --on 2026-04-02 && $storectl config apply --from 2026-01 --on 2026-04-02 && \
            $storectl user add zj --name M --class region --region ZJ && \
            $storectl grade propose --month 2026-04 --on 2026-04-10
            """)
    }
}

@Suite(.heavy) struct `Grades that explain themselves` {
    private static let day = "--on 2026-04-10"

    @Test func `are reviewed, explained and lifted, each store by whoever manages it`() async throws {
        try await Program.fresh { (program) async throws in
            try await GradedStores.make(in: program)
            let review = try await program.ok("grade review --month 2026-04")
            #expect(review.contains("9 of 11 stores have sales in all 3 months"))
            #expect(review.contains("no store has figures: shelf."))
            #expect(review.contains("B 3 (30 %)") && review.contains("not graded: 1"))
            #expect(
                try await program.ok("grade review --month 2026-04 --watch").contains(
                    "No store is held by the calendar"))
            let seen = try await program.ok("grade review --month 2026-04 --as zj --format csv")
            #expect(seen.contains("S-8,") && !seen.contains("S-9,"))
            let covered = try await program.ok("grade review --month 2026-04 --format csv").split(separator: "\n")
            #expect(
                covered[0].hasPrefix("store,name,region,") && covered[0].hasSuffix(",months,months_counted,newest_day"))
            #expect(covered.contains { $0.hasPrefix("S-10,") && $0.hasSuffix(",1,3,2026-03-11") }, "\(covered)")
            for verb in [
                "review --month 2026-04", "matrix --month 2026-04", "show", "report --month 2026-04",
                "accept --month 2026-04 --yes",
            ] {
                try await program.refused(
                    "grade \(verb) --region EM \(Self.day)", 1, "Region EM has no stores on 2026-04")
            }
            try await program.refused("grade review --month 2026-04 --region NO", 1, "no region \"NO\"")
            try await program.refused("grade review --month 2026-03", 1, "2026-03 is not graded")

            // 30 pieces are 30 points, times 70/90; 4 of 10 below are 45 points, times 20/90.
            let why = try await program.ok("grade explain S-5 \(Self.day)")
            for part in ["23.3333", "4 of 10 below, 1 level", "33.3333", "52.5", "19.1667 more for B", "below 28.5"] {
                #expect(why.contains(part), "\(part): \(why)")
            }
            let table = try await program.ok("grade explain S-5 --format csv \(Self.day)").split(separator: "\n")
            #expect(table.count == 4 && table[0].hasPrefix("store,month,factor,source,figure,"), "\(table)")
            #expect(table.dropFirst().allSatisfy { $0.hasPrefix("S-5,2026-04,") }, "\(table)")
            let json = try await program.ok("grade explain S-5 --format json \(Self.day) --as zj")
            #expect(
                json.contains("\"reason\": \"C: the cut-offs say so; it had no grade before.\"")
                    && json.contains("\"code\": \"grade.why.first\""), "\(json)")
            #expect(json.contains("\"contribution\": 23.3333") && json.contains("\"contribution\": 10"), "\(json)")
            #expect(try await program.ok("grade explain S-11 --lang zh \(Self.day)").contains("未定级（不等于 E）"))
            for verb in ["explain", "way", "show", "history", "standard --store"] {
                let words = "grade \(verb)"
                try await program.refused(
                    "\(words) S-9 --as zj \(verb == "history" ? "" : Self.day)", 1, "no store \"S-9\"")
                try await program.refused("\(words) NOPE \(verb == "history" ? "" : Self.day)", 1, "no store \"NOPE\"")
            }
            try await program.refused("grade show S-5 --region ZJ", 64, "not both")
            try await program.refused(
                "grade explain S-5 --known-at 2020-01-01T00:00:00Z --month 2026-04 \(Self.day)", 1, "is not graded")

            // 52.5 points want 25 pieces more: one zone and a promoter are 28, two zones 16.
            let way = try await program.ok("grade way S-5 \(Self.day) --as zj")
            #expect(way.contains("2 actions for 6,700.00 CNY a month") && way.contains("Or 25 more"), "\(way)")
            let none = try await program.ok("grade way S-1 --to A \(Self.day)")
            #expect(none.contains("No combination") && none.contains("33.7777") && none.contains("4 regradings"))
            try await program.refused("grade way S-11 \(Self.day)", 1, "no earned grade")
            try await program.refused("grade way S-5 --to D \(Self.day)", 1, "D is not better")
            try await program.refused("grade way S-5 --by 2026-05 \(Self.day)", 64, "--by")
        }
    }

    @Test func `are planned for, shown as a matrix, and looked back on`() async throws {
        try await Program.fresh { (program) async throws in
            try await GradedStores.make(in: program)
            #expect(
                try await program.ok("grade way S-5 --plan --as zj \(Self.day)").contains("2 tasks are on the list"))
            #expect(
                try await program.ok("grade way S-5 --plan --as zj \(Self.day)").contains("kept before; 0 tasks"))
            try await program.refused("grade way S-5 --plan --by 2026-04 \(Self.day)", 1, "no month to promise")
            let tasks = try await program.ok("task list --as zj --format csv \(Self.day)")
            #expect(tasks.contains("1 × One more zone") && tasks.contains("2026-04-30") && tasks.contains(",plan,"))
            let plans = try await program.ok("grade plans --format csv")
            #expect(plans.contains("S-5,Shop,ZJ,2026-07,C,B,,plan_open"), "\(plans)")

            try await program.ok("task done 1 --result bought \(Self.day)")
            let withdraw = "grade plans withdraw S-5 --reason 'Rebuilt in summer' \(Self.day) --month"
            try await program.refused("\(withdraw) 2026-08 --as zj", 1, "S-5 has no plan for 2026-08")
            let withdrawn = try await program.ok("\(withdraw) 2026-07 --as zj")
            #expect(withdrawn.contains("1 open task is off the list"), "\(withdrawn)")
            #expect(try await program.ok("\(withdraw) 2026-07 --as zj").contains("was withdrawn already"))
            let left = try await program.ok("task list --state all --format csv \(Self.day)")
            #expect(left.contains(",done,") && left.contains(",cancelled,") && !left.contains(",open,"), "\(left)")
            #expect(try await program.ok("grade plans --format csv").contains(",plan_withdrawn,"))
            #expect(try await program.ok("trail list --format csv").contains("withdrawn,grade_plan,S-5 2026-07"))
            // Another plan for the month can be made; what was done counts.
            #expect(
                try await program.ok("grade way S-5 --plan --as zj \(Self.day)").contains(
                    "The plan is kept for 2026-07"))
            #expect(try await program.ok("task list --state open --format csv \(Self.day)").contains(",plan,"))

            let matrix = try await program.ok("grade matrix --month 2026-04 --format csv")
            #expect(
                matrix.contains("S-9,Shop,GD,B,1,1,180,54") && matrix.contains("S-1,Shop,ZJ,E,5,5,20,6"), "\(matrix)")
            #expect(try await program.ok("grade matrix --month 2026-04 --as zj").contains("5 (least)"))

            #expect(try await program.ok("grade history S-5").contains("No grade of S-5 was ever accepted"))
            try await program.refused("grade history S-9 --as zj", 1, "no store \"S-9\"")
            let shown = try await program.ok("grade show \(Self.day)")
            #expect(shown.contains("No grade was accepted up to 2026-04-10"))
            #expect(
                try await program.ok("grade show S-5 --as-of 2026-04-10 --format csv").contains("S-5,Shop,ZJ,ungraded"))
            try await program.refused("grade show --region NO \(Self.day)", 1, "no region \"NO\"")
        }
    }
}
