import Retail
import RetailCSV

extension StaffForm {
    static let pay = StaffForm(
        ["person", "from", "to", "base"], optional: ["to"], key: ["person", "from"], ofOne: ["person"]
    ) { cells, ground in
        [cells.person(ground)] + cells.span() + [cells.money("base", ground)]
    }

    static let market = StaffForm(
        ["region", "grade", "from", "to", "median"], optional: ["to"], key: ["region", "grade", "from"],
        ofOne: ["region", "grade"]
    ) { cells, ground in
        let row = [cells.region(ground), cells.choice("grade", of: Grade.self)?.rawValue] + cells.span()
        let median = cells.money("median", ground)
        if median == "0" { cells.note("staff.median-zero", at: "median") }
        return row + [median]
    }
}
