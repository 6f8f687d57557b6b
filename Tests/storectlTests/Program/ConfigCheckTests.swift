import TestKit
import Testing

@Suite(.heavy) struct `The files of StoreConfig` {
    private static let map = """
        format: shop
        root: stock
        rows: item
        fields: {sku: ./@id, on_hand: ./@n}
        document: {as_of: ./@at}

        """

    @Test func `are looked over, and what is wrong with them is explained`() async throws {
        try await Program.fresh { (program) async throws in
            let nothing = try await program.run("config", "check")
            #expect(nothing.code == 65 && nothing.errors.contains("StoreConfig"), "\(nothing)")
            try program.write("language: en\n", to: "StoreConfig/runtime.yaml")
            try program.write(Self.map, to: "StoreConfig/feeds/shop.yaml")
            let good = try await program.run("config", "check")
            #expect(good.code == 0 && good.output.contains("2 files are in order."), "\(good)")

            try program.write("languag: en\n", to: "StoreConfig/runtime.yaml")
            try program.write("funds: 99\n", to: "StoreConfig/candidates.yaml")
            try program.write(Self.map.replacing("rows: item", with: "row: item"), to: "StoreConfig/feeds/other.yaml")
            try program.write(
                Self.map.replacing("format: shop", with: "format: twin"), to: "StoreConfig/feeds/twin.yaml")
            let wrong = try await program.run("config", "check", "--format", "csv")
            #expect(wrong.code == 1, "\(wrong)")
            #expect(
                wrong.output.split(separator: "\n") == [
                    "file,state,problems", "StoreConfig/candidates.yaml,wrong,1", "StoreConfig/runtime.yaml,wrong,1",
                    "StoreConfig/feeds/other.yaml,wrong,2", "StoreConfig/feeds/shop.yaml,in_order,0",
                    "StoreConfig/feeds/twin.yaml,wrong,1",
                ], "\(wrong)")
            for sentence in [
                "StoreConfig/runtime.yaml:1:1: There is no setting \"languag\".",
                "StoreConfig/feeds/other.yaml:1:1: \"rows\" is missing here. Add it.",
                "StoreConfig/feeds/other.yaml:3:1: \"row\" means nothing here. The keys are: format,",
                "StoreConfig/feeds/twin.yaml: StoreConfig/feeds/shop.yaml also takes documents with the root stock.",
            ] {
                #expect(wrong.errors.contains(sentence), "\(sentence) in \(wrong.errors)")
            }
            let chinese = try await program.run("config", "check", "--lang", "zh", "--format", "json")
            #expect(chinese.code == 1 && chinese.errors == "", "\(chinese)")
            for part in ["\"state\": \"wrong\"", "\"code\": \"map.missing-key\"", "此处缺少“rows”"] {
                #expect(chinese.output.contains(part), "\(part) in \(chinese.output)")
            }
        }
    }

    @Test func `that ship with the program are in order, and a format is added by one of them`() async throws {
        try await Program.fresh { (program) async throws in
            let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(
                separator: "/")
            let shipped = try await program.run("config", "check", "\(root)/StoreConfig")
            #expect(shipped.code == 0, "\(shipped)")

            try program.write("language: en\n", to: "StoreConfig/runtime.yaml")
            for (kind, text) in [
                ("regions", "code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\n"),
                ("accounts", "code,name,kind,parent,region,main,feed_contract\nD-1,One,distributor,,ZJ,yes,delta\n"),
                ("locations", "code,name,account,kind,default\nW-1,One,D-1,warehouse,yes\n"),
                (
                    "products",
                    "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size\n"
                        + "P-1,Phone,P,P,128,red,6901234567892,2025-06-01,no,20\n"
                ),
            ] {
                try program.write(text, to: "\(kind).csv")
                let loaded = try await program.run(
                    "directory", "import", "\(kind).csv", "--kind", kind, "--on", "2026-01-01")
                #expect(loaded.code == 0, "\(loaded)")
            }
            try program.write("<stock at='2026-03-01T08:00:00Z'><item id='P-1' n='5'/></stock>", to: "shop.xml")
            try program.write("SKU,库存\nP-1,6\n", to: "stock.csv")
            func take(_ file: String) async throws -> Program.Outcome {
                try await program.run(
                    "feed", "import", file, "--distributor", "D-1", "--on", "2026-03-02", "--format", "json")
            }
            let unknown = try await take("shop.xml")
            #expect(unknown.code == 65 && unknown.output.contains("feed.root-"), "\(unknown)")
            // A table goes by the map that ships.
            let day = try await program.run("feed", "check", "stock.csv", "--distributor", "D-1", "--format", "json")
            #expect(day.code == 0 && day.output.contains("\"feed_format\": \"stock-table\""), "\(day)")

            try program.write(Self.map, to: "StoreConfig/feeds/shop.yaml")
            let taken = try await take("shop.xml")
            #expect(taken.code == 0 && taken.output.contains("\"feed_format\": \"shop\""), "\(taken)")
            try program.write("format: broken\n", to: "StoreConfig/feeds/broken.yaml")
            let wrong = try await take("shop.xml")
            #expect(wrong.code == 1 && wrong.output.contains("map.missing-key"), "\(wrong)")
            #expect(try await program.run("feed", "list").code == 0)
        }
    }
}
