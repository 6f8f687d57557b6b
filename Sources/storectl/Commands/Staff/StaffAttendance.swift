import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// How people kept their shifts.
struct StaffAttendance: Command {
    static let configuration = CommandConfiguration(
        commandName: "attendance", abstract: Speech.help("staff.attendance"),
        discussion: Speech.help("staff.attendance.more") + "\n\n"
            + Speech.example(
                "storectl staff attendance --month 2026-10 --region ZJ",
                "storectl staff attendance --month 2026-10 --person P-0012 --shifts"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("staff.region"))) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("staff.roster.person"), valueName: "code")) var person: PersonCode?
    @Flag(help: ArgumentHelp(Speech.help("staff.attendance.shifts"))) var shifts = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let people = try await office.staff.attendance(in: month, below: region, person: person, today: today)
            return .table(shifts ? .attendedShifts(people) : .attendance(people))
        }
    }
}

extension Table {
    fileprivate static func attendance(_ people: [PersonMonth]) -> Table {
        let numbers = [
            "shifts", "present_times", "late_times", "elsewhere", "missed", "unplanned_hours", "attendance_percent",
        ]
        return Table(
            [Column("promoter"), Column("name")] + numbers.map { Column($0, .number) },
            people.map { person in
                let share = person.share
                return [.text(person.person), .text(person.name)]
                    + [share.planned, share.present, share.late, share.elsewhere, share.missing].map {
                        .quantity(Int64($0))
                    }
                    + [
                        .decimal(hours(share.unplannedMinutes)),
                        share.share.map { .decimal("\($0)") } ?? .missing,
                    ]
            })
    }

    fileprivate static func attendedShifts(_ people: [PersonMonth]) -> Table {
        Table(
            ["promoter", "name", "store", "day", "begins", "ends", "came", "state"].map { Column($0) },
            people.flatMap { person in
                person.shifts.map { kept in
                    [
                        .text(person.person), .text(person.name), .text(kept.shift.store), .day(kept.shift.day),
                        .text(clock(kept.shift.minutes.lowerBound)), .text(clock(kept.shift.minutes.upperBound)),
                        .text(orMissing: kept.came.map { clock(($0 + 1440) % 1440) }),
                        .word("attended_\(kept.state.rawValue)"),
                    ]
                }
            })
    }
}
