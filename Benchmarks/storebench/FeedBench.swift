import Access
import Glibc
import Postgres
import Subprocess
import SystemPackage
import Trail

/// Stock feeds: a native document of a million lines, 500 places of 2,000 products, from the command line to the receipt;
/// against what a parser and `psql \copy` take for the same lines, and against a script written by hand.
struct FeedBench {
    let storectl: String
    let administration: ConnectionTarget
    let directory: String
    private let products = 2_000
    private let rounds = 3

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_feeds", on: administration)
        let target = database.target
        try await database.write { tx in try tx.makeDistributor(places: 5_000, products: products) }
        try await database.alone("vacuum analyze")
        let token = try await Gatekeeper(database).openSession(for: "owner").token.secret
        let feeds = FeedCommand(
            storectl: storectl, address: try target.login("storechain_hq").connectionString, token: token)
        try await measure(feeds, database, target, &report)
        await database.close()
    }

    private func measure(
        _ feeds: FeedCommand, _ database: Database, _ target: ConnectionTarget, _ report: inout Report
    ) async throws {
        let small = try FeedPaper(directory: directory, places: 10, products: products, day: 1)
        let million = try FeedPaper(directory: directory, places: 500, products: products, day: 1)
        let nextDay = try FeedPaper(directory: directory, places: 500, products: products, day: 2)
        var (ours, beside, scripts, again, hashing, next):
            (
                [Duration], [Duration], [Duration], [Duration], [Duration], [Duration]
            ) = ([], [], [], [], [], [])
        var smalls: [Duration] = []
        for _ in 0..<rounds {
            try await empty(database)
            smalls.append(try await feeds.take(small.xml))
            try await empty(database)
            ours.append(try await feeds.take(million.xml))
            again.append(try await feeds.take(million.xml))
            hashing.append(try await run("sha256sum", million.xml))
            next.append(try await feeds.take(nextDay.xml))
            let parsing = try await run("xmllint", "--sax", "--noout", million.xml)
            beside.append(parsing + (try await copy(million.rows, target)))
            if let script = try await byHand(million.xml, target) { scripts.append(script) }
        }
        let lines = million.lines
        report.ratio("1,000,000 lines to the receipt, against xmllint + \\copy", ours, beside, unit: lines, goal: 1.5)
        if scripts.count == rounds {
            report.ratio("the same, against lxml + psycopg COPY + upsert", ours, scripts, unit: lines, goal: 1 / 3.0)
        } else {
            report.say("against lxml + psycopg COPY + upsert: not measured, python3 has no lxml or no psycopg")
        }
        report.ratio("the next day's million, against the first", next, ours, unit: lines)
        report.ratio("the same file again, against sha256sum of it", again, hashing, unit: 1)
        report.time("20,000 lines", smalls, goal: 1)
        report.memory("peak memory of the importer, 1,000,000 lines", peakOfChildren, goal: 64 << 20)

        let tenMillion = try FeedPaper(directory: directory, places: 5_000, products: products, day: 1)
        try await empty(database)
        let large = try await feeds.take(tenMillion.xml)
        report.ratio("10,000,000 lines, against 1,000,000", [large], [ours.sorted()[rounds / 2]], unit: 1, goal: 11)
        report.memory("peak memory of the importer, 10,000,000 lines", peakOfChildren, goal: 64 << 20)
        try await empty(database)
        for paper in [small, million, nextDay, tenMillion] { paper.remove() }
    }

    /// Of the largest program that was run so far.
    private var peakOfChildren: Int {
        var usage = rusage()
        unsafe getrusage(Int32(RUSAGE_CHILDREN.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    private func empty(_ database: Database) async throws {
        try await database.write { tx in
            try tx.script(
                """
                truncate chain.feed, chain.stock_snapshot, chain.stock_of_place cascade;
                drop table if exists plain_stock;
                create table plain_stock (location_id bigint, day date, feed_id bigint, product_id bigint, on_hand integer,
                    in_transit integer, reserved integer, unsellable integer, sold integer, line integer,
                    primary key (location_id, day, feed_id, product_id))
                """)
        }
        try await database.alone("checkpoint")
    }

    private func copy(_ rows: String, _ target: ConnectionTarget) async throws -> Duration {
        try await run("psql", target.connectionString, "-qXc", "\\copy plain_stock from '\(rows)'")
    }

    /// What somebody would write who has Python; nil where its libraries are not installed.
    private func byHand(_ xml: String, _ target: ConnectionTarget) async throws -> Duration? {
        let script = directory + "/feed_by_hand.py"
        guard (try? await run("python3", "-c", "import lxml, psycopg")) != nil else { return nil }
        let file = unsafe fopen(script, "w")
        unsafe fputs(FeedBench.script, file)
        unsafe fclose(file)
        return try await run("python3", script, target.connectionString, xml)
    }

    private static let script = """
        import sys, psycopg
        from lxml import etree
        n = '{urn:storechain:feed:1}'
        columns = ('on-hand', 'in-transit', 'reserved', 'unsellable', 'sold')
        with psycopg.connect(sys.argv[1]) as connection, connection.cursor() as cursor:
            cursor.execute('select code, id from chain.location')
            places = dict(cursor.fetchall())
            cursor.execute('select sku, id from chain.product')
            products = dict(cursor.fetchall())
            cursor.execute('create table by_hand (location_id bigint, product_id bigint, on_hand int, in_transit int, '
                'reserved int, unsellable int, sold int, primary key (location_id, product_id))')
            cursor.execute('create temp table staged (like by_hand) on commit drop')
            place = None
            with cursor.copy('copy staged from stdin') as copy:
                for event, element in etree.iterparse(sys.argv[2], events=('start', 'end')):
                    if element.tag == n + 'location':
                        if event == 'start': place = places[element.get('code')]
                        else: element.clear()
                    elif event == 'end' and element.tag == n + 'line':
                        copy.write_row([place, products[element.get('sku')]] + [int(element.get(c)) for c in columns])
                        element.clear()
            cursor.execute('insert into by_hand select * from staged on conflict (location_id, product_id) do update '
                'set on_hand = excluded.on_hand')
            cursor.execute('drop table by_hand')
        """

    @discardableResult
    private func run(_ program: String, _ arguments: String...) async throws -> Duration {
        try await ContinuousClock().measure {
            let result = try await Subprocess.run(
                .name(program), arguments: Arguments(arguments), output: .discarded, error: .string(limit: 4096))
            guard result.terminationStatus.isSuccess else { throw Failure(said: result.standardError) }
        }
    }
}

/// `storectl feed import`, as headquarters.
private struct FeedCommand {
    let storectl: String
    let address: String
    let token: String

    func take(_ path: String) async throws -> Duration {
        try await ContinuousClock().measure {
            let result = try await Subprocess.run(
                .path(FilePath(storectl)),
                arguments: ["feed", "import", path, "--distributor", "D-BIG", "--on", "2026-03-10"],
                environment: .inherit.updating(["STORECHAIN_DATABASE_URL": address, "STORECHAIN_TOKEN": token]),
                output: .discarded, error: .string(limit: 65_536))
            guard result.terminationStatus.isSuccess else { throw Failure(said: result.standardError) }
        }
    }
}

/// The same lines twice: as a document for the door, and in numbers for COPY.
private struct FeedPaper {
    let xml: String
    let rows: String
    let lines: Int

    init(directory: String, places: Int, products: Int, day: Int) throws {
        lines = places * products
        (xml, rows) = (directory + "/feed-\(lines)-\(day).xml", directory + "/feed-\(lines)-\(day).rows")
        guard let document = unsafe fopen(xml, "w"), let numbers = unsafe fopen(rows, "w") else {
            throw Failure(said: "cannot write to \(directory)")
        }
        unsafe fputs(
            "<stockFeed xmlns=\"urn:storechain:feed:1\" id=\"F\(day)\" as-of=\"2026-03-0\(day)T08:30:00+08:00\" "
                + "kind=\"full\">\n", document)
        var dice = UInt64(1)
        for place in 1...places {
            unsafe fputs("  <location code=\"W-\(place)\">\n", document)
            for product in 1...products {
                dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                // From day to day a few pieces come and go.
                let onHand = Int(dice >> 54) + (day > 1 ? Int(dice >> 50 & 3) : 0)
                let (inTransit, sold) = (Int(dice >> 40 & 7), Int(dice >> 30 & 31))
                unsafe fputs(
                    "    <line sku=\"APEX-\(product)-256\" gtin=\"\(FeedPaper.gtin(product))\" on-hand=\"\(onHand)\" "
                        + "in-transit=\"\(inTransit)\" reserved=\"0\" unsellable=\"0\" sold=\"\(sold)\" unit=\"PCE\"/>\n",
                    document)
                unsafe fputs(
                    "\(place)\t2026-03-0\(day)\t1\t\(product)\t\(onHand)\t\(inTransit)\t0\t0\t\(sold)\t"
                        + "\((place - 1) * (products + 2) + product + 2)\n", numbers)
            }
            unsafe fputs("  </location>\n", document)
        }
        unsafe fputs("</stockFeed>\n", document)
        unsafe fclose(document)
        unsafe fclose(numbers)
        unsafe chmod(rows, 0o644)
    }

    func remove() {
        unsafe unlink(xml)
        unsafe unlink(rows)
    }

    /// With the right check digit (GS1 General Specifications).
    static func gtin(_ product: Int) -> String {
        let body = 690_000_000_000 + product
        var (rest, sum, weight) = (body, 0, 3)
        while rest > 0 {
            sum += rest % 10 * weight
            (rest, weight) = (rest / 10, 4 - weight)
        }
        return "\(body)\((10 - sum % 10) % 10)"
    }
}

extension Transaction {
    /// One distributor with its places and products, and headquarters.
    fileprivate func makeDistributor(places: Int, products: Int) throws(PostgresError) {
        try script(
            """
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                values (1, 'CN', 'China', 'national', null), (2, 'EAST', 'East', 'large_region', 1),
                    (3, 'ZJ', 'Zhejiang', 'branch', 2);
            insert into chain.account (id, code, kind, region_id) overriding system value
                values (1, 'D-BIG', 'distributor', 3);
            insert into chain.account_version (account_id, during, name, region_id, is_main, feed_contract)
                values (1, '(,)', 'Big', 3, false, 'full');
            insert into chain.location (id, code, account_id, kind, region_id, name, is_default) overriding system value
                select n, 'W-' || n, 1, 'warehouse', 3, 'W', n = 1 from generate_series(1, \(places)) n;
            insert into chain.product (id, sku) overriding system value
                select n, 'APEX-' || n || '-256' from generate_series(1, \(products)) n;
            """)
    }
}
