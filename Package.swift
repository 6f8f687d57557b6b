// swift-tools-version: 6.2
// The map of the house, floor by floor; every arrow points down. README.md draws it.

import PackageDescription

let package = Package(
    name: "storechain",
    products: [
        .executable(name: "storectl", targets: ["storectl"]),
        .executable(name: "storeportal", targets: ["storeportal"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.8.0"),
    ],
    targets: [
        // 0 words
        .target(name: "Retail"),
        .target(name: "Wording", dependencies: ["Retail"]),

        // 1 C
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CLibTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CLibExif", pkgConfig: "libexif", providers: [.apt(["libexif-dev"])]),
        .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
        // Optimised always: without it a quantile takes twenty times as long.
        .target(name: "CDistributions", cxxSettings: [.unsafeFlags(["-O2"])]),

        // 2 machinery
        .target(name: "Postgres", dependencies: ["CLibPQ"]),
        .target(name: "RetailSQL", dependencies: ["Retail", "Postgres"]),
        .target(name: "Trail", dependencies: ["Retail", "Postgres", "RetailSQL"]),
        .target(name: "YAMLReading", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(name: "XMLReading", dependencies: ["CLibXML2"]),
        .target(name: "XMLWriting", dependencies: ["CLibXML2"]),
        .target(name: "TextDecoding"),
        .target(name: "SpreadsheetReading", dependencies: ["CLibZip", "XMLReading", "TextDecoding"]),
        .target(name: "TextWidth"),
        .target(
            name: "SpreadsheetWriting", dependencies: ["CLibXLSXWriter", "SpreadsheetReading", "TextWidth"]),
        .target(name: "DelimitedText"),
        .target(name: "Hashing", dependencies: ["CLibCrypto"]),
        .target(name: "PasswordHashing", dependencies: ["CSodium"]),
        .target(name: "QRCodes", dependencies: ["CQREncode"]),
        .target(name: "Posting", dependencies: ["CLibCurl"]),
        .target(name: "Inflating", dependencies: ["CZLib"]),
        .target(name: "Printing", dependencies: ["CPangoCairo"]),
        .target(name: "Images", dependencies: ["CLibTurboJPEG", "CLibExif"]),
        .target(
            name: "Distributions",
            dependencies: ["CDistributions", .product(name: "RealModule", package: "swift-numerics")]),
        .target(name: "Optimisation", dependencies: ["CCbc"]),
        .target(
            name: "RetailCSV", dependencies: ["Retail", "TextDecoding", "DelimitedText", "Hashing", "Inflating"]),

        // 3 features
        .target(name: "Directory", dependencies: ["Retail", "Postgres", "RetailSQL", "RetailCSV"]),

        // 3 features and operations
        .target(
            name: "StockFeed",
            dependencies: [
                "Retail", "RetailCSV", "Postgres", "RetailSQL", "Trail", "XMLReading", "XMLWriting", "YAMLReading",
                "DelimitedText", "SpreadsheetReading", "TextDecoding", "Hashing", "Inflating",
            ]),
        .target(
            name: "StandingRules", dependencies: ["Retail", "Postgres", "RetailSQL", "Trail", "YAMLReading"]),
        .target(
            name: "StoreGrading",
            dependencies: ["Retail", "Postgres", "RetailSQL", "Trail", "StandingRules", "YAMLReading", "Hashing"]),
        .target(
            name: "DisplayCompliance",
            dependencies: [
                "Retail", "Postgres", "RetailSQL", "RetailCSV", "Trail", "StandingRules", "Images",
                "Hashing",
                .product(name: "RealModule", package: "swift-numerics"),
            ]),
        .target(
            name: "PricingPolicy",
            dependencies: ["Retail", "Postgres", "RetailSQL", "RetailCSV", "Trail", "Hashing"]),
        .target(
            name: "SafetyStock",
            dependencies: [
                "Retail", "Postgres", "RetailSQL", "RetailCSV", "Trail", "StandingRules", "Distributions", "Hashing",
                .product(name: "RealModule", package: "swift-numerics"),
            ]),
        .target(
            name: "PromoterStaffing",
            dependencies: [
                "Retail", "Postgres", "RetailSQL", "RetailCSV", "Trail", "StandingRules", "Optimisation", "Hashing",
                .product(name: "RealModule", package: "swift-numerics"),
            ]),
        .target(
            name: "PriceProtection",
            dependencies: [
                "Retail", "Postgres", "RetailSQL", "RetailCSV", "Trail", "StandingRules", "Hashing",
            ]),
        .target(
            name: "Settlement",
            dependencies: ["Retail", "Postgres", "RetailSQL", "RetailCSV", "Trail", "StandingRules"]),
        .target(name: "ChannelReconciliation", dependencies: ["Retail", "Postgres", "RetailSQL"]),
        .target(name: "Diversion", dependencies: ["Retail", "Postgres", "RetailSQL", "Trail"]),
        .target(name: "Webhooks", dependencies: ["Retail", "Postgres", "RetailSQL", "Hashing"]),
        .target(name: "FeedAttendance", dependencies: ["Retail", "Postgres", "RetailSQL"]),
        .target(
            name: "PostgresCluster",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "Schema",
            dependencies: ["Postgres"],
            resources: [.embedInCode("SQL")]),

        // 3 features
        .target(name: "Access", dependencies: ["Retail", "Postgres", "RetailSQL", "Trail"]),
        .target(name: "FieldTasks", dependencies: ["Retail", "Postgres", "RetailSQL", "Trail"]),
        .target(
            name: "SalesLedger",
            dependencies: ["Retail", "Postgres", "RetailSQL", "Trail", "RetailCSV", "DelimitedText"]),

        // beside the features: a chain to try them on
        .target(name: "DemoChain", dependencies: ["Retail", "DelimitedText"]),

        // 4 office
        .target(
            name: "StoreOffice",
            dependencies: [
                "Retail", "Wording", "Postgres", "RetailSQL", "RetailCSV", "Hashing", "Trail", "PostgresCluster",
                "Schema", "YAMLReading", "SpreadsheetReading", "SpreadsheetWriting", "Printing", "PasswordHashing",
                "Access",
                "Directory",
                "SalesLedger", "FieldTasks", "StockFeed", "StoreGrading", "SafetyStock", "DemoChain",
                "ChannelReconciliation", "FeedAttendance", "Webhooks", "PricingPolicy", "DisplayCompliance",
                "StandingRules", "PromoterStaffing", "Settlement", "PriceProtection", "Diversion",
            ]),

        // 5 answers
        .target(
            name: "Answers",
            dependencies: [
                "StoreOffice", "Retail", "RetailCSV", "Wording", "TextWidth", "DelimitedText", "SpreadsheetWriting",
                "Access", "Directory", "SalesLedger", "FieldTasks", "StockFeed", "StoreGrading", "SafetyStock",
                "FeedAttendance",
                "Webhooks",
                "PricingPolicy", "DisplayCompliance", "PromoterStaffing", "Settlement", "PriceProtection", "Diversion",
                "ChannelReconciliation", "StandingRules", "Trail",
            ]),

        // 6 counters
        .executableTarget(
            name: "storectl",
            dependencies: [
                "Answers", "StoreOffice", "Retail", "RetailCSV", "Wording", "Access", "Directory", "SalesLedger",
                "FieldTasks",
                "StockFeed", "StoreGrading", "SafetyStock", "Trail", "DelimitedText", "ChannelReconciliation",
                "FeedAttendance", "Webhooks", "PricingPolicy", "DisplayCompliance", "StandingRules", "PromoterStaffing",
                "Settlement", "PriceProtection", "Diversion", "TextWidth",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .executableTarget(
            name: "storeportal",
            dependencies: [
                "Answers", "StoreOffice", "Retail", "RetailCSV", "Wording", "Trail", "Access", "Directory",
                "SalesLedger",
                "FieldTasks", "StockFeed", "StoreGrading", "SafetyStock", "FeedAttendance", "PricingPolicy",
                "DisplayCompliance", "PromoterStaffing", "Settlement", "PriceProtection", "Diversion",
                "PasswordHashing", "Webhooks", "Posting", "QRCodes",
                "Hashing",
                "SpreadsheetWriting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ], resources: [.embedInCode("Assets")]),

        // beside the house
        .target(name: "PlainLibPQ", dependencies: ["CLibPQ"], path: "Benchmarks/PlainLibPQ"),
        .executableTarget(
            name: "emptyroute",
            dependencies: [
                "Postgres", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ], path: "Benchmarks/emptyroute"),
        .executableTarget(
            name: "feedbench", dependencies: ["StockFeed", "Retail"], path: "Benchmarks/feedbench"),
        .executableTarget(
            name: "storebench",
            dependencies: [
                "Postgres", "PostgresCluster", "PlainLibPQ", "Retail", "RetailCSV", "SalesLedger", "Schema", "Access",
                "Trail", "PricingPolicy", "StoreGrading", "DisplayCompliance", "SafetyStock", "Optimisation",
                "PromoterStaffing", "Settlement", "PriceProtection", "KnownProblems",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ], path: "Benchmarks/storebench"),

        // tests
        .target(
            name: "TestKit",
            dependencies: [
                "Postgres", "PostgresCluster", "Schema", "XMLReading", "CLibXML2",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            path: "Tests/TestKit"),
        .target(
            name: "ChainKit",
            dependencies: [
                "TestKit", "Postgres", "Retail", "RetailCSV", "Access", "Trail", "Directory", "StockFeed",
                "PricingPolicy",
            ],
            path: "Tests/ChainKit"),
        .target(name: "PhotoKit", dependencies: ["Images", "CLibExif"], path: "Tests/PhotoKit"),
        .testTarget(name: "ImagesTests", dependencies: ["Images", "PhotoKit", "CLibTurboJPEG"]),
        .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
        .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"]),
        .testTarget(name: "RetailTests", dependencies: ["Retail", "TestKit"]),
        .testTarget(name: "WordingTests", dependencies: ["Wording", "Retail"]),
        .testTarget(name: "TextDecodingTests", dependencies: ["TextDecoding"]),
        .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading", "CLibXML2", "TestKit"]),
        .testTarget(name: "XMLWritingTests", dependencies: ["XMLWriting", "XMLReading"]),
        .testTarget(name: "InflatingTests", dependencies: ["Inflating", "CZLib"]),
        .testTarget(
            name: "PrintingTests",
            dependencies: [
                "Printing", "XMLReading", "CZLib", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(name: "SpreadsheetReadingTests", dependencies: ["SpreadsheetReading", "CLibZip", "XMLReading"]),
        .testTarget(
            name: "SpreadsheetWritingTests", dependencies: ["SpreadsheetWriting", "SpreadsheetReading", "CLibZip"]),
        .testTarget(
            name: "StockFeedTests",
            dependencies: [
                "StockFeed", "ChainKit", "Directory", "TestKit", "Postgres", "Retail", "XMLReading", "YAMLReading",
                "TextDecoding",
            ]),
        .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "TextDecoding", "TestKit"]),
        .testTarget(name: "RetailCSVTests", dependencies: ["RetailCSV", "Retail"]),
        .testTarget(name: "DemoChainTests", dependencies: ["DemoChain", "DelimitedText", "Retail", "StoreOffice"]),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "TestKit"]),
        .testTarget(name: "RetailSQLTests", dependencies: ["RetailSQL", "Retail", "Postgres", "TestKit"]),
        .testTarget(name: "TrailTests", dependencies: ["Trail", "Access", "Retail", "Postgres", "TestKit"]),
        .testTarget(
            name: "AccessTests",
            dependencies: ["Access", "Trail", "Retail", "Postgres", "Hashing", "PasswordHashing", "TestKit"]),
        .testTarget(
            name: "storeportalTests",
            dependencies: [
                "storeportal", "Answers", "Retail", "Wording", "StoreOffice", "StoreGrading", "DisplayCompliance",
                "PhotoKit", "RetailCSV", "Access", "ChainKit", "TestKit", "Postgres", "PasswordHashing",
                "Hashing",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .testTarget(
            name: "FieldTasksTests", dependencies: ["FieldTasks", "Trail", "Access", "Retail", "Postgres", "TestKit"]),
        .testTarget(
            name: "DisplayComplianceTests",
            dependencies: [
                "DisplayCompliance", "StandingRules", "ChainKit", "PhotoKit", "TestKit", "Postgres", "Retail",
                "RetailSQL", "RetailCSV", "Trail", "Directory", "SalesLedger",
            ]),
        .testTarget(
            name: "StoreGradingTests",
            dependencies: [
                "StoreGrading", "StandingRules", "SalesLedger", "ChainKit", "TestKit", "Postgres", "Retail",
                "RetailSQL", "RetailCSV",
                "Trail",
            ]),
        .testTarget(
            name: "PricingPolicyTests",
            dependencies: [
                "PricingPolicy", "ChainKit", "Directory", "TestKit", "Postgres", "Retail", "RetailSQL", "RetailCSV",
                "Trail",
                "Access",
            ]),
        .target(name: "KnownProblems", path: "Tests/KnownProblems"),
        .testTarget(name: "OptimisationTests", dependencies: ["Optimisation", "KnownProblems", "TestKit"]),
        .testTarget(name: "DistributionsTests", dependencies: ["Distributions"]),
        .testTarget(
            name: "PromoterStaffingTests",
            dependencies: [
                "PromoterStaffing", "StandingRules", "ChainKit", "Directory", "TestKit", "Postgres", "Retail",
                "RetailCSV",
                "RetailSQL",
            ]),
        .testTarget(
            name: "PriceProtectionTests",
            dependencies: [
                "PriceProtection", "SalesLedger", "StockFeed", "ChainKit", "TestKit", "Postgres", "Retail", "RetailCSV",
            ]),
        .testTarget(
            name: "SettlementTests",
            dependencies: [
                "Settlement", "StandingRules", "SalesLedger", "ChainKit", "TestKit", "Postgres", "Retail", "RetailCSV",
                "RetailSQL",
            ]),
        .testTarget(
            name: "SafetyStockTests",
            dependencies: [
                "SafetyStock", "StandingRules", "StockFeed", "ChainKit", "TestKit", "Postgres", "Retail", "RetailSQL",
                "RetailCSV", "Distributions",
            ]),
        .testTarget(
            name: "ChannelReconciliationTests",
            dependencies: ["ChannelReconciliation", "StockFeed", "ChainKit", "TestKit", "Postgres", "Retail"]),
        .testTarget(
            name: "DiversionTests",
            dependencies: [
                "Diversion", "Directory", "SalesLedger", "ChainKit", "TestKit", "Postgres", "Retail", "RetailCSV",
            ]),
        .testTarget(name: "PostingTests", dependencies: ["Posting"]),
        .testTarget(
            name: "WebhooksTests",
            dependencies: ["Webhooks", "StockFeed", "ChainKit", "TestKit", "Postgres", "Retail", "Hashing"]),
        .testTarget(
            name: "FeedAttendanceTests",
            dependencies: ["FeedAttendance", "ChainKit", "TestKit", "Postgres", "Retail"]),
        .testTarget(
            name: "DirectoryTests",
            dependencies: ["Directory", "ChainKit", "TestKit", "Postgres", "Retail", "RetailCSV"]),
        .executableTarget(name: "ClusterProbe", dependencies: ["PostgresCluster"], path: "Tests/ClusterProbe"),
        .testTarget(
            name: "PostgresClusterTests",
            dependencies: [
                "PostgresCluster", "ClusterProbe", "TestKit", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(name: "SchemaTests", dependencies: ["Schema", "Postgres", "TestKit", "ChainKit"]),
        .testTarget(
            name: "SalesLedgerTests",
            dependencies: [
                "SalesLedger", "Directory", "ChainKit", "TestKit", "Postgres", "Retail", "RetailCSV", "DelimitedText",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(
            name: "StoreOfficeTests",
            dependencies: [
                "StoreOffice", "FeedAttendance", "StockFeed", "PricingPolicy", "SpreadsheetWriting",
                "SpreadsheetReading", "Printing", "DemoChain", "Retail", "RetailCSV", "CLibZip", "TestKit",
            ]),
        .testTarget(
            name: "AnswersTests",
            dependencies: ["Answers", "Retail", "Wording", "DelimitedText", "TextWidth", "TestKit"]),
        .testTarget(
            name: "storectlTests",
            dependencies: [
                "storectl", "Answers", "Retail", "Wording", "DelimitedText", "Postgres", "TestKit", "TextWidth",
                "XMLReading",
                "SpreadsheetReading", "SpreadsheetWriting", "Images", "PhotoKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
    ]
)

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
]
for target in package.targets where ![.system, .plugin, .binary].contains(target.type) {
    target.swiftSettings = settings + (target.swiftSettings ?? [])
}
