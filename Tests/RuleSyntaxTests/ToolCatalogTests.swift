import Discovery
import RuleSyntax
import Settings
import TestSupport
import Testing

@Suite("Tool catalog")
struct ToolCatalogTests {
  private static let names = Set(
    (ToolCatalog.entries(in: .edition1) + ToolCatalog.entries(in: .strict)).map(\.name)
      + ["MultiEdit"])

  @Test func findsEveryToolByNameAndByBytes() {
    for edition in Edition.allCases {
      let entries = ToolCatalog.entries(in: Semantics(edition: edition, reading: .strict))
      #expect(
        entries.map(\.name)
          == entries.map(\.name).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
      for entry in entries {
        #expect(
          ToolCatalog.entry(named: entry.name, in: Semantics(edition: edition, reading: .strict))?.name
            == entry.name)
        #expect(
          ToolCatalog.entry(named: Array(entry.name.utf8), in: Semantics(edition: edition, reading: .strict))?
            .name == entry.name)
        #expect(
          ToolCatalog.entry(
            named: Array("(\(entry.name))".utf8)[1..<entry.name.utf8.count + 1],
            in: Semantics(edition: edition, reading: .strict))
            != nil)
        #expect(
          ToolCatalog.entry(named: entry.name + "x", in: Semantics(edition: edition, reading: .strict)) == nil
            || entry.name == "LS")
        #expect(
          ToolCatalog.entry(named: entry.name.lowercased(), in: Semantics(edition: edition, reading: .strict))
            == nil)
      }
      for name in ["", "A", "Zz", "mcp__s__t", "Bash\0", "bash"] {
        #expect(ToolCatalog.entry(named: name, in: Semantics(edition: edition, reading: .strict)) == nil)
      }
    }
  }

  @Test func tellsEditionsApart() {
    func standing(_ name: String, _ edition: Edition) -> String {
      ToolCatalog.entry(named: name, in: Semantics(edition: edition, reading: .strict)).map {
        $0.isLegacy ? "legacy" : "current"
      } ?? "unknown"
    }
    let expected: [(String, String, String)] = [
      ("Bash", "current", "current"), ("LS", "current", "legacy"), ("NotebookRead", "current", "legacy"),
      ("MultiEdit", "current", "legacy"), ("SlashCommand", "current", "legacy"),
      ("Task", "current", "current"),
      ("Agent", "current", "current"), ("Skill", "unknown", "current"), ("Cd", "unknown", "current"),
      ("PowerShell", "unknown", "current"), ("TodoWrite", "current", "current"),
    ]
    for (name, old, new) in expected {
      #expect(standing(name, .v1_0) == old, "\(name)")
      #expect(standing(name, .v2_1) == new, "\(name)")
    }
  }

  @Test func knowsAliases() {
    #expect(ToolCatalog.canonicalName(of: "Task") == "Agent")
    #expect(ToolCatalog.canonicalName(of: "Agent") == "Agent")
    #expect(ToolCatalog.canonicalName(of: "mcp__Task") == "mcp__Task")
    #expect(ToolCatalog.entry(named: "Task", in: .strict)?.replacement == "Agent")
  }

  @Test(
    arguments: [
      ("bash", "Bash"), ("BASH", "Bash"), ("Bsh", "Bash"), ("Bahs", "Bash"), ("Raed", "Read"),
      ("read", "Read"),
      ("WebSerach", "WebSearch"), ("Webfetch", "WebFetch"), ("GrepTool", "Grep"), ("GlobTool", "Glob"),
      ("B\u{200B}ash", "Bash"), ("TodoRead", nil), ("Powershell", "PowerShell"), ("task", "Task"),
      ("multiedit", nil),
      ("NotebookEditTool", "NotebookEdit"), ("Datadog", nil), ("X", nil), ("", nil), ("Create", nil),
      ("LSS", "LSP"),
      ("TaskGetList", nil), ("TaskStet", nil), (String(repeating: "a", count: 60_000), nil),
    ] as [(String, String?)])
  func suggests(_ name: String, _ expected: String?) {
    #expect(ToolCatalog.suggestion(for: name, in: .strict) == expected)
  }

  @Test func suggestsOnlyToolsOfTheEdition() {
    #expect(ToolCatalog.suggestion(for: "skill", in: .edition1) == nil)
    #expect(ToolCatalog.suggestion(for: "ls", in: .edition1) == "LS")
    #expect(ToolCatalog.suggestion(for: "ls", in: .strict) == nil)
    for name in Self.names {
      for edition in Edition.allCases {
        guard
          let suggestion = ToolCatalog.suggestion(
            for: name + "x", in: Semantics(edition: edition, reading: .strict))
        else { continue }
        #expect(
          ToolCatalog.entry(named: suggestion, in: Semantics(edition: edition, reading: .strict))?.isLegacy
            == false)
      }
    }
  }

  /// What rests on these groups, among it what `verify` calls proven, was written with these names in mind.
  @Test func groupsHoldWhatTheyAreNamedFor() {
    #expect(ToolCatalog.commandTools == ["Bash", "Monitor", "PowerShell"])
    #expect(ToolCatalog.editTools == ["Edit", "Write", "MultiEdit", "NotebookEdit"])
    #expect(ToolCatalog.readTools == ["Read", "NotebookRead", "Grep", "Glob", "LS", "LSP"])
    let others: Set<String> = ["WebFetch", "Agent", "Task", "Skill", "Cd"]
    let all = ToolCatalog.commandTools.union(ToolCatalog.fileTools).union(others)
    #expect(ToolCatalog.toolsWithSpecifier == all)
  }

  /// The catalog against the table it was written from; what differs is listed with its reason.
  @Test(.enabled(if: SharedData.has(SharedData.tools), "the shared table of tools is absent"))
  func agreesWithTheReferenceTable() throws {
    let text = try FileSystem.live.contents(of: SharedData.tools)
    let tools = try #require(try JSONReader().read(text).root["tools"]?.members)
    #expect(Set(tools.map(\.name)) == Self.names)
    for tool in tools {
      let table = ToolRow(tool)
      for edition in Edition.allCases { #expect(table.differences(in: edition) == [], "\(tool.name)") }
    }
  }
}

