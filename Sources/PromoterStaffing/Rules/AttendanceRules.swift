/// What counts as being there.
package struct AttendanceRules: Equatable, Sendable {
    /// From the store, at most.
    package var metres: Int
    /// After a shift began, at most.
    package var lateMinutes: Int

    package init(metres: Int, lateMinutes: Int) { (self.metres, self.lateMinutes) = (metres, lateMinutes) }
}
