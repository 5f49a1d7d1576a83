// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// What decides and checks is optimised in debug builds, too, with its assertions: without, the tests take three times as
// long. A package that others depend on may not name such flags, so a checkout below them has none.
let isCheckout = ["/checkouts/", "/registry/downloads/"].contains { Context.packageDirectory.contains($0) }
let optimised: [SwiftSetting] =
  isCheckout
  ? strict : strict + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], isHot: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: isHot ? optimised : strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "ccrules",
  products: [
    .executable(name: "ccrules", targets: ["ccrules"]),
    // What an embedder needs: decides calls under the settings of a project.
    .library(name: "CCRules", targets: ["CCRules"]),
    .library(name: "Discovery", targets: ["Discovery"]),
    .library(name: "Frontmatter", targets: ["Frontmatter"]),
    .library(name: "RuleSyntax", targets: ["RuleSyntax"]),
    .library(name: "PermissionEngine", targets: ["PermissionEngine"]),
    .library(name: "PolicyAnalysis", targets: ["PolicyAnalysis"]),
    .library(name: "PolicyTesting", targets: ["PolicyTesting"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "Settings", targets: ["Settings"]),
    .library(name: "ShellSyntax", targets: ["ShellSyntax"]),
    .library(name: "Workspace", targets: ["Workspace"]),
    // For the fuzzers alone.
    .library(name: "JSONRPC", targets: ["JSONRPC"]),
    .library(name: "LanguageServer", targets: ["LanguageServer"]),
    .library(name: "ToolServer", targets: ["ToolServer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // For the benchmarks alone.
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    // Listed bottom up: a target may depend only on targets above it.
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    module("RuleSyntax", isHot: true),
    module("LanguageReference"),
    module("ShellSyntax", isHot: true),
    module("PatternMatching", ["CPCRE2"], isHot: true),
    module("CommandKnowledge", ["RuleSyntax", "ShellSyntax", "PatternMatching"], isHot: true),
    module("ThreatKnowledge", ["PatternMatching"], isHot: true),
    module("Settings", ["RuleSyntax"], isHot: true),
    module(
      "PermissionEngine",
      ["RuleSyntax", "ShellSyntax", "PatternMatching", "CommandKnowledge", "ThreatKnowledge", "Settings"],
      isHot: true),
    module(
      "PolicyAnalysis",
      [
        "RuleSyntax", "PatternMatching", "CommandKnowledge", "ThreatKnowledge", "Settings",
        "PermissionEngine",
      ], isHot: true),
    // What needs the disk or libyaml begins here: whoever embeds the engine or the checks links neither.
    module("Discovery", ["RuleSyntax", "Settings"]),
    module("Frontmatter", ["RuleSyntax", "Settings", "CYAML"]),
    module(
      "Workspace",
      [
        "RuleSyntax", "PatternMatching", "Settings", "PermissionEngine", "PolicyAnalysis", "Discovery",
        "Frontmatter",
      ]),
    module(
      "RuleSuggestion", ["RuleSyntax", "Settings", "PermissionEngine", "PolicyAnalysis", "Workspace"]),
    module(
      "PolicyTesting",
      [
        "RuleSyntax", "Settings", "PermissionEngine", "PolicyAnalysis", "Discovery", "Frontmatter",
        "Workspace",
      ]),
    module(
      "Reporting",
      [
        "RuleSyntax", "LanguageReference", "Settings", "PermissionEngine", "PolicyAnalysis", "Discovery",
        "Workspace", "PolicyTesting", "RuleSuggestion",
      ], exclude: ["PolicyReport/Page"]),
    // What runs before every call of a session: it depends on nothing that only people need.
    module(
      "PermissionHook",
      ["RuleSyntax", "Settings", "PermissionEngine", "PolicyAnalysis", "Discovery", "Workspace"]),
    module("CCRules", ["RuleSyntax", "Settings", "PermissionEngine", "Discovery", "Workspace"]),
    // What the two servers share: messages and how they are told apart in a stream.
    module("JSONRPC", ["Settings"]),
    module(
      "LanguageServer",
      [
        "RuleSyntax", "PatternMatching", "Settings", "PermissionEngine", "PolicyAnalysis", "Discovery",
        "Frontmatter", "Workspace", "PolicyTesting", "Reporting", "JSONRPC",
      ]),
    module(
      "ToolServer",
      [
        "RuleSyntax", "Settings", "PermissionEngine", "PolicyAnalysis", "Discovery", "Workspace",
        "RuleSuggestion", "Reporting", "JSONRPC",
      ]),
    // What `make knowledge` needs; nothing of the program depends on it.
    module("KnowledgeGeneration"),
    .executableTarget(
      name: "generate-knowledge", dependencies: ["KnowledgeGeneration"], swiftSettings: strict),
    module("Benchmarking", ["RuleSyntax", "Settings", "PermissionEngine"]),
    .executableTarget(
      name: "ccrules",
      dependencies: [
        "RuleSyntax", "LanguageReference", "PatternMatching", "Settings", "PermissionEngine",
        "PolicyAnalysis", "Discovery", "Workspace", "PolicyTesting", "RuleSuggestion", "Reporting",
        "PermissionHook", "Benchmarking", "LanguageServer", "ToolServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("RuleSyntaxTests", ["RuleSyntax", "Settings", "Discovery"]),
    tests("ShellSyntaxTests", ["ShellSyntax"]),
    tests("PatternMatchingTests", ["PatternMatching"]),
    tests("CommandKnowledgeTests", ["CommandKnowledge", "ShellSyntax", "Settings"]),
    tests("ThreatKnowledgeTests", ["ThreatKnowledge"]),
    tests("SettingsTests", ["Settings", "RuleSyntax", "Discovery", "Frontmatter"]),
    tests("DiscoveryTests", ["Discovery", "Settings", "RuleSyntax"]),
    tests(
      "PermissionEngineTests",
      ["PermissionEngine", "Settings", "RuleSyntax", "ShellSyntax", "CommandKnowledge", "PatternMatching"]),
    tests(
      "PolicyAnalysisTests",
      [
        "PolicyAnalysis", "Workspace", "PolicyTesting", "ThreatKnowledge", "PermissionEngine", "Settings",
        "RuleSyntax",
      ]),
    tests(
      "WorkspaceTests",
      ["Workspace", "Discovery", "PolicyAnalysis", "PermissionEngine", "Settings", "RuleSyntax"]),
    tests(
      "RuleSuggestionTests",
      ["RuleSuggestion", "PolicyAnalysis", "PermissionEngine", "Settings", "RuleSyntax"]),
    tests(
      "PolicyTestingTests", ["PolicyTesting", "Workspace", "PermissionEngine", "Settings", "RuleSyntax"]),
    tests(
      "ReportingTests",
      ["Reporting", "Workspace", "PolicyAnalysis", "PermissionEngine", "Settings", "RuleSyntax"]),
    tests(
      "PermissionHookTests",
      ["PermissionHook", "PolicyTesting", "Workspace", "PermissionEngine", "Settings", "RuleSyntax"]),
    tests("CCRulesTests", ["CCRules", "PermissionEngine", "Settings", "RuleSyntax"]),
    tests("JSONRPCTests", ["JSONRPC", "Settings"]),
    tests(
      "LanguageServerTests",
      ["LanguageServer", "PolicyTesting", "PermissionEngine", "Discovery", "Settings", "RuleSyntax"]),
    tests("LanguageReferenceTests", ["LanguageReference"]),
    tests(
      "ConformanceTests",
      [
        "LanguageReference", "Reporting", "PolicyTesting", "PermissionEngine", "Settings", "RuleSyntax",
        "ShellSyntax",
      ]),
    tests("KnowledgeGenerationTests", ["KnowledgeGeneration", "CommandKnowledge", "ThreatKnowledge"]),
    tests("CommandTests", ["ccrules"]),
    .testTarget(
      name: "Benchmarks",
      dependencies: [
        "Benchmarking", "PolicyAnalysis", "PermissionEngine", "Settings", "RuleSyntax", "TestSupport",
        .product(name: "Histogram", package: "hdrhistogram-swift"),
      ],
      path: "Benchmarks", exclude: ["Peers"], swiftSettings: strict),
  ]
)
