package import Retail

/// What headquarters wants to see in the stores, and how what is seen is judged. It is written in
/// `StoreConfig/display.yaml`; every visit keeps the version that it was judged by.
package struct DisplayForm: Equatable, Sendable {
    package var checks: CheckWeights
    /// The share of the points from which on a store, a zone or a product passes.
    package var passMark: Percentage
    /// On counters in how many different areas of the shop a key product stands.
    package var areas: AreasWanted
    /// Of several that fit a product in a zone, the narrowest decides alone: see `standard(for:in:of:)`.
    package var standards: [DisplayStandard]
    package var photos: PhotoRules
    /// Where the inspector checks in, in metres from the store.
    package var checkIn: CheckInRules
    /// Days until something that failed is in order, by check.
    package var mending: [DisplayCheck: Int]
    package var second: SecondAudit

    package init(
        checks: CheckWeights, passMark: Percentage, areas: AreasWanted, standards: [DisplayStandard],
        photos: PhotoRules, checkIn: CheckInRules, mending: [DisplayCheck: Int], second: SecondAudit
    ) {
        self.checks = checks
        self.passMark = passMark
        self.areas = areas
        self.standards = standards
        self.photos = photos
        self.checkIn = checkIn
        self.mending = mending
        self.second = second
    }

    /// What decides about a product in a zone of a store; nil where nothing is asked for.
    ///
    /// A model goes before a series, a series before key products, key products before all; what names the store's grade
    /// before what is for any grade; and what stands first in the file before the others.
    package func standard(for product: ShownProduct, in zone: DisplayZone, of grade: Grade?) -> DisplayStandard? {
        standards.lazy.filter { $0.zone == zone && $0.products.contain(product) && $0.fits(grade) }
            .enumerated().min { ($0.element.narrowness, $0.offset) < ($1.element.narrowness, $1.offset) }?.element
    }
}

/// One look at a product in a place: what can be right or wrong about it.
package enum DisplayCheck: String, CaseIterable, Sendable {
    /// As many pieces face the customer as the standard asks for.
    case facings
    /// The material at the point of sale is up.
    case posm
    /// A live demo unit.
    case demo
    /// The tag says the price that was published for the store and the day.
    case tag
    /// The same, where that price is a special one for a time.
    case promotion
    /// The shelf is not out of stock, whatever the back room has.
    case stock
}

/// What each check is worth, from 1; only their proportion matters.
package struct CheckWeights: Equatable, Sendable {
    private var weights: [DisplayCheck: Int]

    /// What is left out is worth 1.
    package init(_ weights: [DisplayCheck: Int]) { self.weights = weights.filter { $0.value != 1 } }

    package subscript(check: DisplayCheck) -> Int { weights[check] ?? 1 }
}

/// In how many areas a key product has to stand.
package struct AreasWanted: Equatable, Sendable {
    /// Of ungraded stores too.
    package var usual: Int
    package var byGrade: [Grade: Int]

    package init(usual: Int, byGrade: [Grade: Int] = [:]) {
        self.usual = usual
        self.byGrade = byGrade.filter { $0.value != usual }
    }

    package func number(for grade: Grade?) -> Int { grade.flatMap { byGrade[$0] } ?? usual }
}

/// A product as standards see it.
package struct ShownProduct: Hashable, Sendable {
    package let model: String
    package let series: String
    /// A key product of the store on the day.
    package let isKey: Bool

    package init(model: String, series: String, isKey: Bool) {
        self.model = model
        self.series = series
        self.isKey = isKey
    }
}

/// What a zone of stores of some grades asks for some products.
package struct DisplayStandard: Equatable, Sendable {
    package enum Products: Hashable, Sendable {
        case model(String)
        case series(String)
        case key
        case all

        func contain(_ product: ShownProduct) -> Bool {
            switch self {
            case .model(let model): product.model == model
            case .series(let series): product.series == series
            case .key: product.isKey
            case .all: true
            }
        }
    }
    /// As headquarters calls it.
    package var name: String
    /// nil: of any grade, and ungraded ones.
    package var grades: [Grade]?
    package var products: Products
    package var zone: DisplayZone
    /// At least so many pieces; 0 asks for none.
    package var facings: Int
    package var posm: Bool
    package var demo: Bool
    package var tag: Bool
    package var stock: Bool

    package init(
        _ name: String, grades: [Grade]? = nil, _ products: Products, in zone: DisplayZone, facings: Int = 0,
        posm: Bool = false, demo: Bool = false, tag: Bool = false, stock: Bool = false
    ) {
        self.name = name
        self.grades = grades
        self.products = products
        self.zone = zone
        self.facings = facings
        self.posm = posm
        self.demo = demo
        self.tag = tag
        self.stock = stock
    }

    /// One that asks for nothing excuses what it names.
    package var asksAnything: Bool { facings > 0 || posm || demo || tag || stock }

    /// Neither is narrower, and there are products that both would decide about.
    func rivals(_ other: DisplayStandard) -> Bool {
        guard zone == other.zone, products == other.products, narrowness == other.narrowness else { return false }
        return grades.map { Set($0).isDisjoint(with: other.grades ?? []) } != true
    }

    func fits(_ grade: Grade?) -> Bool { grades.map { grades in grade.map(grades.contains) ?? false } ?? true }

    /// The narrowest is the least.
    fileprivate var narrowness: Int {
        let products =
            switch products {
            case .model: 0
            case .series: 1
            case .key: 2
            case .all: 3
            }
        return products * 2 + (grades == nil ? 1 : 0)
    }
}

/// What a picture has to be to prove something.
package struct PhotoRules: Equatable, Sendable {
    package enum Untimed: String, CaseIterable, Sendable {
        case accept
        /// A person looks at it.
        case ask
        case refuse
    }
    /// An area of the shop counts for the rule of several counters only with an accepted picture.
    package var areasNeedPhoto: Bool
    /// Of what the camera says about when it took the picture: hours before the day of the visit, and after it.
    package var hoursBefore: Int
    package var hoursAfter: Int
    /// A picture that does not say when it was taken, as after most messengers.
    package var untimed: Untimed
    /// Bits of 64 in which the hashes of pictures that look the same differ at most, 0 to 7.
    package var alikeBits: Int

    package init(areasNeedPhoto: Bool, hoursBefore: Int, hoursAfter: Int, untimed: Untimed, alikeBits: Int) {
        self.areasNeedPhoto = areasNeedPhoto
        self.hoursBefore = hoursBefore
        self.hoursAfter = hoursAfter
        self.untimed = untimed
        self.alikeBits = alikeBits
    }
}

/// Metres from the store; indoors a position is off by 100 to 300.
package struct CheckInRules: Equatable, Sendable {
    /// Farther is noted.
    package var near: Int
    /// Farther is doubted.
    package var far: Int

    package init(near: Int, far: Int) { (self.near, self.far) = (near, far) }
}

/// How many visits other people repeat.
package struct SecondAudit: Equatable, Sendable {
    /// Of the visits of a month.
    package var share: Percentage
    /// Days from the draw.
    package var days: Int

    package init(share: Percentage, days: Int) { (self.share, self.days) = (share, days) }
}
