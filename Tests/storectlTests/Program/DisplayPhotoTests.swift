import Images
import PhotoKit
import Retail
import TestKit
import Testing

/// Pictures that prove displays, visits that others repeat, fixtures and references: `storectl display photo`, `reaudit`,
/// `fixture` and `reference`.
enum ShopWithCounters {
    static let header = "store,day,inspector,zone,counter,sku,facings,photo\n"

    static func make(in program: Program) async throws {
        try program.write(
            "code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\nGD,Guangdong,CN,branch\n",
            to: "regions.csv")
        try program.write(
            "code,name,region,channel,latitude,longitude\nS-1,One,ZJ,distribution,30.25,120.15\n"
                + "S-2,Two,GD,distribution,23.12,113.26\n", to: "stores.csv")
        try program.write(
            "store,counter,area\nS-1,K1,entrance\nS-1,K2,cashier\nS-1,K3,cashier\nS-2,K1,entrance\n",
            to: "counters.csv")
        try program.write("sku,name,model,series,key_product\nP-1,Phone,P,S,yes\n", to: "products.csv")
        try program.write(
            "code,name,role,employer,region\nI-1,Ann,inspector,brand,ZJ\nI-2,Bob,inspector,brand,ZJ\n"
                + "I-3,Cem,inspector,brand,GD\n", to: "people.csv")
        try program.write(
            "code,name,class,region\nrm.zj,Zhang,region,ZJ\nrm.gd,Guo,region,GD\n", to: "users.csv")
        try await program.ok("seed . --on 2026-01-01")
    }

    /// A shelf as a camera saw it at ten on a day.
    static func photograph(_ shelf: Int, _ day: Int, minute: Int = 0, quality: Int = 75) -> [UInt8] {
        DrawnShelf(store: UInt64(shelf)).picture().photograph(
            Capture(
                taken: CaptureTime(
                    year: 2026, month: 3, day: day, hour: 10, minute: minute, second: 0, offsetMinutes: 480),
                place: CapturePlace(latitude: 302_500_000, longitude: 1_201_500_000), maker: "Maker", model: "M1"),
            quality: quality)
    }
}

@Suite(.heavy) struct `Pictures and second looks` {
    @Test func `prove a place once, and go to a person where they look like another`() async throws {
        try await Program.fresh { (program) async throws in
            try await ShopWithCounters.make(in: program)
            try program.write(ShopWithCounters.photograph(1, 3), to: "a.jpg")
            try program.write(ShopWithCounters.photograph(2, 3), to: "b.jpg")
            try program.write(
                ShopWithCounters.header + "S-1,2026-03-03,I-1,counter,K1,P-1,2,a.jpg\n"
                    + "S-1,2026-03-03,I-1,counter,K2,P-1,2,b.jpg\nS-1,2026-03-03,I-1,counter,K3,P-1,2,b.jpg\n",
                to: "first.csv")
            let first = try await program.ok("display visit import first.csv --on 2026-03-04 --format json")
            #expect(first.contains("\"photos_doubted\": 0"), "\(first)")
            let proven = try await program.ok("display missing S-1 --month 2026-03 --on 2026-03-31 --format json")
            #expect(proven.contains("\"verdict\": \"proven\"") || proven.contains("proven"), "\(proven)")

            // The same file elsewhere, of another region's manager, who is not told where; and the same shelf a moment later.
            try program.write(ShopWithCounters.photograph(1, 5, minute: 7, quality: 70), to: "c.jpg")
            try program.write(
                ShopWithCounters.header + "S-2,2026-03-03,I-3,counter,K1,P-1,2,a.jpg\n", to: "copied.csv")
            let copied = try await program.shell("$storectl display visit import copied.csv --on 2026-03-04 --as rm.gd")
            #expect(copied.code == 2 && copied.errors.contains("another region's store"), "\(copied)")
            #expect(!copied.errors.contains("S-1") && !copied.output.contains("S-1"))
            try program.write(
                ShopWithCounters.header + "S-1,2026-03-05,I-1,counter,K2,P-1,2,c.jpg\n", to: "alike.csv")
            let alike = try await program.shell("$storectl display visit import alike.csv --on 2026-03-06")
            #expect(alike.code == 0 && alike.errors.contains("Somebody has to look"), "\(alike)")

            let waiting = try await program.ok("display photo list --format csv --as rm.zj")
            let line = try #require(waiting.split(separator: "\n").last)
            #expect(line.contains("S-1") && line.contains("lookalike"), "\(waiting)")
            let id = try #require(line.split(separator: ",").first)
            let hidden = try await program.shell("$storectl display photo accept \(id) --note 'Mine' --as rm.gd")
            #expect(hidden.code == 1 && hidden.errors.contains("no picture"), "\(hidden)")
            _ = try await program.ok("display photo accept \(id) --note 'Same furniture, another counter' --as rm.zj")
            let again = try await program.shell(
                "$storectl display photo accept \(id) --note 'Same furniture, another counter' --as rm.zj")
            #expect(again.code == 0 && again.output.contains("already"), "\(again)")
            #expect(try await program.ok("display photo list --format csv").split(separator: "\n").count == 1)

            _ = try await program.ok("display photo show \(id) --out kept.jpg")
            let kept = try Photograph(reading: program.bytes(of: "kept.jpg"))
            #expect(kept.capture == Capture())
            let taken = try await program.shell("$storectl display photo show \(id) --out kept.jpg")
            #expect(taken.code == 74, "\(taken)")
        }
    }

