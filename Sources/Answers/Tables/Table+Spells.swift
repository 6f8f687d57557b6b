package import PromoterStaffing
import Retail

extension Table {
    /// Who worked where, from when to when.
    package static func spells(_ spells: [PostingSpell]) -> Table {
        Table(
            [
                Column("person"), Column("name"), Column("store"), Column("from"), Column("to"),
                Column("trial_until"), Column("proposal", .number), Column("decided_by"), Column("recorded_at"),
            ],
            spells.map { spell in
                [
                    .text(spell.person), .text(spell.name), .text(spell.store), .day(spell.days.from),
                    .day(orMissing: spell.days.to?.adding(days: -1)), .day(orMissing: spell.trialUntil),
                    spell.run.map { .integer($0) } ?? .missing, .text(spell.author), .instant("\(spell.recordedAt)"),
                ]
            })
    }
}
