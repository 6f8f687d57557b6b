import Postgres
import Retail
import RetailSQL

/// A picture that was handed in for a place of a store.
struct PictureClaim {
    let visit: Int64
    let place: ProvenPlace
    let day: Day
    let counter: String?
    let photo: Int64
    /// Of the file: where it names the picture for the place first.
    let line: Int
    /// Metres between the camera and the store.
    let distance: Int?
    let open: Instant
    let close: Instant
    /// Of the visit.
    let code: CodeState
}

/// What is asked of a picture that was kept.
struct KeptPicture {
    let id: Int64
    let takenAt: Instant?
    let camera: String?
    let pHash: Int64
    let dHash: Int64
    let place: (latitude: Int32, longitude: Int32)?
}

extension Transaction {
    /// Keeps a picture; the same file twice is one.
    func keep(_ picture: PreparedPicture, zone: String) throws(PostgresError) -> KeptPicture {
        let kept = try one(
            """
            select k.photo_id, k.taken_at from chain.keep_photo(\(picture.sha256), \(picture.width), \(picture.height),
                \(picture.taken)::text::timestamp, \(picture.utcMinutes)::integer, \(zone),
                \(picture.place?.latitude)::integer, \(picture.place?.longitude)::integer, \(picture.camera)::text,
                \(picture.pHash), \(picture.dHash), \(Bytes(picture.kept))) k
            """
        ) { (row) throws(PostgresError) -> (Int64, Instant?) in try (row[0], row[1]) }
        return KeptPicture(
            id: kept.0, takenAt: kept.1, camera: picture.camera, pHash: picture.pHash, dHash: picture.dHash,
            place: picture.place)
    }

    /// What the lines that were sent hand in pictures for, each place once, in the order of the file.
    func claims(
        _ pictures: [KeptPicture], zone: String
    ) throws(PostgresError) -> [PictureClaim] {
        try all(
            """
            select c.store_id, c.visit_id, c.day, c.zone, c.counter, c.area, c.photo_id, c.line,
                chain.metres(p.latitude, p.longitude, v.latitude, v.longitude),
                c.day::timestamp at time zone \(zone), (c.day + 1)::timestamp at time zone \(zone),
                c.code
            from (
                select f.store_id, f.visit_id, f.day, f.zone, f.counter, f.area, f.photo_id, min(f.line) as line,
                    \(codeState) as code
                from finding_line f join chain.display_visit v on v.store_id = f.store_id and v.id = f.visit_id
                where f.photo_id is not null
                group by f.store_id, f.visit_id, f.day, f.zone, f.counter, f.area, f.photo_id, v.store_id, v.id
            ) c
                left join unnest(\(pictures.map(\.id))::bigint[], \(pictures.map { $0.place?.latitude })::integer[],
                    \(pictures.map { $0.place?.longitude })::integer[]) p (id, latitude, longitude) on p.id = c.photo_id
                left join chain.store_version v on v.store_id = c.store_id and v.during @> c.day
            order by c.line
            """
        ) { (row) throws(PostgresError) in
            let day: Day = try row[2]
            return try PictureClaim(
                visit: row[1],
                place: ProvenPlace(
                    storeID: row[0], month: day.month, zone: DisplayZone(rawValue: row[3]) ?? .counter, area: row[5]),
                day: day, counter: row[4], photo: row[6], line: Int(row[7] as Int32),
                distance: (row[8] as Int32?).map(Int.init), open: row[9], close: row[10],
                code: CodeState(rawValue: row[11]) ?? .notAsked)
        }
    }

    /// First uses, over the whole chain, of a picture and of those that look the same.
    func uses(like picture: KeptPicture, within bits: Int) throws(PostgresError) -> [PictureUse] {
        try all(
            """
            select u.evidence_id, u.store_id, u.store, u.day, u.zone, u.counter, u.area, u.taken_at, u.camera, t.distance,
                t.photo_id = \(picture.id)
            from chain.photo_twins(\(picture.pHash), \(picture.dHash), \(Int32(bits))) t
                join chain.photo_first_uses(array(select w.photo_id
                    from chain.photo_twins(\(picture.pHash), \(picture.dHash), \(Int32(bits))) w)) u
                    on u.photo_id = t.photo_id
            """
        ) { (row) throws(PostgresError) in
            let day: Day = try row[3]
            return try PictureUse(
                evidence: row[0],
                place: ProvenPlace(
                    storeID: row[1], month: day.month, zone: DisplayZone(rawValue: row[4]) ?? .counter, area: row[6]),
                store: row[2], day: day, counter: row[5], takenAt: row[7], camera: row[8],
                distance: Int(row[9] as Int32), isSameFile: row[10])
        }
    }

    func add(_ judgement: PictureJudgement, of claim: PictureClaim) throws(PostgresError) {
        try execute(
            """
            insert into chain.display_evidence (store_id, visit_id, day, zone, counter, area, photo_id, state, doubts,
                twin_id, twin_distance, distance)
            values (\(claim.place.storeID), \(claim.visit), \(claim.day), \(claim.place.zone.rawValue),
                \(claim.counter)::text, \(claim.place.area)::text, \(claim.photo), \(judgement.state.rawValue),
                \(judgement.doubts.map(\.rawValue))::text[], \(judgement.twin?.evidence)::bigint,
                \(judgement.twin.map { Int16($0.distance) })::smallint, \(claim.distance.map(Int32.init))::integer)
            """)
    }
}
