import ChainKit
import PriceProtection
import Retail
import RetailCSV
import TestKit
import Testing

@Suite struct `A transfer between accounts` {
    @Test(.database) func `takes the batches and their protection along`() async throws {
        try await ProtectedChain.load()
        let receipt = try await Desk.of("hq") { try await $0.transfer("T-1,2026-03-05,D-ZJ,D-ZJ2,A6-256-BK,25,") }
        #expect((receipt.rows, receipt.added, receipt.unknown) == (1, 1, 0))
        let again = try await Desk.of("hq") { try await $0.transfer("T-1,2026-03-05,D-ZJ,D-ZJ2,A6-256-BK,25,") }
        #expect(again.added == 0)
        try await Desk.of("hq") { desk in
            try await desk.tell(30, on: "2026-03-06", of: "D-ZJ2", at: "W-ZJ2")
            try await desk.sell("2026-03-07,sell_through,D-ZJ2,S-HZ-2,A6-256-BK,1,,")
        }
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        #expect(
            try await ProtectedChain.lines() == [
                // 50 + 20 − 10 − 25; what was handed over was the newest: all of March, and 5 of February.
                "D-ZJ 1 feed 2026-02-10 35 3500.00",
                // 30 − 1: what came last lies there, 20 of March and 5 of February at 1900, and of the own 30 at 1950 four.
                "D-ZJ2 1 feed 2026-03-03 20 1000.00", "D-ZJ2 2 feed 2026-02-10 5 500.00",
                "D-ZJ2 3 feed 2026-02-10 4 600.00",
            ])
    }

    @Test(.database) func `of a phone takes the phone`() async throws {
        try await ProtectedChain.load()
        let first = ProtectedChain.serials[0]
        _ = try await Desk.of("hq") { try await $0.transfer("T-2,2026-03-05,D-GD,D-ZJ2,A6-256-BK,1,\(first)") }
        // It is not D-GD's to hand over any more.
        let refusal = try await ProtectedChain.refused {
            try await Desk.of("hq") { try await $0.transfer("T-3,2026-03-06,D-GD,D-ZJ,A6-256-BK,1,\(first)") }
        }
        #expect(refusal == "protection.phone-elsewhere 2:38")
        try await ProtectedChain.announce(["D-GD"])
        try await ProtectedChain.settle()
        #expect(try await ProtectedChain.lines() == ["D-GD 1 imei 2026-02-20 1 100.00"])
    }

    @Test(.database) func `is refused whole, with every mistake at its place`() async throws {
        try await ProtectedChain.load()
        _ = try await Desk.of("hq") { try await $0.transfer("T-1,2026-03-05,D-ZJ,D-ZJ2,A6-256-BK,5,") }
        func refused(_ rows: String, as person: String = "hq") async throws -> String {
            try await ProtectedChain.refused { try await Desk.of(person) { try await $0.transfer(rows) } }
        }
        #expect(
            try await refused(
                """
                T-4,2026-03-05,D-ZJ,D-ZJ,A6-256-BK,5,
                T-5,2026-03-10,D-ZJ,D-GD,A6-256-BK,5,
                T-6,2026-03-05,D-ZJ,D-GD,A6-256-BK,2,\(ProtectedChain.serials[0])
                T-7,2026-03-05,D-ZJ,D-GD,A6-256-BK,2,
                T-7,2026-03-05,D-ZJ,D-GD,A6-256-BK,3,
                """)
                == "protection.transfer-to-itself 2:21 protection.day-ahead 3:5 protection.serial-of-one 4:36 "
                + "protection.row-twice 6:1")
        #expect(
            try await refused("T-8,2026-03-05,D-NO,D-GD,A6-256-BK,5,\nT-9,2026-03-05,D-ZJ,D-GD,NO,5,")
                == "protection.account-unknown 2:16 protection.sku-unknown 3:26")
        #expect(try await refused("T-1,2026-03-05,D-ZJ,D-ZJ2,A6-256-BK,6,") == "protection.transfer-other 2:1")
        #expect(try await refused("T-10,2026-03-05,D-ZJ,D-ZJ2,A6-256-BK,6,", as: "zj") == "protection.needs-hq")
    }

    @Test(.database) func `comes before the statements that it would change, and without phones in use`() async throws {
        try await ProtectedChain.load()
        func refused(_ row: String) async throws -> String {
            try await ProtectedChain.refused { try await Desk.of("hq") { try await $0.transfer(row) } }
        }
        let used = ProtectedChain.serials[1]
        #expect(
            try await refused("T-1,2026-03-06,D-GD,D-ZJ2,A6-256-BK,1,\(used)") == "protection.phone-activated 2:39")
        // It was activated on the day itself at the earliest.
        _ = try await Desk.of("hq") { try await $0.transfer("T-2,2026-03-05,D-GD,D-ZJ2,A6-256-BK,1,\(used)") }
        try await ProtectedChain.announce(["D-ZJ"])
        try await ProtectedChain.settle()
        for (giver, taker) in [("D-ZJ", "D-ZJ2"), ("D-ZJ2", "D-ZJ")] {
            #expect(
                try await refused("T-3,2026-03-09,\(giver),\(taker),A6-256-BK,5,") == "protection.transfer-settled 2:5")
        }
        let receipt = try await Desk.of("hq") { try await $0.transfer("T-3,2026-03-09,D-ZJ2,D-GD,A6-256-BK,5,") }
        #expect(receipt.added == 1)
    }

    @Test(.database) func `is recorded after those of earlier days, so that nothing is handed over two times`()
        async throws
    {
        try await ProtectedChain.load()
        let phone = ProtectedChain.serials[0]
        _ = try await Desk.of("hq") { desk in
            _ = try await desk.transfer("T-1,2026-03-06,D-ZJ,D-ZJ2,A6-256-BK,5,")
            return try await desk.transfer("T-2,2026-03-06,D-GD,D-ZJ2,A6-256-BK,1,\(phone)")
        }
        for row in ["T-3,2026-03-05,D-ZJ,D-GD,A6-256-BK,5,", "T-3,2026-03-05,D-GD,D-ZJ,A6-256-BK,1,\(phone)"] {
            let refused = try await ProtectedChain.refused { try await Desk.of("hq") { try await $0.transfer(row) } }
            #expect(refused == "protection.transfer-later 2:5")
        }
        let receipt = try await Desk.of("hq") { try await $0.transfer("T-3,2026-03-06,D-ZJ,D-GD,A6-256-BK,5,") }
        #expect(receipt.added == 1)
    }

    @Test(.database) func `of more than is known takes no right for the rest`() async throws {
        try await ProtectedChain.load()
        let receipt = try await Desk.of("hq") { try await $0.transfer("T-1,2026-03-05,D-ZJ,D-GD,A6-256-BK,130,") }
        #expect((receipt.added, receipt.unknown) == (1, 10))
    }
}

