import Testing
import ThreatKnowledge

@Suite struct CapabilitiesTests {
  @Test func everyEntryIsComplete() {
    #expect(Capabilities.entries.count > 1600)
    for entry in Capabilities.entries {
      #expect(!entry.prefix.isEmpty, "\(entry)")
      #expect(!entry.witnesses.isEmpty, "\(entry)")
      #expect(!entry.why.isEmpty, "\(entry)")
      let name = entry.prefix.joined(separator: " ")
      #expect(entry.witnesses.allSatisfy { $0.command.hasPrefix(name) }, "\(entry)")
      #expect(entry.saferRules.allSatisfy { $0.hasSuffix(")") && $0.contains("(") }, "\(entry)")
    }
  }

  @Test func prefixesAreUnique() {
    var seen: Set<[String]> = []
    for entry in Capabilities.entries { #expect(seen.insert(entry.prefix).inserted, "\(entry.prefix)") }
  }

  /// Each entry is found through a rule that ends where its prefix ends.
  @Test func everyEntryIsExposedByItsOwnPrefix() {
    for entry in Capabilities.entries {
      let exposed = Capabilities.exposed(by: LeadingWords(words: entry.prefix))
      #expect(exposed.first == entry, "\(entry.prefix)")
    }
  }

  @Test(arguments: [
    ("", true, true), ("python", true, true), ("python3.12", true, true), ("/usr/bin/python3", true, true),
    ("npm run", true, true), ("git log", true, false), ("git ", false, true), ("git diff", false, true),
    ("git status", true, false), ("ls", true, false), ("docker ps", true, false), ("docker", true, true),
    ("docker foo", true, true), ("NODE_ENV=test npx", true, true), ("./scripts/build.sh", true, false),
    ("pip install", true, true), ("podman run", true, true), ("git grep", true, true), ("fin", false, true),
    ("gcc-12", true, true), ("node.exe", true, true),
  ])
  func wildcardsReachExecution(literal: String, endsAtWord: Bool, expected: Bool) {
    let leading = LeadingWords(literal: Array(literal.utf8), endsAtWord: endsAtWord)
    #expect(Capabilities.reachesExecution(leading) == expected)
  }
}
