import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing

/// What an upgrade is said to change.
@Suite struct UpgradeDiffTests {
  private static let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")

  private static func stack(_ text: String) -> SettingsStack {
    let reader = SettingsReader(semantics: .product)
    return SettingsStack([
      reader.read(Array(text.utf8), path: "/w/app/.claude/settings.json", scope: .project)
    ])
  }

  private static func diff(_ text: String, _ old: UInt16, _ new: UInt16) -> UpgradeDiff {
    UpgradeDiff(stack(text), from: Release(2, 1, old), to: Release(2, 1, new), context: context)
  }

  private func call(_ change: UpgradeDiff.Change?) -> String? { change?.call.summary }

  @Test("every example is decided by both releases as it says")
  func examplesHold() {
    let text = """
      {"permissions": {"allow": ["Bash", "Edit", "WebFetch(domain:*.example.com)", "Bash(npm run:*)"],
      "deny": ["Bash(rm:*)", "Read(./.env)", "Edit(src/**)"], "ask": ["Bash(git push:*)"]}}
      """
    let stack = Self.stack(text)
    for (old, new) in [(1, 59), (59, 142), (142, 222), (222, 332), (59, 332)] as [(UInt16, UInt16)] {
      let diff = Self.diff(text, old, new)
      #expect(!diff.changes.isEmpty, "\(old) to \(new)")
      for change in diff.changes {
        for (patch, outcome) in [(old, change.old), (new, change.new)] {
          let semantics = Semantics(release: Release(2, 1, patch))
          let decision = Policy(compiling: stack, semantics: semantics).decide(change.call, in: Self.context)
          #expect(decision.outcome == outcome, "\(change.call.summary) on 2.1.\(patch)")
        }
      }
    }
  }

  @Test("newly allowed calls come first, then denied and asked ones")
  func order() {
    let diff = Self.diff(
      #"{"permissions": {"allow": ["Bash", "WebFetch(domain:*.a.io)"], "deny": ["Bash(rm:*)"], "ask": ["Bash(mv:*)"]}}"#,
      142, 332)
    let ranks = diff.changes.compactMap { UpgradeDiff.order.firstIndex(of: $0.new) }
    #expect(ranks == ranks.sorted())
    #expect(ranks.first == 0 && ranks.last == 2)
  }

  @Test("a change is named by what makes it")
  func features() throws {
    let diff = Self.diff(#"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)"]}}"#, 112, 114)
    let sudo = try #require(diff.changes.first { $0.feature == .restrictionsSeeExecWrappers })
    #expect(sudo.old == .allow && sudo.new == .deny)
    #expect(sudo.interval?.dated == Release(2, 1, 113))
    #expect(sudo.rule?.text == "Bash(rm:*)")
  }

  @Test("the rule is the one that decides, whichever rule gave the words")
  func decidingRules() throws {
    let diff = Self.diff(
      #"{"permissions": {"allow": ["Bash(git push:*)"], "deny": ["Bash(git push --force:*)"]}}"#, 112, 332)
    let sudo = try #require(diff.changes.first { call($0)?.hasPrefix("sudo ") == true })
    #expect(sudo.new == .deny && sudo.rule?.text == "Bash(git push --force:*)")
    let quoted = try #require(
      diff.changes.first { call($0)?.hasPrefix("\"git\"") == true && $0.new == .allow })
    #expect(quoted.rule?.text == "Bash(git push:*)")
    #expect(!diff.changes.contains { $0.new == .deny && $0.rule?.list == .allow })
  }

  @Test("nothing changes between releases that do not differ")
  func nothing() {
    #expect(
      Self.diff(#"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)"]}}"#, 299, 301).changes.isEmpty)
  }
}
