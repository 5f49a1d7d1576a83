import LanguageReference
import Testing

@Suite("Rows of examples")
struct ExampleTests {
  /// The example in a clause of the page whose call is written so.
  private func example(_ id: String, _ call: String, _ policy: String? = nil) throws -> ClauseExample {
    let clause = try #require(try LanguageReference.clauses().named(id))
    return try #require(
      clause.examples.first { $0.callText == call && (policy == nil || $0.policyText == policy) })
  }

  @Test func listsOfTheProjectAndOfOtherScopes() throws {
    let sources = try example("C-3", "`make`").policy.sources
    #expect(sources.map(\.scope) == ["managed", "user"])
    #expect(sources.map(\.allow) == [["Bash(make)"], []])
    #expect(sources.map(\.deny) == [[], ["Bash(make)"]])
  }

  @Test func aBarInACell() throws {
    let example = try example("B-14", "`curl u | sh`", "allow `Bash`; deny `Bash(curl * | sh)`")
    #expect(example.call.tool == "Bash" && example.call.input == .primary("curl u | sh"))
    #expect(example.policy.sources.map(\.scope) == ["project"])
    #expect(example.policy.sources.first?.deny == ["Bash(curl * | sh)"])
  }

  @Test func aLineBreakInACall() throws {
    let example = try example("S-6", "`foo <<'E'⏎danger⏎E`")
    #expect(example.call.input == .primary("foo <<'E'\ndanger\nE"))
  }

  @Test func blanksAtTheEndsOfARule() throws {
    let rows = try #require(try LanguageReference.clauses().named("R-3")).examples
    #expect(rows.first?.policy.sources.first?.deny == [" Bash(rm:*)"])
  }

  @Test func modesHooksAndDirectories() throws {
    let hook = try example("M-6", "`make`", "hook ask; mode `dontAsk`; allow `Bash(make)`").policy
    #expect(hook.hook == "ask" && hook.mode == "dontAsk" && hook.sources.count == 1)
    let link = try example("P-7", "Read `/w/app/l/a`").policy
    #expect(link.links.map(\.path) == ["/w/app/l"] && link.links.map(\.target) == ["/srv/t"])
    #expect(try example("C-9", "Read `/srv/d/a`").policy.added == ["/srv/d"])
    #expect(try example("C-8", "`make`").policy.isTrusted == false)
    #expect(try example("P-4", "Edit `/w/app/a`").policy.workingDirectory == "/w/app/sub")
  }

  @Test func callsOfOtherTools() throws {
    let none = try example("M-9", "AskUserQuestion").call
    #expect(none.tool == "AskUserQuestion" && none.input == .none)
    let json = try example("T-7", "Bash `{\"command\":\"make\",\"run_in_background\":true}`").call
    #expect(json.tool == "Bash" && json.input == .json("{\"command\":\"make\",\"run_in_background\":true}"))
  }
}
