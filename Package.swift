// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "tolmach",
    products: [
        .library(name: "Tolmach", targets: ["Tolmach"]),
        .executable(name: "tolmach", targets: ["TolmachCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(
            name: "CICU",
            linkerSettings: [
                .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
            ]
        ),
        .systemLibrary(
            name: "CSystem",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"])]
        ),
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .target(name: "CXML", dependencies: ["CLibXML2"]),
        .systemLibrary(
            name: "CHunspell",
            pkgConfig: "hunspell",
            providers: [.apt(["libhunspell-dev"])]
        ),
        .target(
            name: "Tolmach",
            dependencies: [
                "CHunspell", "CICU", "CSystem", "CXML", .product(name: "Yams", package: "Yams"),
            ],
            resources: [.copy("Resources")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "TolmachCLI",
            dependencies: [
                "Tolmach",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TolmachTestKit",
            dependencies: ["Tolmach"],
            path: "Tests/TolmachTestKit",
            swiftSettings: strict
        ),
        .testTarget(
            name: "TolmachTests",
            dependencies: ["Tolmach", "TolmachTestKit"],
            exclude: ["Names/wrong-vectors.tsv"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["TolmachCLI"],
            exclude: ["Commands"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
