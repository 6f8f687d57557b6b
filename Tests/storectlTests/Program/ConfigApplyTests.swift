import TestKit
import Testing

/// Six shops of which S-1 sells most, in January and February 2026.
extension Program {
    fileprivate func makeGradedChain() async throws {
        try write("code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\n", to: "chain/regions.csv")
        var (stores, sales) = ("code,name,region,channel\n", "day,level,store,sku,units\n")
        for shop in 1...6 {
            stores += "S-\(shop),Shop \(shop),ZJ,distribution\n"
            for month in 1...2 { sales += "2026-0\(month)-05,sell_out,S-\(shop),P-1,\(70 - 10 * shop)\n" }
        }
        try write(stores + "S-7,New,ZJ,distribution\n", to: "chain/stores.csv")
        try write("sku,name,model,series\nP-1,Phone,M,S\n", to: "chain/products.csv")
        try write(
            "code,name,class,region,account,rights\nhq.1,One,hq,,,\nrm.zj,Two,region,ZJ,,\n", to: "chain/users.csv")
        try write(sales, to: "chain/sales-1.csv")
    }

    fileprivate static let schemes = """
        in_use: units
        schemes:
          units:
            months: 2
            factors: { units: { weight: 100%, source: units } }
            cut: { by: shares, A: 20%, B: 20%, C: 20%, D: 20% }

        """

    fileprivate func writeSchemes(_ text: String) throws { try write(text, to: "StoreConfig/grading.yaml") }
}

@Suite(.heavy) struct `Schemes from a file to the database` {
    @Test func `are in force by a seeding, compared, and put in force version by version`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeGradedChain()
            try program.writeSchemes(Program.schemes)
            let seeded = try await program.ok("seed chain --on 2026-03-02")
            #expect(seeded.contains("The grading schemes are in force as version 1."), "\(seeded)")
            #expect(seeded.contains("The work standards are in force as version 1."), "\(seeded)")
            #expect(try await program.ok("config diff --on 2026-03-02").contains("The files say what is in force."))
            let same = try await program.ok("config apply --on 2026-03-02 --format csv")
            #expect(same.contains("StoreConfig/grading.yaml,1,2000-01,unchanged,"), "\(same)")

