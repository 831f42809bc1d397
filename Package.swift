// swift-tools-version: 6.0
import PackageDescription

/// Every module is built in the Swift 6 language mode with the features that later versions turn on.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "handhold",
    products: [
        // The whole product, and the modules in whose words it speaks.
        .library(
            name: "HandholdKit",
            targets: ["HandholdKit", "Basics", "Catalog", "DocumentModel", "DisplayList", "Templates"]),
        .executable(name: "handhold", targets: ["handhold"]),
        // What sends mail is a program of its own, so that a handout does not wait for its libraries.
        .executable(name: "handhold-mail", targets: ["handhold-mail"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        // The outbox; only what sends mail links it.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Floor 0: the C libraries, found by pkg-config; CRsvg, CXml, CQpdf and CJpeg load theirs when they are
        // needed.
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
        .systemLibrary(
            name: "CYaml", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CRsvg", providers: [.apt(["librsvg2-2"]), .brew(["librsvg"])]),
        .systemLibrary(name: "CQpdf", providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),
        .systemLibrary(
            name: "CQrencode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        .systemLibrary(
            name: "CIsal", pkgConfig: "libisal",
            providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
        // Reads pictures back in tests; Cairo brings it along.
        .systemLibrary(
            name: "CPng", pkgConfig: "libpng",
            providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        .systemLibrary(name: "CJpeg", providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
        .systemLibrary(
            name: "CGMime", pkgConfig: "gmime-3.0",
            providers: [.apt(["libgmime-3.0-dev"]), .brew(["gmime"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .systemLibrary(name: "CXml", providers: [.apt(["libxml2"]), .brew(["libxml2"])]),

        // Floor 1: words that every other floor speaks.
        .target(
            name: "Basics", dependencies: ["CYaml"],
            swiftSettings: settings),

        // Floor 2: what we know, and what we want on paper.
        .target(name: "Catalog", dependencies: ["Basics"], swiftSettings: settings),
        .target(name: "DocumentModel", dependencies: ["Basics"], swiftSettings: settings),
        .target(name: "PlainLanguage", dependencies: ["Basics"], swiftSettings: settings),

        // Floor 3: from knowledge to boxes; and what a finished page is.
        .target(
            name: "Templates", dependencies: ["Basics", "Catalog", "DocumentModel"],
            swiftSettings: settings),
        .target(
            name: "DisplayList", dependencies: ["Basics", "DocumentModel"],
            swiftSettings: settings),

        // Floor 4: from boxes to pages; from pages to sheets that are cut.
        .target(
            name: "LayoutEngine", dependencies: ["Basics", "DocumentModel", "DisplayList"],
            swiftSettings: settings),
        .target(
            name: "Imposition", dependencies: ["Basics", "DocumentModel", "DisplayList"],
            swiftSettings: settings),

        // Floor 5: from pages to ink.
        .target(
            name: "Rendering",
            dependencies: [
                "Basics", "DocumentModel", "DisplayList", "LayoutEngine",
                "CPango", "CRsvg", "CQpdf", "CQrencode", "CIsal", "CJpeg", "CXml",
            ],
            swiftSettings: settings),

        // Floor 5 as well: messages, the server, and the outbox that no message leaves twice.
        .target(
            name: "Delivery",
            dependencies: ["Basics", "CGMime", "CCurl", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),

        // Floor 6: the whole product as a library.
        .target(
            name: "HandholdKit",
            dependencies: [
                "Basics", "Catalog", "DocumentModel", "DisplayList", "Templates", "LayoutEngine", "Imposition",
                "Rendering",
                "PlainLanguage",
            ],
            swiftSettings: settings),

        // Floor 7: what every command needs: the terminal, exit codes, the workspace.
        .target(
            name: "CommandSupport",
            dependencies: [
                "Basics", "Catalog", "HandholdKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // Floor 8: the command.
        .executableTarget(
            name: "handhold",
            dependencies: [
                "Basics", "Catalog", "DisplayList", "Templates", "Imposition", "HandholdKit", "Rendering",
                "CommandSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // Floor 8 as well: what `handhold mail` and `handhold outbox` run.
        .executableTarget(
            name: "handhold-mail",
            dependencies: [
                "Basics", "Catalog", "Delivery", "HandholdKit", "Rendering", "CommandSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // What tests share: stand-ins, generators, and checks that know nothing of our code.
        .target(
            name: "TestSupport",
            dependencies: [
                "Basics", "DocumentModel", "DisplayList", "LayoutEngine", "Rendering", "CPango", "CQpdf", "CJpeg",
            ],
            path: "Tests/TestSupport", exclude: ["MailServer"], linkerSettings: [.linkedLibrary("qpdf")]),

        // Tests: one target a module, or a folder of it that stands alone.
        .testTarget(name: "BasicsTests", dependencies: ["Basics", "Catalog", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "CatalogTests", dependencies: ["Basics", "Catalog", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "PlainLanguageTests", dependencies: ["Basics", "PlainLanguage", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "LayoutEngineTests",
            dependencies: ["Basics", "DocumentModel", "DisplayList", "LayoutEngine", "TestSupport"],
            exclude: ["Goldens"], swiftSettings: settings),
        .testTarget(
            name: "ImpositionTests",
            dependencies: ["Basics", "DocumentModel", "DisplayList", "Imposition", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "PlatesTests", dependencies: ["Basics", "DocumentModel", "Rendering", "CPango"],
            swiftSettings: settings),
        .testTarget(
            name: "RenderingPDFTests",
            dependencies: [
                "TestSupport", "Rendering", "Basics", "DocumentModel", "DisplayList", "LayoutEngine",
            ]),
        .testTarget(
            name: "RenderingTextTests",
            dependencies: ["Rendering", "Basics", "DocumentModel", "DisplayList", "LayoutEngine", "CPng"],
            swiftSettings: settings),
        .testTarget(
            name: "TemplatesTests",
            dependencies: [
                "Basics", "Catalog", "DocumentModel", "DisplayList", "Templates", "LayoutEngine", "HandholdKit",
                "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "HandholdKitTests",
            dependencies: [
                "Basics", "Catalog", "DisplayList", "HandholdKit", "Imposition", "PlainLanguage", "Rendering",
                "TestSupport",
            ],
            swiftSettings: settings),

        .testTarget(
            name: "DeliveryTests",
            dependencies: ["Basics", "Delivery", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),

        // The built commands, from outside.
        .testTarget(
            name: "EndToEnd", dependencies: ["handhold", "handhold-mail", "TestSupport"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
