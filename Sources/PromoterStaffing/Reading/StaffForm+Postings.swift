import Retail
import RetailCSV

extension StaffForm {
    static let postings = StaffForm(
        ["person", "store", "from", "to", "trial_until"], optional: ["to", "trial_until"], key: ["person", "from"],
        ofOne: ["person"]
    ) { cells, ground in
        [cells.person(ground), cells.store(ground)] + cells.span() + [cells.workday("trial_until")?.description]
    }

    static let vetoes = StaffForm(
        ["store", "person", "from", "to", "reason"], optional: ["to"], key: ["store", "person", "from"]
    ) { cells, ground in
        [cells.store(ground), cells.person(ground)] + cells.span() + [cells.name("reason")?.text]
    }

    static let grants = StaffForm(
        ["month", "region", "heads", "money"], optional: ["money"], key: ["region", "month"]
    ) { cells, ground in
        [
            cells.month("month"), cells.region(ground), cells.whole("heads", 0...1_000_000),
            cells.money("money", ground),
        ]
    }

    static let traits = StaffForm(["person", "trait", "points"], key: ["person", "trait"]) { cells, ground in
        [cells.person(ground), cells.tag("trait"), cells.whole("points", 0...100)]
    }
}
