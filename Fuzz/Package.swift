// swift-tools-version: 6.1
import PackageDescription

/// One libFuzzer target a part of the project, built as an archive that the Makefile beside this file links:
/// the package manager would give a program an entry point of its own, and libFuzzer brings one.
let fuzzers: [(name: String, products: [String])] = [
  ("FuzzRule", ["RuleSyntax"]),
  ("FuzzSettings", ["Settings", "RuleSyntax"]),
  ("FuzzShell", ["ShellSyntax"]),
  ("FuzzDecision", ["PermissionEngine", "Settings", "RuleSyntax"]),
  ("FuzzFrames", ["JSONRPC"]),
  ("FuzzEditing", ["LanguageServer", "JSONRPC", "PolicyAnalysis", "Discovery", "Settings", "RuleSyntax"]),
  ("FuzzToolServer", ["ToolServer", "PolicyAnalysis", "Discovery", "Settings", "RuleSyntax"]),
]

let package = Package(
  name: "ccrules-fuzz",
  products: fuzzers.map { .library(name: $0.name, type: .static, targets: [$0.name]) },
  dependencies: [.package(name: "ccrules", path: "..")],
  targets: fuzzers.map { fuzzer in
    .target(
      name: fuzzer.name, dependencies: fuzzer.products.map { .product(name: $0, package: "ccrules") },
      swiftSettings: [.swiftLanguageMode(.v6)])
  }
)
