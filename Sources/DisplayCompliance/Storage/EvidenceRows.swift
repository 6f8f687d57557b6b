import Postgres
import Retail
import RetailSQL

extension Transaction {
    func waitForOtherEvidence() throws(PostgresError) {
        _ = try first("select pg_advisory_xact_lock(hashtext('chain.display_evidence'))") { (_) throws(PostgresError) in
            true
        }
    }

    /// Evidence that the caller sees, the newest last.
    func evidence(_ question: EvidenceQuestion, number: Int64? = nil) throws(PostgresError) -> [EvidencePicture] {
        try all(
            """
            select e.id, s.code, n.name, e.visit_id, e.day, v.inspector, e.zone, e.counter, e.area, e.photo_id, e.state,
                e.doubts, p.taken_at, p.camera, e.distance, t.id, u.code, t.day, e.twin_distance, e.judged_by, e.judged_at, e.note
            from chain.display_evidence e
                join chain.store s on s.id = e.store_id
                left join chain.store_version n on n.store_id = e.store_id and n.during @> e.day
                join chain.display_visit v on v.store_id = e.store_id and v.id = e.visit_id
                join chain.photo p on p.id = e.photo_id
                left join chain.display_evidence t on t.id = e.twin_id
                left join chain.store u on u.id = t.store_id
            where (\(number)::bigint is null or e.id = \(number))
                and (\(question.state?.rawValue)::text is null or e.state = \(question.state?.rawValue))
                and (\(question.store?.text)::text is null or s.code = \(question.store?.text))
                and (\(question.month)::date is null or e.day >= \(question.month)
                    and e.day < \(question.month)::date + interval '1 month')
            order by e.id desc limit \(question.newest)
            """
        ) { (row) throws(PostgresError) in
            let doubts: [String] = try row[11]
            let (store, name): (String, String?) = try (row[1], row[2])
            return try EvidencePicture(
                number: row[0], store: store, name: name ?? store, visit: row[3], day: row[4],
                inspector: row[5], zone: DisplayZone(rawValue: row[6]) ?? .counter, counter: row[7], area: row[8],
                photo: row[9], state: PictureJudgement.State(rawValue: row[10]) ?? .asked,
                doubts: doubts.compactMap { PictureJudgement.Doubt(rawValue: $0) }, takenAt: row[12], camera: row[13],
                distance: (row[14] as Int32?).map { Int($0) }, twin: row[15], twinStore: row[16], twinDay: row[17],
                twinDistance: (row[18] as Int16?).map { Int($0) }, judgedBy: row[19], judgedAt: row[20], note: row[21])
        }.reversed()
    }

    /// Keeps what a person thinks of a picture; false where the caller sees none such.
    func judge(_ number: Int64, _ state: PictureJudgement.State, note: String) throws(PostgresError) -> Bool {
        try value("select chain.judge_evidence(\(number), \(state.rawValue), \(note))")
    }

    /// The JPEG of a picture that the caller sees.
    func content(of photo: Int64) throws(PostgresError) -> [UInt8]? {
        try first("select content from chain.photo_file where photo_id = \(photo)") {
            (row) throws(PostgresError) -> [UInt8] in (try row[0] as Bytes).bytes
        }
    }
}