            try program.writeSchemes(Program.schemes.replacing("months: 2", with: "months: 1"))
            let difference = try await program.ok("config diff --on 2026-03-02 --format csv")
            #expect(
                difference.split(separator: "\n")
                    == [
                        "file,path,old,new", "StoreConfig/grading.yaml,schemes.units.months,2,1",
                    ], "\(difference)")
            let checked = try await program.ok("config apply --check --on 2026-03-02 --format csv")
            #expect(checked.contains("grading.yaml,2,2026-03,would_apply,"), "\(checked)")
            #expect(try await program.ok("grade schemes --format csv").split(separator: "\n").count == 2)
            let later = try await program.ok(
                "config apply --from 2026-05 --note 'one month is enough' --as hq.1 --on 2026-03-02 --format csv")
            #expect(later.contains("grading.yaml,2,2026-05,applied,"), "\(later)")
            let waiting = try await program.ok("grade schemes --on 2026-03-02 --format csv")
            #expect(waiting.contains("2,2026-05,scheduled,") && waiting.contains("1,2000-01,in_force,"), "\(waiting)")

            try program.writeSchemes(Program.schemes.replacing("D: 20%", with: "D: 30%"))
            let now = try await program.ok("config apply --on 2026-03-02")
            #expect(now.contains("Version 2 was to rule from 2026-05 on and is overtaken"), "\(now)")
            let versions = try await program.ok("grade schemes --on 2026-03-02 --format csv")
            #expect(versions.contains("3,2026-03,in_force,units,"), "\(versions)")
            #expect(versions.contains("2,2026-05,replaced,units,"), "\(versions)")
            #expect(versions.contains(",hq.1,") && versions.contains("one month is enough"), "\(versions)")
            let second = try await program.ok("grade schemes --version 2")
            #expect(second.hasPrefix("in_use: units\nschemes:\n  units:\n    months: 1\n"), "\(second)")
            try await program.refused("grade schemes --version 9", 1, "There is no version 9")

            let trail = try await program.ok("trail list --format csv")
            #expect(trail.contains("applied,config_version,grading 2"), "\(trail)")
            let again = try await program.ok("seed chain --on 2026-03-02")
            #expect(again.contains("nothing changed"), "\(again)")
            #expect(try await program.ok("grade propose --month 2026-03 --on 2026-03-02").contains("units"))
            try await program.refused(
                "grade propose --month 2026-03 --scheme rank --on 2026-03-02", 1, "Name one of: units.")
        }
    }

    @Test func `are kept out while a case fails, naming it`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeGradedChain()
            _ = try await program.ok("seed chain --on 2026-03-02")
            func cases(_ lines: String) throws {
                try program.writeSchemes(Program.schemes + "guards:\n" + lines)
            }
            try cases(
                """
                  - { store: S-1, equals: B }
                  - { store: S-6, at_least: D, month: 2026-02 }
                  - { store: S-7, at_most: A }
                  - { store: S-9, at_most: A }
                  - { store: S-2, at_most: A, month: 2026-04 }
                  - { store: S-1, at_least: A }

                """)
            let refused = try await program.refused(
                "config apply --on 2026-03-02", 1,
                "StoreConfig/grading.yaml:8:5: guards.1: S-1 in 2026-03: expected equals B, got A.")
            for sentence in [
                "guards.2: S-6 in 2026-02: expected at_least D, got E.",
                "guards.3: S-7 in 2026-03: expected at_most A, got no grade",
                "guards.4: S-9 in 2026-03: expected at_most A, and no such store trades then.",
                "guards.5: S-2 in 2026-04: expected at_most A, and the month has not begun.",
            ] {
                #expect(refused.contains(sentence), "\(sentence) in \(refused)")
            }
            #expect(!refused.contains("guards.6"))
            try await program.refused("config apply --check --on 2026-03-02", 1, "guards.1")
            #expect(try await program.ok("grade schemes --format csv").split(separator: "\n").count == 2)

            try cases("  - { store: S-1, equals: A, note: the flagship }\n")
            #expect(try await program.ok("config apply --on 2026-03-02").contains("is version 2"))
            try cases("  - { store: S-1, equals: B, month: 2025-12 }\n")
            let skipped = try await program.ok("config apply --on 2026-03-02")
            #expect(skipped.contains("The cases were not judged"), "\(skipped)")
        }
    }

    @Test func `are refused before anything is written where the file or the person is wrong`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeGradedChain()
            try program.writeSchemes(Program.schemes.replacing("100%", with: "90%"))
            let place = "StoreConfig/grading.yaml:5:14: schemes.units.factors: The weights add up to 90 %"
            try await program.refused("config check", 1, place)
            try await program.refused("seed chain --on 2026-03-02", 1, place)
            #expect(try await program.ok("directory list stores --format csv").split(separator: "\n").count <= 1)
            try program.writeSchemes(Program.schemes)
            _ = try await program.ok("seed chain --on 2026-03-02")
            try await program.refused("config apply --as rm.zj", 77, "Only headquarters")
            #expect(try await program.ok("config diff --as rm.zj").contains("The files say what is in force."))
            try await program.refused("config apply --from 1999-12", 64, "2000-01")
            try await program.refused("config apply --from May", 64, "May")
            try await program.refused("config apply nowhere", 65, "nowhere")
            _ = try await program.shell("mkdir empty")
            try await program.refused("config apply empty", 65, "grading.yaml")
            try program.writeSchemes("in_use: [\n")
            try await program.refused("config diff", 65, "StoreConfig/grading.yaml:")
        }
    }

    @Test func `are the built-in ones where there is no file`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeGradedChain()
            _ = try await program.ok("seed chain --on 2026-03-02")
            let versions = try await program.ok("grade schemes --format csv")
            #expect(versions.contains("1,2000-01,in_force,capacity,"), "\(versions)")
            // What is built in is what ships, so neither the schemes nor the work standards are new.
            let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
                .joined(separator: "/")
            let new = try await program.ok("config diff \(folder)/StoreConfig --on 2026-03-02 --format csv")
            #expect(!new.contains("grading.yaml") && !new.contains("work-standards.yaml"), "\(new)")
            #expect(try await program.ok("seed chain --on 2026-03-02").contains("nothing changed"))
            let graded = try await program.ok(
                "grade propose --month 2026-03 --scheme rank --on 2026-03-02 --format json")
            #expect(graded.contains("\"graded\": 6"), "\(graded)")
        }
    }
}
