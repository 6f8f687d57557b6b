import ChainKit
import Postgres
import Retail
import RetailCSV
import SalesLedger
import TestKit
import Testing

/// Receipts of 457 stores and 68,509 products, and a wholesaler's invoices with returns and dirt, each against sums that
/// awk makes of the raw file.
enum RealSales {
    /// Stores and products of these codes, in one region, and headquarters.
    static func makeChain(stores: [Substring], skus: [Substring]) async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.region (code, name, level) values ('R', 'R', 'national');
                insert into auth.app_user (code, name, class) values ('hq', 'Head', 'hq');
                create temporary table code (kind text, code text) on commit drop;
                """)
            _ = try tx.copyIn("copy code from stdin") { writer in
                for store in stores { try writer.row("store", String(store)) }
                for sku in skus { try writer.row("sku", String(sku)) }
            }
            try tx.script(
                """
                insert into chain.location (code, kind, region_id, name, is_default)
                    select c.code, 'store', r.id, 'S', false from code c, chain.region r where c.kind = 'store';
                insert into chain.store (id, code, region_id) select id, code, region_id from chain.location;
                insert into chain.store_version (store_id, during, name, region_id, channel)
                    select id, '(,)', code, region_id, 'direct' from chain.store;
                insert into chain.product (sku) select code from code where kind = 'sku';
                """)
        }
    }

    static func load(_ csv: String) async throws -> SalesReceipt {
        let file = TableFile(name: "real.csv", bytes: Array(csv.utf8))
        return try await Desk.of("hq") { try await $0.ledger.take(sales: file, today: Sales.today) }
    }

    /// `store month units minor` of every store and month, in order of bytes.
    static func sums() async throws -> [String] {
        try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select concat_ws(' ', l.code, to_char(d.day, 'YYYY-MM'), sum(d.units), sum(d.amount_minor)) collate "C" as s
                from chain.sales_daily d join chain.location l on l.id = d.store_id
                group by l.code, to_char(d.day, 'YYYY-MM') order by 1
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }

    static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}

@Suite(.database) struct `The receipts of 457 stores` {
    private static let name = "completejourney_transactions.csv.gz"
    private static let months = (1...12).map { "2017-\($0 < 10 ? "0" : "")\($0)" } + ["2018-01"]

    /// The lines of a month in our columns.
    private static func ours(_ month: String, where condition: String = "1") -> String {
        """
        BEGIN { FS = ","; print "day,level,account,store,sku,units,amount,serial" }
        NR > 1 && substr($11, 1, 7) == "\(month)" && \(condition) {
            print substr($11, 1, 10) ",sell_out,," $2 "," $4 "," $5 "," $6 "," }
        """
    }

    /// Prices as cents; awk's numbers are exact up to 2^53.
    private static let theirs = """
        BEGIN { FS = "," }
        NR > 1 && $5 != 0 {
            split($6, part, "."); cents = part[1] * 100 + substr(part[2] "00", 1, 2)
            key = $2 " " substr($11, 1, 7); units[key] += $5; minor[key] += cents }
        END { for (key in units) printf "%s %d %d\\n", key, units[key], minor[key] }
        """

    private static func codes(_ column: Int) async throws -> [Substring] {
        try await RealSales.lines(
            RetailData.awk("BEGIN { FS = \",\" } NR > 1 { print $\(column) }", over: name, then: "sort -u"))
    }

    @Test(.enabled(if: RetailData.stands(name))) func `are counted to the cent, all 1.47 million lines`() async throws {
        let (stores, skus) = try await (Self.codes(2), Self.codes(4))
        #expect((stores.count, skus.count) == (457, 68_509))
        try await RealSales.makeChain(stores: stores, skus: skus)

        // Lines of no pieces are dirt: refused one by one, and by number.
        let raw = try await RetailData.awk(Self.ours(Self.months[0]), over: Self.name)
        let cells = RealSales.lines(raw).dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let dirty = cells.indices.filter { cells[$0][5] == "0" }
        let refusal = await #expect(throws: Refusal.self) { try await RealSales.load(raw) }
        #expect(refusal?.problems.map(\.code).allSatisfy { $0 == "sales.no-units" } == true)
        #expect(refusal?.problems.compactMap(\.place.line) == dirty.map { $0 + 2 })
        #expect(try await Sales.counts() == [0, 0])

        var lines = 0
        for month in Self.months {
            lines += try await RealSales.load(RetailData.awk(Self.ours(month, where: "$5 != 0"), over: Self.name)).lines
        }
        #expect(lines == 1_469_307 - 8_869)
        let sums = try await RetailData.awk(Self.theirs, over: Self.name, then: "LC_ALL=C sort")
        #expect(try await RealSales.sums() == RealSales.lines(sums).map(String.init))
        #expect(try await Sales.differences() == 0)
    }
}

@Suite(.database) struct `The invoices of a wholesaler` {
    private static let name = "onlineretail.csv.gz"
    /// Fields without commas stand at both ends of a line. Prices of more than two decimals stay as they are: dirt.
    private static let read = """
        BEGIN { FS = "," }
        NR > 1 {
            code = $2; gsub(/"/, "", code); country = $NF; gsub(/[^A-Za-z]/, "", country)
            qty = $(NF - 4) + 0; price = $(NF - 2); day = substr($(NF - 3), 1, 10)
            split(price, part, "."); sign = substr(price, 1, 1) == "-" ? -1 : 1; sub(/^-/, "", part[1])
            minor = sign * qty * (part[1] * 100 + substr(part[2] "00", 1, 2))
            isFine = length(part[2]) <= 2
            sku_ok = code ~ "^[A-Za-z0-9][A-Za-z0-9._/-]*$"
            isClean = isFine && sku_ok && !(minor * qty < 0)
        """
    private static let ours =
        read + "\n" + """
                whole = minor < 0 ? -minor : minor
                amount = isFine ? sprintf("%s%d.%02d", minor < 0 ? "-" : "", int(whole / 100), whole % 100) : qty * price
                print (isClean ? "" : "!") day ",sell_out,," country "," code "," qty "," amount ","
            }
            """
    private static let theirs =
        read + "\n" + """
                if (isClean) { key = country " " substr(day, 1, 7); units[key] += qty; sum[key] += minor }
            }
            END { for (key in units) printf "%s %d %d\\n", key, units[key], sum[key] }
            """

    @Test(.enabled(if: RetailData.stands(name))) func `are counted with their returns, and without the dirt`()
        async throws
    {
        let rows = try await RealSales.lines(RetailData.awk(Self.ours, over: Self.name))
        let clean = rows.filter { $0.first != "!" }
        let cells = clean.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        try await RealSales.makeChain(
            stores: Array(Set(cells.map { $0[3] })), skus: Array(Set(cells.map { $0[4] })))
        let header = [Substring("day,level,account,store,sku,units,amount,serial")]
        // A slice with all the dirt of the year and its first weeks.
        let slice = rows.enumerated().filter { $0.offset < 30_000 || $0.element.first == "!" }.map(\.element)
        let dirty = slice.indices.filter { slice[$0].first == "!" }
        // Codes with blanks, amounts below the cent, negative prices; one line has two of them.
        #expect(dirty.count == 37 + 4 + 2 - 1)
        let text = (header + slice.map { $0.first == "!" ? $0.dropFirst() : $0 }).joined(separator: "\n")
        let refusal = await #expect(throws: Refusal.self) { try await RealSales.load(text) }
        #expect(Set(refusal?.problems.compactMap(\.place.line) ?? []) == Set(dirty.map { $0 + 2 }))
        #expect(
            Set(refusal?.problems.map(\.code) ?? []) == [
                "code.foreign", "sales.amount-sign", "sales.amount-unreadable",
            ])

        let receipt = try await RealSales.load((header + clean).joined(separator: "\n"))
        #expect(receipt.lines == 541_909 - 42)
        let sums = try await RetailData.awk(Self.theirs, over: Self.name, then: "LC_ALL=C sort")
        #expect(try await RealSales.sums() == RealSales.lines(sums).map(String.init))
    }
}
