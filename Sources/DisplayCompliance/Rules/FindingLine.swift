import Retail

/// A product in a place on a visit, judged: as it is kept.
struct FindingLine: Sendable {
    /// The number of the visit in its file.
    let visit: Int
    let line: Int
    let counter: VisitGround.Counter?
    let productID: Int64
    let model: String
    let isKey: Bool
    let sight: DisplaySight
    /// Minor units; nil where the tag was not judged.
    let due: Int64?
    let judgement: DisplayJudgement
    /// The name of a picture of the place.
    let photo: String?
}

/// Judges what is seen, and remembers which standard decides about what: a file asks for the same ones over and over.
struct FindingJudge {
    let forms: [FormInForce]
    private var standards: [UInt64: Int] = [:]
    private var known: [DisplayStandard?] = []

    init(_ forms: [FormInForce]) { self.forms = forms }

    /// - Parameters:
    ///   - product: the number of the product and the place of its version.
    ///   - due: asked only where the standard asks for the tag and somebody read it.
    mutating func judge(
        _ sight: DisplaySight, _ shown: ShownProduct, product: (number: Int, version: Int),
        at store: StoreOnDay, form: Int, due: () -> DueTag?
    ) -> (judgement: DisplayJudgement, due: DueTag?) {
        // A store that has no such zone is asked for nothing there.
        let standard =
            store.zones.contains(sight.zone) ? standard(sight.zone, shown, product, store.grade, form) : nil
        let due = standard?.tag == true && sight.tag != nil ? due() : nil
        return (DisplayJudgement(sight, by: standard, due: due, forms[form].form.checks), due)
    }

    private mutating func standard(
        _ zone: DisplayZone, _ shown: ShownProduct, _ product: (number: Int, version: Int), _ grade: Grade?, _ form: Int
    ) -> DisplayStandard? {
        var key = UInt64(form) << 8 | UInt64(product.version)
        key = key << 32 | UInt64(product.number)
        key = key << 6 | UInt64(grade?.rank ?? 0) << 3 | UInt64(zone.number) << 1 | (shown.isKey ? 1 : 0)
        if let place = standards[key] { return known[place] }
        known.append(forms[form].form.standard(for: shown, in: zone, of: grade))
        standards[key] = known.count - 1
        return known[known.count - 1]
    }
}

extension DisplayZone {
    /// From 0.
    var number: Int32 {
        switch self {
        case .storefront: 0
        case .overhead: 1
        case .counter: 2
        }
    }
}

extension Grade {
    /// From 1.
    fileprivate var rank: Int {
        switch self {
        case .a: 1
        case .b: 2
        case .c: 3
        case .d: 4
        case .e: 5
        }
    }
}