    @Test func `are refused with the whole file where one is no photograph, or lies elsewhere`() async throws {
        try await Program.fresh { (program) async throws in
            try await ShopWithCounters.make(in: program)
            let good = ShopWithCounters.photograph(1, 3)
            try program.write(Array(good.prefix(good.count / 2)), to: "half.jpg")
            try program.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "drawn.jpg")
            _ = try await program.shell("ln -s /etc/hostname link.jpg")
            try program.write(
                ShopWithCounters.header + "S-1,2026-03-03,I-1,counter,K1,P-1,2,half.jpg\n"
                    + "S-1,2026-03-03,I-1,counter,K2,P-1,2,drawn.jpg\nS-1,2026-03-03,I-1,counter,K3,P-1,2,link.jpg\n"
                    + "S-2,2026-03-03,I-3,counter,K1,P-1,2,nowhere.jpg\n", to: "visits.csv")
            let refused = try await program.shell("$storectl display visit import visits.csv --on 2026-03-04")
            #expect(refused.code == 1, "\(refused)")
            for words in ["ends before the picture", "is no JPEG", "link.jpg", "nowhere.jpg"] {
                #expect(refused.errors.contains(words), "\(words): \(refused.errors)")
            }
            let visits = try await program.ok("display visit list --month 2026-03 --on 2026-03-31 --format csv")
            #expect(visits.split(separator: "\n").count == 1, "\(visits)")
            #expect(
                try await program.ok("display photo list --state all --format csv").split(separator: "\n").count == 1)
        }
    }

    @Test func `are drawn by headquarters, made by another without seeing the first, and compared`() async throws {
        try await Program.fresh { (program) async throws in
            try await ShopWithCounters.make(in: program)
            let rows = ["K1,P-1,2", "K2,P-1,0", "K3,P-1,1"]
            func file(_ inspector: String, _ day: String, _ rows: [String]) -> String {
                "store,day,inspector,zone,counter,sku,facings\n"
                    + rows.map { "S-1,\(day),\(inspector),counter,\($0)\n" }.joined()
            }
            try program.write(file("I-1", "2026-03-03", rows), to: "first.csv")
            _ = try await program.ok("display visit import first.csv --on 2026-03-04")
            let notHis = try await program.shell(
                "$storectl display reaudit draw --month 2026-03 --on 2026-03-05 --as rm.zj")
            #expect(notHis.code == 77, "\(notHis)")
            let drawn = try await program.ok(
                "display reaudit draw --month 2026-03 --share 100% --on 2026-03-05 --format csv")
            let visit = try #require(drawn.split(separator: "\n").last?.split(separator: ",").first)
            #expect(drawn.contains("S-1,One,ZJ,2026-03-03,I-1,2026-03-19"), "\(drawn)")
            let again = try await program.ok("display reaudit draw --month 2026-03 --on 2026-03-05")
            #expect(again.contains("nothing is drawn"), "\(again)")
            #expect(try await program.ok("task list --on 2026-03-05").contains("not by I-1"))

            _ = try await program.ok("display reaudit assign \(visit) --auditor rm.zj")
            let blind = try await program.shell("$storectl display visit show \(visit) --as rm.zj")
            #expect(blind.code == 1, "\(blind)")
            try program.write(file("I-1", "2026-03-06", rows), to: "same.csv")
            let same = try await program.shell(
                "$storectl display visit import same.csv --second --on 2026-03-07 --as rm.zj")
            #expect(same.code == 1 && same.errors.contains("waits to be repeated"), "\(same)")
            try program.write(file("I-2", "2026-03-06", ["K1,P-1,2", "K2,P-1,1", "K3,P-1,1"]), to: "second.csv")
            _ = try await program.ok("display visit import second.csv --second --on 2026-03-07 --as rm.zj")
            _ = try await program.ok("display visit show \(visit) --as rm.zj")
            let agreement = try await program.ok("display reaudit agreement --from 2026-03 --format csv")
            #expect(agreement.contains("all,1,3,0.667,"), "\(agreement)")
            #expect(agreement.contains("I-1,1,3,0.667,") && agreement.contains(",-0.333"), "\(agreement)")
            let score = try await program.ok("display score --month 2026-03 --store S-1 --on 2026-03-31 --format csv")
            #expect(score.contains(",1,2026-03-03"), "\(score)")
        }
    }
}