@Suite struct `Proof that a fall was passed on` {
    @Test(.database) func `makes stock of stores count, as far as it was counted there`() async throws {
        try await ProtectedChain.load()
        try await Desk.of("hq") { try await $0.sell("2026-03-08,store_stock,,S-HZ-1,A6-256-BK,6,,") }
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        let (cut, account) = (try CutCode(ProtectedChain.cut), try AccountCode("D-ZJ"))
        func prove(_ rows: String, of account: AccountCode = account) async throws -> ProtectionReceipt {
            let text = "store,sku,units,credited,reference\n\(rows)\n"
            return try await Desk.of("hq") {
                try await $0.protection.take(
                    proofs: TableFile(name: "proofs.csv", bytes: Array(text.utf8)), of: cut, account)
            }
        }
        let row = "S-HZ-1,A6-256-BK,8,1100.00,CN-1"
        #expect(try await ProtectedChain.refused { try await prove(row) } == "protection.stores-not-covered")
        try await ProtectedChain.change("update chain.price_cut_account set terms = 'stores: yes'")
        #expect(
            try await ProtectedChain.refused { try await prove("S-NO,A6-256-BK,1,1.00,x\nS-HZ-1,M3-128-BK,1,1.00,x") }
                == "protection.store-unknown 2:1 protection.not-in-cut 3:8")
        #expect(
            try await ProtectedChain.refused { try await prove("S-GZ-1,A6-256-BK,1,1.00,x") }
                == "protection.store-not-supplied 2:1")
        #expect(try await prove(row).added == 1)
        #expect(try await prove(row).added == 0)
        #expect(
            try await ProtectedChain.refused { try await prove("S-HZ-1,A6-256-BK,9,1100.00,CN-1") }
                == "protection.proof-other 2:1")
        // Another account that ships there too proves nothing that is proved.
        try await Desk.of("hq") { try await $0.sell("2026-03-07,sell_through,D-ZJ2,S-HZ-1,A6-256-BK,1,,") }
        #expect(
            try await ProtectedChain.refused { try await prove(row, of: AccountCode("D-ZJ2")) }
                == "protection.proof-of-another 2:1")
        try await ProtectedChain.settle()
        // Six were counted, of eight that were proved; 1100.00 was passed on, of 600.00 that their batch of 1900 fell.
        #expect(try await ProtectedChain.lines(as: "d-zj").last == "D-ZJ 3 store 6 600.00")
        #expect(try await ProtectedChain.refused { try await prove(row) } == "protection.settled-already")
    }
}
