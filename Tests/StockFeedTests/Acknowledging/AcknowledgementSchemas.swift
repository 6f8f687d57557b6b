import TestKit

/// The schemas of the standards, where they stand beside the repository.
enum AcknowledgementSchemas {
    static let ubl = schema("feeds/ubl-xsd/ubl21/maindoc", "UBL-ApplicationResponse-2.1.xsd")
    static let gs1 = schema("feeds/gs1/xsd/ecom", "ApplicationReceiptAcknowledgement.xsd")

    static var stand: Bool { SharedFolder("feeds/ubl-xsd") != nil && SharedFolder("feeds/gs1/xsd") != nil }

    private static func schema(_ folder: String, _ name: String) -> XMLSchema? {
        SharedFolder(folder)?.files.first { $0.name == name }.flatMap { XMLSchema(path: $0.path) }
    }
}
