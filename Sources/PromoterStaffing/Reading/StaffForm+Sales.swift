extension StaffForm {
    static let sales = StaffForm(
        ["person", "store", "sku", "day", "serial", "price"], optional: ["price"], key: ["serial"]
    ) { cells, ground in
        [
            cells.person(ground), cells.store(ground), cells.product(ground), cells.pastDay("day", ground),
            cells.serial("serial"), cells.money("price", ground),
        ]
    }

    static let returns = StaffForm(["serial", "day"], key: ["serial"]) { cells, ground in
        [cells.serial("serial"), cells.pastDay("day", ground)]
    }
}
