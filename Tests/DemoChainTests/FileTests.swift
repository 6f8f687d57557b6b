import DelimitedText
import DemoChain
import Testing

@Suite struct `Files of a chain` {
    private func bytes() throws -> [ChainFiles.Kind: [UInt8]] {
        let files = try Seeds.files()
        return Dictionary(uniqueKeysWithValues: ChainFiles.Kind.allCases.map { ($0, files.bytes(of: $0)) })
    }

    @Test func `are refused with all that is wrong in them`() throws {
        var bytes = try bytes()
        bytes[.users] = nil
        bytes[.counters] = Array("store,counter,place\nS-1,K1,cashier\n".utf8)
        bytes[.locations] = Array("code,name,account,kind,gln,default\nW,x\n".utf8)
        bytes[.regions] = []
        let wrong = #expect(throws: ChainFileProblems.self) { try ChainFiles(bytes) }
        let problems = try #require(wrong).problems
        #expect(problems.contains(.missing(.users)))
        #expect(problems.contains(.header(.counters, .missing("area"))))
        #expect(problems.contains(.header(.regions, .missing("code"))))
        #expect(
            problems.contains {
                guard case .text(.locations, let problem) = $0 else { return false }
                return problem.reason == .fieldCount(found: 2, expected: 6) && problem.place.line == 2
            })
    }

    @Test func `have their columns in any order`() throws {
        var bytes = try bytes()
        bytes[.counters] = Array("area,store,counter\ncashier,S-CN-SH-01,K9\n".utf8)
        #expect(try ChainFiles(bytes)[.counters].map(\.fields) == [["S-CN-SH-01", "K9", "cashier"]])
    }

    @Test func `may be from before accounts had tiers, and are written again without them`() throws {
        var bytes = try bytes()
        let old =
            Array(
                "code,name,kind,parent,region,main,gln,feed_contract,feed_format,lead_time_days,review_days,time_zone\n"
                    .utf8)
            + Array("D-1,一,distributor,,ZJ,yes,,full,native,3,7,\n".utf8)
        bytes[.accounts] = old
        let files = try ChainFiles(bytes)
        #expect(files.bytes(of: .accounts) == old)
        #expect(try files.column(.accounts, "tier") == [""])
        #expect(files.scaled(by: 2).bytes(of: .accounts).starts(with: old))
        bytes[.accounts] =
            Array("tier,".utf8) + old.prefix { $0 != 0x0A }
            + Array("\ngold,D-1,一,distributor,,ZJ,yes,,full,native,3,7,\n".utf8)
        #expect(try ChainFiles(bytes).column(.accounts, "tier") == ["gold"])
    }

    @Test func `are no chain while a reference leads nowhere, and the place is told`() throws {
        var bytes = try bytes()
        bytes[.coverage] = Array(
            "store,series,account,from,to\nCN-SH,APEX,D-XX-9,2024-01-01,\nNOWHERE,APEX,D-ZJ-1,soon,\n".utf8)
        bytes[.products]? += Array("APEX-6-12-256-BK,x,APEX-6,APEX,12+256,black,Q,,2025-10-24,,yes,0,\n".utf8)
        let files = try ChainFiles(bytes)
        let wrong = #expect(throws: ChainFlaws.self) { try Chain(files) }
        let told = try #require(wrong).flaws.map { "\($0.kind) \($0.line) \($0.column) \($0.reason) \($0.value)" }
        #expect(
            told == [
                "products 42 sku duplicate APEX-6-12-256-BK", "products 42 pack_size unreadable 0",
                "coverage 2 account unknown D-XX-9", "coverage 3 store unknown NOWHERE",
            ])
    }
}
