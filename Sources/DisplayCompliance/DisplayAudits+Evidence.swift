import Images
import Postgres
package import Retail

/// Pictures that were handed in with a file, by their names in it, as they are kept.
struct HandedIn {
    fileprivate(set) var pictures: [String: KeptPicture] = [:]
    /// What is wrong with pictures, by name.
    fileprivate(set) var flaws: [String: Problem] = [:]

    /// Numbers of the pictures, for the findings.
    var numbers: [String: Int64] { pictures.mapValues(\.id) }
}

extension Transaction {
    /// Takes pictures in, one after the other; what is no photograph is a flaw of the file.
    ///
    /// - Parameter names: as the file names them.
    func takePictures(_ names: [String], _ pictures: HandedPictures) throws -> HandedIn {
        var handed = HandedIn()
        for name in names {
            do {
                handed.pictures[name] = try keep(try pictures.picture(name), zone: pictures.timeZone)
            } catch let refusal as PhotographRefusal {
                handed.flaws[name] = refusal.problem(name)
            } catch let refusal as Refusal {
                handed.flaws[name] = refusal.problems.first
            }
        }
        return handed
    }

    /// Judges what the sent lines hand in as evidence, and keeps it with what is thought of it. Answers what is refused
    /// and what a person has to look at, by line, with where the picture was used first.
    func takeEvidence(
        _ handed: HandedIn, zone: String, _ form: (Month) throws -> DisplayForm
    ) throws -> [Problem] {
        guard !handed.pictures.isEmpty else { return [] }
        // So that two loads cannot both be the first to use a picture.
        try waitForOtherEvidence()
        var pictures: [Int64: (name: String, picture: KeptPicture)] = [:]
        for (name, picture) in handed.pictures.sorted(by: { $0.key < $1.key }) where pictures[picture.id] == nil {
            pictures[picture.id] = (name, picture)
        }
        var problems: [Problem] = []
        for claim in try claims(pictures.values.map(\.picture), zone: zone) {
            guard let (name, picture) = pictures[claim.photo] else { continue }
            let form = try form(claim.day.month)
            let judgement = PictureJudgement(
                of: claim.place, takenAt: picture.takenAt, camera: picture.camera, distance: claim.distance,
                uses: try uses(like: picture, within: form.photos.alikeBits), open: claim.open, close: claim.close,
                code: claim.code, form.photos, form.checkIn)
            try add(judgement, of: claim)
            if let problem = judgement.problem(name, claim) { problems.append(problem) }
        }
        return problems
    }
}

extension PictureJudgement {
    /// What the person who hands it in should know; nil where it is accepted.
    fileprivate func problem(_ name: String, _ claim: PictureClaim) -> Problem? {
        guard let doubt = deciding else { return nil }
        var values = ["photo": name]
        if let twin {
            values["store"] = twin.store ?? "–"
            values["day"] = "\(twin.day)"
            values["zone"] = twin.place.zone.rawValue
            values["place"] = twin.counter.map { "\(twin.place.area ?? "–") (\($0))" } ?? "–"
        }
        let isHidden = doubt.isOfTwin && twin?.store == nil
        return Problem(
            "evidence.\(doubt.rawValue.replacing("_", with: "-"))-\(state.rawValue)\(isHidden ? "-hidden" : "")",
            values,
            at: Place(line: claim.line, path: "photo", value: name))
    }
}

extension PhotographRefusal {
    /// What to tell the person whose file names the picture.
    package func problem(_ name: String) -> Problem {
        let (code, values): (String, [String: String]) =
            switch self {
            case .empty: ("photo.empty", [:])
            case .tooManyBytes(let count, let limit):
                ("photo.too-many-bytes", ["found": "\(count >> 20)", "limit": "\(limit >> 20)"])
            case .notJPEG(.other): ("photo.no-picture", [:])
            case .notJPEG(let type): ("photo.not-jpeg", ["found": type.rawValue])
            case .tooManyPixels(let width, let height, let limit):
                ("photo.too-many-pixels", ["found": "\(width) × \(height)", "limit": "\(limit / 1_000_000)"])
            case .tooFewPixels(let width, let height, let limit):
                ("photo.too-few-pixels", ["found": "\(width) × \(height)", "limit": "\(limit)"])
            case .tooManyScans: ("photo.too-many-scans", [:])
            case .endsEarly: ("photo.ends-early", [:])
            case .damaged: ("photo.damaged", [:])
            }
        return Problem(code, values.merging(["photo": name]) { $1 }, at: Place(path: "photo", value: name))
    }
}
