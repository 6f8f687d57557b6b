import ChainKit
import DisplayCompliance
import Retail
import RetailCSV
import TestKit
import Testing

@Suite struct `A file of visits that is not in order` {
    @Test(.database) func `is refused with every problem at its line and column, and leaves nothing`() async throws {
        try await Visits.chain()
        let problems = try await Visits.problems(
            """
            S-HZ-1,2026-03-21,P-1,storefront,,A6-256-BK,1,,,,,,,,
            S-HZ-1,1999-12-31,P-1,storefront,,A6-256-BK,1,,,,,,,,
            S-XX,2026-03-05,P-9,storefront,,A6-256-BK,1,,,,,,,,
            S-HZ-1,2026-03-05,P-1,window,,NO-SKU,-1,1.5,maybe,2,1.234,oui,,91,0
            S-HZ-1,2026-03-05,P-1,storefront,K1,A6-256-BK,,,,,,,,,
            S-HZ-1,2026-03-05,P-1,counter,,A6-256-BK,,,,,,,,,
            S-HZ-1,2026-03-05,P-1,counter,K9,A6-256-BK,,,,,,,,,
            S-HZ-2,2026-03-05,P-1,counter,K1,A6-256-BK,,,,,,,,,
            S-HZ-1,2026-03-06,P-1,overhead,,A6-256-BK,3,2,,,,,,,
            S-HZ-1,2026-03-07,P-1,overhead,,A6-256-BK,1,5,,,,,,30.25,120.15
            S-HZ-1,2026-03-07,P-1,overhead,,A6-256-BK,1,5,,,,,,30.25,120.15
            S-HZ-1,2026-03-07,P-1,overhead,,A6-256-WH,1,6,,,,,,30.25,120.16
            S-HZ-1,2026-03-07,P-1,storefront,,A6-256-WH,3,5,,,,,,30.25,120.15
            S-HZ-1,2026-03-07,P-1,storefront,,A6-256-BK,3,,,,,,../x.jpg,30.25,
            S-HZ-1,2026-03-08,P-1,storefront,,A6-256-BK,3,,,,,,/x.jpg,,
            S-HZ-1,2026-03-08,P-1,,,,3,,,,,,,,

            """)
        #expect(
            problems == [
                "visit.day-ahead 2:8 2026-03-21", "visit.day-too-old 3:8 1999-12-31", "visit.store-unknown 4:1 S-XX",
                "visit.inspector-unknown 4:17 P-9", "choice.unknown 5:23 window", "visit.sku-unknown 5:31 NO-SKU",
                "number.unfit 5:38 -1", "number.unfit 5:41 1.5", "flag.unreadable 5:45 maybe",
                "flag.unreadable 5:51 2", "money.unreadable 5:53 1.234", "flag.unreadable 5:59 oui",
                "coordinates.unreadable 5:64 91", "visit.counter-elsewhere 6:34 K1", "cell.blank 7:31 ",
                "visit.counter-unknown 8:31 K9", "visit.no-counters 9:31 K1", "visit.category-below-own 10:45 2",
                "visit.repeated 12:33 A6-256-BK", "visit.position-differs 13:52 30.25",
                "visit.photo-outside 15:52 ../x.jpg", "coordinates.half 15:67 ", "visit.photo-outside 16:52 /x.jpg",
                "cell.blank 17:23 ", "cell.blank 17:25 ",
            ])
        #expect(try await Visits.counts() == [0, 0, 0])
    }

    @Test(.database) func `says what only several rows show`() async throws {
        try await Visits.chain()
        let problems = try await Visits.problems(
            """
            S-HZ-1,2026-03-07,P-1,overhead,,A6-256-BK,1,5,,,,,,,
            S-HZ-1,2026-03-07,P-1,overhead,,A6-256-BK,1,5,,,,,,,
            S-HZ-1,2026-03-07,P-1,overhead,,A6-256-WH,1,6,,,,,,,
            S-HZ-1,2026-03-07,P-1,counter,K1,A6-256-WH,3,5,,,,,,,
            S-HZ-1,2026-03-07,P-1,counter,K2,A6-256-WH,3,3,,,,,,,
            S-HZ-1,2026-03-08,P-1,counter,K1,A6-256-WH,3,5,,,,,,,
            S-HZ-1,2026-03-07,P-1,counter,K1,A6-256-BK,3,5,,,,,,,

            """)
        #expect(
            problems == [
                "visit.repeated 3:33 A6-256-BK", "visit.category-differs 4:45 6", "visit.category-too-small 5:46 5",
            ])
    }

    @Test(
        .database,
        arguments: [
            ("store,day,inspector,zone\nS-HZ-1,2026-03-05,P-1,counter\n", ["header.missing"]),
            (
                "store,day,inspector,zone,sku,colour\nS-HZ-1,2026-03-05,P-1,storefront,A6-256-BK,red\n",
                ["header.unknown"]
            ),
            ("store,day,inspector,zone,sku\nS-HZ-1,2026-03-05,P-1,storefront\n", ["csv.field-count"]),
            ("store,day,inspector,zone,sku\nS-HZ-1,2026-03-05,P-1,storefront,\"A6\n", ["csv.unterminated-quote"]),
            ("", ["file.empty"]),
        ]) func `that is broken is told how`(text: String, codes: [String]) async throws
    {
        try await Visits.chain()
        do {
            try await Visits.load(TableFile(name: "broken.csv", bytes: Array(text.utf8)))
            Issue.record("it was taken")
        } catch let refusal as Refusal {
            #expect(refusal.problems.map(\.code) == codes)
        }
    }

    @Test(.database) func `without any form in force is refused`() async throws {
        try await SmallChain.load()
        #expect(
            try await Visits.problems("S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,1,,yes,,,,,,\n") == [
                "display.no-form 0:0 "
            ])
    }
}
