import TestKit
import Testing

/// Two stores, one of them with zones, counters and lists of key products.
extension Program {
    fileprivate func layDisplays() async throws {
        let files = [
            "regions": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\nGD,广东,CN,branch\n",
            "accounts": "code,name,kind,region,main\nD-1,一,distributor,ZJ,yes\nD-2,二,distributor,GD,yes\n",
            "stores":
                "code,name,region,channel,opened\nS-1,甲,ZJ,distribution,2020-01-01\nS-2,乙,GD,distribution,2020-01-01\n",
            "coverage": "store,series,account\nZJ,APEX,D-1\nZJ,MUSE,D-1\nGD,APEX,D-2\n",
            "counters": "store,counter,area\nS-1,K1,entrance\nS-1,K2,entrance\nS-1,K3,cashier\n",
            "zones": "store,zone\nS-1,counter\n",
            "products": "sku,name,model,series,key_product\nA-1,Apex,A6,APEX,yes\nM-1,Muse,M3,MUSE,no\n",
            "users":
                "code,name,class,region,account,rights\nhq.lead,沈志远,hq,,,\nrm.zj,郭浩然,region,ZJ,,\n"
                + "rm.gd,陈静,region,GD,,\ndi.1,周敏,distributor,,D-1,\naudit,张敏,auditor,,,\n",
            "prices-2026-03": """
            sku,model,scope,code,from,to,pick_up,supply,guide,floor,special,type,quota,cap
            ,A6,,,,,1750.00,1900.00,4999.00,1800.00,,,,
            ,M3,,,,,800.00,900.00,1999.00,900.00,,,,

            """,
        ]
        for (kind, text) in files { try write(text, to: "chain/\(kind).csv") }
        try await ok("seed chain --on 2026-03-02")
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
            .joined(separator: "/")
        _ = try await shell("mkdir StoreConfig && cp '\(root)/StoreConfig/display.yaml' StoreConfig/")
        try await ok("config apply --on 2026-03-02")
    }

    fileprivate func lines(_ command: String) async throws -> [String] {
        try await ok(command).split(whereSeparator: \.isNewline).map(String.init)
    }
}

@Suite(.heavy) struct `What is asked of displays` {
    @Test func `is shown for a store, with its areas and the prices on its tags`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.layDisplays()
            let show = "display standard show S-1 --on 2026-03-05"
            #expect(
                try await program.lines("\(show) --as rm.zj --format csv") == [
                    "display_asked", "zone,model,series,key_product,standard,facings,posm,demo,tag,stock_check",
                    "counter,A6,APEX,true,counter_least,1,false,false,true,true",
                    "counter,M3,MUSE,false,tags,,false,false,true,false", "display_areas", "area,counters",
                    #"cashier,"[""K3""]""#,
                    #"entrance,"[""K1"", ""K2""]""#, "display_tags", "sku,name,model,price,price_currency,special",
                    "A-1,Apex,A6,4999.00,CNY,false", "M-1,Muse,M3,1999.00,CNY,false",
                ])
            let english = try await program.ok(show)
            for part in ["Counters stand in 2 areas, and the rule asks for 3", "The store has no grade on this day"] {
                #expect(english.contains(part), "\(english)")
            }
            let chinese = try await program.ok("\(show) --as audit --lang zh")
            for part in ["陈列要求", "各区域的陈列要求", "按现有全部区域考核", "主推机型"] {
                #expect(chinese.contains(part), "\(chinese)")
            }
            let json = try await program.ok("display standard show S-2 --on 2026-03-05 --format json")
            for part in ["\"areas_asked\": 3", "\"areas_here\": 0", "\"display_areas\": []", "\"grade\": null"] {
                #expect(json.contains(part), "\(json)")
            }
            let early = try await program.ok("display standard show S-1 --on 2026-02-05")
            #expect(early.contains("A6") && !early.contains("4,999"), "\(early)")
        }
    }

    @Test func `is refused to whoever does not see the store`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.layDisplays()
            let show = "display standard show S-1 --on 2026-03-05"
            try await program.refused("\(show) --as rm.gd", 1, "There is no store S-1")
            try await program.refused("\(show) --as di.1", 77, "headquarters and regions only")
            try await program.refused("display standard list --as di.1", 77, "headquarters and regions only")
            try await program.refused("display standard show S-9 --lang zh", 1, "S-9")
        }
    }

    @Test func `is written in a file that is checked, compared, and put in force version by version`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.layDisplays()
            let list = "display standard list --on 2026-03-05 --format csv"
            #expect(try await program.lines(list).count == 2)
            let plain = try await program.ok("display standard list --version 1")
            try program.write(plain.replacing("pass: 80%", with: "pass: 180%"), to: "StoreConfig/display.yaml")
            try await program.refused(
                "config apply --on 2026-03-05", 1, "StoreConfig/display.yaml:2:7: pass: \"180%\"")
            try program.write(plain.replacing("pass: 80%", with: "pass: 75%"), to: "StoreConfig/display.yaml")
            #expect(try await program.ok("config check").contains("in order"))
            #expect(
                try await program.lines("config diff --on 2026-03-05 --format csv") == [
                    "file,path,old,new", "StoreConfig/display.yaml,pass,80%,75%",
                ])
            try await program.refused("config apply --on 2026-03-05 --as rm.zj", 77, "Only headquarters")
            try await program.ok("config apply --on 2026-03-05 --from 2026-04 --note easier --as hq.lead")
            let versions = try await program.lines(list)
            #expect(versions.count == 3 && versions[1].hasPrefix("2,2026-04,scheduled,"), "\(versions)")
            #expect(versions[1].contains(#"[""window"", ""overhead"","#) && versions[1].hasSuffix(",easier"))
            #expect(versions[2].hasPrefix("1,2000-01,in_force,"))
            try await program.refused("display standard list --version 9", 1, "There is no version 9")
            let april = try await program.ok("display standard show S-1 --on 2026-04-05 --format json")
            #expect(april.contains("\"version\": 2"), "\(april)")
        }
    }
}
