import Retail
import RetailCSV

extension StaffForm {
    static let budgets = StaffForm(["quarter", "region", "money"], key: ["region", "quarter"]) { cells, ground in
        [cells.quarter("quarter"), cells.region(ground), cells.money("money", ground)]
    }

    static let courses = StaffForm(
        ["course", "name", "certificate", "valid_months", "pass_points"], key: ["course"]
    ) { cells, ground in
        [
            cells.code("course", of: Coded.Course.self)?.text, cells.name("name")?.text,
            cells.code("certificate", of: Coded.Certificate.self)?.text, cells.whole("valid_months", 1...120),
            cells.whole("pass_points", 0...100),
        ]
    }

    static let sessions = StaffForm(
        ["session", "course", "region", "day", "seats", "planned", "spent"], optional: ["spent"], key: ["session"]
    ) { cells, ground in
        let session = cells.code("session", of: Coded.CourseSession.self)?.text
        let course = cells.code("course", of: Coded.Course.self)?.text
        return [
            session, cells.known(course, among: ground.courses, "course"), cells.region(ground),
            cells.workday("day")?.description, cells.whole("seats", 1...100_000), cells.money("planned", ground),
            cells.money("spent", ground),
        ]
    }

    static let results = StaffForm(
        ["session", "person", "attended", "points"], optional: ["points"], key: ["session", "person"]
    ) { cells, ground in
        let session = cells.code("session", of: Coded.CourseSession.self)?.text
        let row = [cells.known(session, among: ground.sessions, "session"), cells.person(ground)]
        let (attended, points) = (cells.flag("attended"), cells.whole("points", 0...100))
        if attended == false, points != nil { cells.note("staff.points-of-absent", at: "points") }
        return row + [attended.map { "\($0)" }, points]
    }

    static let events = StaffForm(
        ["event", "region", "day", "title", "heads", "planned", "spent"], optional: ["spent"], key: ["event"]
    ) { cells, ground in
        [
            cells.code("event", of: Coded.TeamEvent.self)?.text, cells.region(ground),
            cells.workday("day")?.description,
            cells.name("title")?.text, cells.whole("heads", 1...100_000), cells.money("planned", ground),
            cells.money("spent", ground),
        ]
    }
}
