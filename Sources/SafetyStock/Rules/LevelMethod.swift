/// A way to foresee demand over the protection interval from nothing but the past.
package protocol LevelMethod: Sendable {
    /// What tables and files call it.
    var name: String { get }

    /// One outlook for each history, in their order, for the interval that begins when the histories end.
    ///
    /// - Parameters:
    ///   - histories: of one panel, all ending with the same week; `plans` may reach beyond it.
    ///   - classes: of each history; histories of one class lend each other what they lack of their own.
    func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook]
}
