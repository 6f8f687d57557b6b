import ArgumentParser

/// The standard in which a machine is answered.
enum AcknowledgementForm: String, CaseIterable, ExpressibleByArgument {
    case ubl, gs1
}