@Suite(.heavy) struct `Fixtures and references` {
    @Test func `are registered, found in a state, and refused with what contradicts`() async throws {
        try await Program.fresh { (program) async throws in
            try await ShopWithCounters.make(in: program)
            try program.write(
                "store,code,kind,zone,counter,sku,serial,day,state,note\nS-1,F-1,demo-unit,counter,K1,P-1,SN1,2026-03-03,working,\n"
                    + "S-1,F-2,light_box,storefront,,,,2026-03-03,damaged,Dark\n", to: "fixtures.csv")
            let loaded = try await program.ok("display fixture import fixtures.csv --on 2026-03-04 --format json")
            #expect(loaded.contains("\"added\": 2") && loaded.contains("\"states\": 2"), "\(loaded)")
            let again = try await program.ok("display fixture import fixtures.csv --on 2026-03-04")
            #expect(again.contains("nothing changed"), "\(again)")
            let damaged = try await program.ok(
                "display fixture list --state damaged --on 2026-03-04 --format csv --as rm.zj")
            #expect(
                damaged.contains("S-1,F-2,light_box,storefront,,,,damaged,2026-03-03,Dark,owner")
                    || damaged.contains("S-1,F-2,light_box,storefront,,,,fixture_damaged,2026-03-03,Dark,owner"),
                "\(damaged)")
            try program.write(
                "store,code,kind,zone,counter,sku,day,state\nS-1,F-1,light_box,,,,,\nS-9,F-3,light_box,,,,,\n"
                    + "S-1,F-4,demo_unit,counter,K9,NONE,,\nS-1,F-5,light_box,,,,2026-03-09,\n", to: "wrong.csv")
            let wrong = try await program.shell("$storectl display fixture import wrong.csv --on 2026-03-04")
            #expect(wrong.code == 1, "\(wrong)")
            let others = try await program.ok("display fixture list --format csv --as rm.gd")
            #expect(others.split(separator: "\n").count == 1, "\(others)")
        }
    }

    @Test func `show how a zone should look, from a day on, without anything of the camera`() async throws {
        try await Program.fresh { (program) async throws in
            try await ShopWithCounters.make(in: program)
            try program.write(ShopWithCounters.photograph(4, 3), to: "a.jpg")
            try program.write(ShopWithCounters.photograph(5, 3), to: "b.jpg")
            let refused = try await program.shell(
                "$storectl display reference set a.jpg --zone counter --on 2026-03-01 --as rm.zj")
            #expect(refused.code == 77, "\(refused)")
            _ = try await program.ok("display reference set a.jpg --zone counter --model P --on 2026-03-01")
            let again = try await program.ok("display reference set a.jpg --zone counter --model P --on 2026-03-02")
            #expect(again.contains("nothing changed"), "\(again)")
            _ = try await program.ok("display reference set b.jpg --zone counter --model P --on 2026-04-01")
            let march = try await program.ok("display reference list --on 2026-03-15 --format csv --as rm.zj")
            #expect(march.contains(",counter,P,,2026-03-01,2026-04-01,owner"), "\(march)")
            let number = try #require(march.split(separator: "\n").last?.split(separator: ",").first)
            _ = try await program.ok("display reference show \(number) --out how.jpg --as rm.zj")
            #expect(try Photograph(reading: program.bytes(of: "how.jpg")).capture == Capture())
            let late = try await program.shell(
                "$storectl display reference set b.jpg --zone counter --model P --on 2026-03-20")
            #expect(late.code == 1, "\(late)")
        }
    }
}
