package import Retail
import StandingRules

extension DisplayForm {
    package static let fileName = "StoreConfig/display.yaml"

    /// Reads the file; throws a `Refusal` with every mistake in it and its place.
    package init(file text: String) throws(Refusal) {
        self = try ConfigReading.read(text, file: Self.fileName) { reading, root in reading.displayForm(root) }
    }
}

extension DisplayForm {
    static let formKeys = ["checks", "pass", "areas", "standards", "photos", "check_in", "mending", "second"]
    static let standardKeys = ["grades", "products", "zone", "facings", "posm", "demo", "tag", "stock"]
    static let productKeys = ["model", "series"]
}

extension ConfigReading {
    fileprivate mutating func displayForm(_ root: ConfigPiece) -> DisplayForm? {
        let own = fields(root, DisplayForm.formKeys)
        let checks = required("checks", own).map { byCheck($0, 1...100) }
        let pass = required("pass", own).flatMap { percent($0) }
        let areas = required("areas", own).flatMap { areasWanted($0) }
        let standards = required("standards", own).map { displayStandards($0) }
        let photos = required("photos", own).flatMap { photoRules($0) }
        let checkIn = required("check_in", own).flatMap { checkInRules($0) }
        let mending = required("mending", own).map { byCheck($0, 1...366) }
        let second = required("second", own).flatMap { secondAudit($0) }
        guard let checks, let pass, let areas, let standards, let photos, let checkIn, let mending, let second else {
            return nil
        }
        return DisplayForm(
            checks: CheckWeights(checks), passMark: pass, areas: areas, standards: standards, photos: photos,
            checkIn: checkIn, mending: mending, second: second)
    }

    /// A number a check; checks may be left out.
    private mutating func byCheck(_ piece: ConfigPiece, _ range: ClosedRange<Int>) -> [DisplayCheck: Int] {
        let own = fields(piece, DisplayCheck.allCases.map(\.rawValue))
        var numbers: [DisplayCheck: Int] = [:]
        for check in DisplayCheck.allCases {
            if let part = own[check.rawValue] { numbers[check] = whole(part, range) }
        }
        return numbers
    }

    /// One number for all, or the usual one and those of some grades.
    private mutating func areasWanted(_ piece: ConfigPiece) -> AreasWanted? {
        let range = 1...50
        if piece.scalar != nil { return whole(piece, range).map { AreasWanted(usual: $0) } }
        let own = fields(piece, ["usual"] + Grade.allCases.map(\.rawValue))
        var byGrade: [Grade: Int] = [:]
        for grade in Grade.allCases {
            if let part = own[grade.rawValue] { byGrade[grade] = whole(part, range) }
        }
        return required("usual", own).flatMap { whole($0, range) }.map { AreasWanted(usual: $0, byGrade: byGrade) }
    }

    // Standards ------------------------------------------------------------------------------------------------------

    /// Of two that could decide about the same product with the same right, both are named.
    private mutating func displayStandards(_ piece: ConfigPiece) -> [DisplayStandard] {
        var standards: [DisplayStandard] = []
        for (name, own) in named(piece) {
            guard let standard = displayStandard(name, own) else { continue }
            for rival in standards where rival.rivals(standard) {
                note("display.standards-overlap", ["first": rival.name, "second": name], at: own)
            }
            standards.append(standard)
        }
        return standards
    }

    private mutating func displayStandard(_ name: String, _ piece: ConfigPiece) -> DisplayStandard? {
        let own = fields(piece, DisplayForm.standardKeys)
        let grades = own["grades"].map { gradesNamed($0) }
        let products = required("products", own).flatMap { shownProducts($0) }
        let zone: DisplayZone? = required("zone", own).flatMap { word($0) }
        let facings = own["facings"].flatMap { whole($0, 0...1000) } ?? 0
        let asks = ["posm", "demo", "tag", "stock"].map { key in own[key].flatMap { yesOrNo($0) } ?? false }
        guard let products, let zone else { return nil }
        return DisplayStandard(
            name, grades: grades, products, in: zone, facings: facings, posm: asks[0], demo: asks[1], tag: asks[2],
            stock: asks[3])
    }

    private mutating func gradesNamed(_ piece: ConfigPiece) -> [Grade] {
        if piece.isEmpty { note("display.no-grades", at: piece) }
        var grades: [Grade] = []
        for item in items(piece) {
            guard let grade: Grade = word(item) else { continue }
            guard !grades.contains(grade) else {
                note("config.name-twice", ["name": grade.rawValue], at: item)
                continue
            }
            grades.append(grade)
        }
        return grades
    }

    private mutating func shownProducts(_ piece: ConfigPiece) -> DisplayStandard.Products? {
        if let word = piece.scalar {
            if word == "key" { return .key }
            if word == "all" { return .all }
        } else {
            let own = fields(piece, DisplayForm.productKeys)
            if let model = own["model"], own["series"] == nil { return sentence(model).map { .model($0) } }
            if let series = own["series"], own["model"] == nil { return sentence(series).map { .series($0) } }
        }
        note("display.products-unfit", at: piece)
        return nil
    }

    private mutating func yesOrNo(_ piece: ConfigPiece) -> Bool? { word(piece, [("yes", true), ("no", false)]) }

    // Pictures, places, second looks ---------------------------------------------------------------------------------

    private mutating func photoRules(_ piece: ConfigPiece) -> PhotoRules? {
        let own = fields(piece, ["areas_need_photo", "hours_before", "hours_after", "untimed", "alike_bits"])
        let areas = required("areas_need_photo", own).flatMap { yesOrNo($0) }
        let before = required("hours_before", own).flatMap { whole($0, 0...720) }
        let after = required("hours_after", own).flatMap { whole($0, 0...720) }
        let untimed: PhotoRules.Untimed? = required("untimed", own).flatMap { word($0) }
        let bits = required("alike_bits", own).flatMap { whole($0, 0...7) }
        guard let areas, let before, let after, let untimed, let bits else { return nil }
        return PhotoRules(
            areasNeedPhoto: areas, hoursBefore: before, hoursAfter: after, untimed: untimed, alikeBits: bits)
    }

    private mutating func checkInRules(_ piece: ConfigPiece) -> CheckInRules? {
        let own = fields(piece, ["near", "far"])
        let near = required("near", own).flatMap { whole($0, 1...100_000) }
        let far = required("far", own).flatMap { whole($0, 1...100_000) }
        guard let near, let far else { return nil }
        if far < near { note("display.far-is-near", ["near": "\(near)", "far": "\(far)"], at: own["far"] ?? piece) }
        return CheckInRules(near: near, far: far)
    }

    private mutating func secondAudit(_ piece: ConfigPiece) -> SecondAudit? {
        let own = fields(piece, ["share", "days"])
        let share = required("share", own).flatMap { percent($0) }
        let days = required("days", own).flatMap { whole($0, 1...366) }
        guard let share, let days else { return nil }
        return SecondAudit(share: share, days: days)
    }
}
