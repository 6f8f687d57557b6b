import DisplayCompliance
import Glibc
import Postgres
import Retail

/// Visits to 10,000 stores with 1,000,000 findings, CSV through the door, judged as they come; against `psql \copy` of the
/// same findings with their ids, judgement and all, into the same table. And the search for lookalikes of a picture among
/// those of 1,000,000.
struct VisitBench {
    let administration: ConnectionTarget
    let directory: String
    private let stores = 10_000
    private let rounds = 3
    private var findings: Int { stores * 20 * 5 }

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_visits", on: administration)
        try await database.write { tx in
            try tx.makeGradeChain(stores: stores)
            try tx.makeDisplayChain(DisplayForm.builtIn.plain)
        }
        try await database.alone("vacuum analyze")
        try writeVisits()
        var (ours, copies): ([Duration], [Duration]) = ([], [])
        for _ in 0..<rounds {
            try await empty(database)
            ours.append(try await load(database))
            // What was loaded first is what the other side copies.
            _ = try await psql(
                database.target, "\\copy (select * from chain.display_finding) to '\(directory)/findings.ids'")
            try await empty(database)
            copies.append(
                try await psql(database.target, "\\copy chain.display_finding from '\(directory)/findings.ids'"))
        }
        report.ratio(
            "1,000,000 findings, CSV through the door, against psql \\copy of ids", ours, copies, unit: findings,
            goal: 1.5)
        try await lookalikes(database, &report)
        await database.close()
    }

    private func writeVisits() throws {
        guard let file = unsafe fopen(directory + "/visits.csv", "w") else { return }
        unsafe fputs(
            "store,day,inspector,zone,counter,sku,facings,category_facings,posm,demo,tag_price,out_of_stock,photo,latitude,longitude\n",
            file)
        let places = ["storefront,", "overhead,", "counter,K1", "counter,K2", "counter,K3"]
        for store in 1...stores {
            let day = store % 28 + 1
            for (number, place) in places.enumerated() {
                for product in 1...20 {
                    let seen = (store * 7 + product * 3 + number) % 5
                    unsafe fputs(
                        "S-\(store),2026-03-\(day < 10 ? "0" : "")\(day),P-1,\(place),SKU-\(product * 2),\(seen),100,\((store + product) % 9 > 0 ? "yes" : "no"),\((store + product) % 7 > 0 ? "yes" : "no"),,\((store + product + number) % 20 == 0 ? "yes" : "no"),,,\n",
                        file)
                }
            }
        }
        unsafe fclose(file)
    }

    private func load(_ database: Database) async throws -> Duration {
        try await database.acting(as: "author") { own, intake in
            let door = DisplayAudits(own: own, intake: intake, currency: .yuan, timeZone: "Asia/Shanghai")
            let file = benchFile(directory + "/visits.csv")
            return try await ContinuousClock().measure {
                let surveyed = try await door.survey(file, today: Month("2026-03")?.lastDay ?? .last)
                let receipt = try await intake.write { tx in
                    let pictures = HandedPictures(timeZone: "Asia/Shanghai") { throw Failure(said: "\($0)") }
                    return try tx.takeVisits(surveyed, due: .none, pictures, .yuan)
                }
                guard receipt.rows == findings else { throw Failure(said: "\(receipt)") }
            }
        }
    }

    private func lookalikes(_ database: Database, _ report: inout Report) async throws {
        try await database.write { tx in
            try tx.script(
                """
                set local statement_timeout = 0;
                insert into chain.photo (sha256, width, height, p_hash, d_hash)
                select sha256(convert_to(n::text, 'UTF8')), 1600, 1200, hashtextextended('p' || n, 0),
                    hashtextextended('d' || n, 0)
                from generate_series(1, 1000000) n
                """)
        }
        try await database.alone("vacuum analyze chain.photo")
        let times = try await database.acting(as: "author") { _, intake in
            try await intake.read { tx in
                try (1...100).map { number in
                    try timed {
                        let hash = Int64(number) &* 7_046_029_254_386_353_131
                        _ = try tx.value(
                            "select count(*) from chain.photo_twins(\(hash), \(hash &* 31), 7)", as: Int64.self)
                    }
                }
            }
        }
        report.time("lookalikes of a picture among 1,000,000", times, goal: 0.010)
    }

    private func empty(_ database: Database) async throws {
        try await database.write { tx in
            try tx.script(
                """
                select chain.open_display_month('2026-03-01');
                truncate chain.display_visit, chain.display_finding, chain.display_evidence, chain.load cascade;
                """)
        }
        try await database.alone("checkpoint")
    }

    private struct Failure: Error { let said: String }
}