/// One tool of the reference table.
private struct ToolRow {
  let name: String
  let value: JSONValue

  init(_ member: JSONMember) {
    name = member.name
    value = member.value
  }

  private func texts(_ key: String) -> [String] { value[key]?.elements?.compactMap(\.text) ?? [] }

  /// The fields in which the catalog says something else than the table.
  func differences(in edition: Edition) -> [String] {
    let isLegacy = texts("legacyIn").contains(edition.rawValue)
    // R-7 makes `Task` and `Agent` one tool in both editions.
    let isKnown = texts("editions").contains(edition.rawValue) || isLegacy || name == "Agent"
    guard let entry = ToolCatalog.entry(named: name, in: Semantics(edition: edition, reading: .strict)) else {
      return isKnown ? ["unknown"] : []
    }
    var found: [String] = isKnown ? [] : ["known"]
    func check(_ isTrue: Bool, _ field: String) { if !isTrue { found.append(field) } }
    check(entry.isLegacy == isLegacy, "legacy")
    check(entry.needsApproval == value["approval"]?.boolean, "approval")
    // M-9 names ExitPlanMode beside the tools that the table marks.
    check(entry.needsUser == (value["needsUser"]?.boolean ?? (name == "ExitPlanMode")), "needs user")
    check(entry.cannotBeDenied == (value["cannotBeDenied"]?.boolean ?? false), "cannot be denied")
    check(entry.isModelInvocable == (value["modelInvocable"]?.boolean ?? true), "model invocable")
    check(entry.primaryField == value["primaryField"]?.text, "primary field")
    check(entry.replacement == value["replacedBy"]?.text ?? value["aliasOf"]?.text, "replacement")
    switch value["specifier"]?.text ?? "" {
    // T-8 and R-7: an alias takes what its tool takes. T-11: deny and ask rules for Monitor are patterns.
    case "none" where name == "Task": check(entry.specifier == .name, "specifier")
    case "never-consulted: write the rule for Bash": check(entry.specifier == .command, "specifier")
    case let text where text.hasPrefix("never-consulted: use "):
      check(entry.specifier == .neverConsulted, "specifier")
      check(entry.consultedInstead == String(text.split(separator: " ").last ?? ""), "consulted instead")
    case let text: check(entry.specifier.rawValue == text && entry.consultedInstead == nil, "specifier")
    }
    return found
  }
}
