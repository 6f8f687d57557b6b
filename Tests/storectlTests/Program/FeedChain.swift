import Testing

/// Two distributors with a warehouse each, and two products: what feeds are tried on.
struct FeedChain {
    private let files = [
        ("regions", "code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\n"),
        (
            "accounts",
            "code,name,kind,parent,region,main,feed_contract\nD-1,One,distributor,,ZJ,yes,delta\n"
                + "D-2,Two,distributor,,ZJ,no,full\n"
        ),
        ("locations", "code,name,account,kind,default\nW-1,One,D-1,warehouse,yes\nW-2,Two,D-2,warehouse,yes\n"),
        (
            "products",
            "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size\n"
                + "P-1,Phone,P,P,128,red,6901234567892,2025-06-01,no,20\nP-2,Phone,P,P,128,blue,,2025-06-01,no,20\n"
        ),
    ]

    func make(in program: Program) async throws {
        for (kind, text) in files {
            try program.write(text, to: "\(kind).csv")
            let outcome = try await program.run(
                "directory", "import", "\(kind).csv", "--kind", kind, "--on", "2026-01-01")
            #expect(outcome.code == 0, "\(outcome)")
        }
    }

    func feed(_ lines: String, id: String = "F-1", asOf: String = "2026-03-01T08:00:00+08:00") -> String {
        "<stockFeed xmlns='urn:storechain:feed:1' id='\(id)' as-of='\(asOf)'>\n\(lines)\n</stockFeed>\n"
    }
}
