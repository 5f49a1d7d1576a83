import Frontmatter
import RuleSyntax
import Settings
import Testing

@Suite("Settings stack")
struct SettingsStackTests {
  private func mode(_ files: [(Scope, String)], _ edition: Edition = .v2_1) -> EffectiveMode {
    SettingsStack(files.map { settings($0.1, $0.0, edition: edition) }).effectiveMode(
      semantics: Semantics(edition: edition, reading: .strict))
  }

  private func setting(_ name: String) -> String { #"{"permissions":{"defaultMode":"\#(name)"}}"# }

  @Test func highestScopeChoosesTheMode() {
    let scopes = Scope.allCases
    for (rank, high) in scopes.enumerated() {
      for low in scopes[(rank + 1)...] {
        let chosen = mode([(low, setting("plan")), (high, setting("acceptEdits"))])
        #expect(chosen.mode == .acceptEdits && chosen.override == nil && chosen.file == 0)
      }
    }
    #expect(mode([(.project, "{}"), (.user, setting("plan"))]).mode == .plan)
    #expect(mode([(.project, setting("manual"))]).mode == .default)
  }

  @Test func lastManagedFileAndFirstLocalFileWin() {
    #expect(mode([(.managed, setting("plan")), (.managed, setting("acceptEdits"))]).mode == .acceptEdits)
    #expect(mode([(.local, setting("plan")), (.local, setting("acceptEdits"))]).mode == .plan)
  }

  @Test func autoOfAProjectIsTheBuiltInDefault() {
    for scope in [Scope.project, .local] {
      let chosen = mode([(scope, setting("auto")), (.user, setting("acceptEdits"))])
      #expect(chosen.mode == .default)
      guard case .autoFromProject = chosen.override else {
        Issue.record("no reason")
        continue
      }
    }
    #expect(mode([(.user, setting("auto"))]).mode == .auto)
  }

  @Test func unknownModeIsTheBuiltInDefault() {
    let chosen = mode([(.project, setting("allowEdits")), (.user, setting("bypassPermissions"))])
    #expect(chosen.mode == .default && chosen.setting?.value == "allowEdits")
    #expect(mode([(.user, setting("dontAsk"))], .v1_0).mode == .default)
    #expect(mode([(.user, setting("dontAsk"))]).mode == .dontAsk)
  }

  @Test func switchesTurnModesOff() {
    let bypass = #"{"permissions":{"disableBypassPermissionsMode":"disable"}}"#
    #expect(mode([(.project, setting("bypassPermissions")), (.user, bypass)]).mode == .default)
    #expect(
      mode([(.project, setting("bypassPermissions")), (.user, bypass)], .v1_0).mode == .bypassPermissions)
    #expect(mode([(.project, setting("plan")), (.user, bypass)]).mode == .plan)
    let other = #"{"permissions":{"disableBypassPermissionsMode":"yes"}}"#
    #expect(mode([(.project, setting("bypassPermissions")), (.user, other)]).mode == .bypassPermissions)
    for auto in [
      #"{"disableAutoMode":"disable"}"#, #"{"permissions":{"disableAutoMode":"disable"}}"#,
      #"{"disableAutoMode":"x","permissions":{"disableAutoMode":"disable"}}"#,
    ] {
      #expect(mode([(.user, setting("auto")), (.project, auto)]).mode == .default)
    }
  }

  // MARK: C-5

  private func inForce(
    _ files: [SettingsFile], _ reading: Reading = .narrow, trusted: Bool = true, edition: Edition = .v2_1
  ) -> [String] {
    let stack = SettingsStack(files)
    return stack.entries(semantics: Semantics(edition: edition, reading: reading), isTrusted: trusted)
      .filter { $0.outOfForce == nil }
      .flatMap { SettingsFile.listing([stack.files[$0.file].entries[$0.entry]]) }
  }

  private func rules(_ name: String) -> String {
    #"{"permissions":{"allow":["\#(name)a"],"ask":["\#(name)k"],"deny":["\#(name)d"]}}"#
  }

  private func lock(_ value: String) -> String {
    #"{"permissions":{"allow":["ma"],"deny":["md"]},"allowManagedPermissionRulesOnly":\#(value)}"#
  }

  @Test func lockDropsEveryOtherScope() {
    let line = CommandLineRules(semantics: .strict).file(allowed: ["la"], disallowed: ["ld"])
    for scope in Scope.allCases where scope != .managed {
      let files = [settings(lock("true"), .managed), settings(rules("x"), scope), line]
      #expect(inForce(files) == ["allow ma", "deny md", "deny ld"])
      #expect(inForce(files, .wide) == ["allow ma", "deny md"])
    }
    let off = [settings(lock("false"), .managed), settings(rules("x"), .user)]
    #expect(inForce(off).count == 5)
    let elsewhere = [settings(lock("true"), .user), settings(rules("x"), .project)]
    #expect(inForce(elsewhere).count == 5)
    #expect(
      inForce(
        [settings(lock("true"), .managed, edition: .v1_0), settings(rules("x"), .user)], edition: .v1_0
      )
      .contains("allow xa"))
  }

  @Test func lockThatIsNoBooleanIsOpen() {
    let files = [settings(lock("\"yes\""), .managed), settings(rules("x"), .user)]
    #expect(inForce(files) == ["allow ma", "deny md", "ask xk", "deny xd"])
    #expect(inForce(files, .wide).count == 5)
  }

  @Test func lastManagedFileDecidesTheLock() {
    let files = [
      settings(lock("true"), .managed), settings(lock("false"), .managed), settings(rules("x"), .user),
    ]
    #expect(SettingsStack(files).managedRulesOnly(semantics: .strict) == .off)
  }

  // MARK: C-8

  @Test func untrustedProjectKeepsDeniesOnly() {
    let files = [settings(rules("p"), .project), settings(rules("u"), .user)]
    #expect(inForce(files, trusted: false) == ["ask pk", "deny pd", "allow ua", "ask uk", "deny ud"])
    #expect(inForce(files, trusted: false, edition: .v1_0).count == 6)
    var local = settings(rules("l"), .local)
    #expect(inForce([local], trusted: false).count == 3)
    local.isTrackedByGit = true
    #expect(inForce([local], trusted: false) == ["ask lk", "deny ld"])
    local.isTrackedByGit = false
    local.isBehindSymbolicLink = true
    #expect(inForce([local], trusted: false) == ["ask lk", "deny ld"])
    let skill = FrontmatterReader(semantics: .strict).read(
      Array("---\nallowed-tools: sa\n---\n".utf8), path: "/p/.claude/skills/s/SKILL.md")
    #expect(inForce([skill], trusted: false) == ["allow sa"])
  }

  // MARK: C-9, C-11

  @Test func resolvesDirectories() {
    let text =
      #"{"permissions":{"additionalDirectories":["../docs/","~/n","/abs/./x","~","~u/y","a//b/.."]}}"#
    func paths(_ scope: Scope, _ edition: Edition, cwd: String = "/w/app/sub") -> [String] {
      SettingsStack([settings(text, scope, edition: edition, path: "/w/app/.claude/settings.json")])
        .addedDirectories(
          semantics: Semantics(edition: edition, reading: .strict), cwd: cwd, home: "/h", isTrusted: true
        ).map(\.path)
    }
    #expect(
      paths(.project, .v2_1) == ["/w/app/docs", "/h/n", "/abs/x", "/h", "/w/app/sub/~u/y", "/w/app/sub/a"])
    #expect(paths(.project, .v1_0) == ["/w/docs", "/h/n", "/abs/x", "/h", "/w/app/~u/y", "/w/app/a"])
    #expect(paths(.user, .v1_0).first == "/docs")
  }

  @Test func untrustedProjectAddsNoDirectories() {
    let text = #"{"permissions":{"additionalDirectories":["x"]}}"#
    let stack = SettingsStack([settings(text, .project), settings(text, .user)])
    let added = stack.addedDirectories(semantics: .strict, cwd: "/c", home: "/h", isTrusted: false)
    #expect(added.map { $0.outOfForce == nil } == [false, true])
  }

  @Test func mergesSandboxKeyByKey() {
    let stack = SettingsStack([
      settings(#"{"sandbox":{"enabled":true,"excludedCommands":["a"]}}"#, .user),
      settings(#"{"sandbox":{"autoAllowBashIfSandboxed":false,"excludedCommands":["a","b"]}}"#, .project),
      settings(#"{"sandbox":{"enabled":false}}"#, .managed),
    ])
    let sandbox = stack.sandbox(semantics: .strict)
    #expect(!sandbox.isEnabled && !sandbox.autoAllowsBash && sandbox.allowsUnsandboxedCommands)
    #expect(sandbox.excludedCommands == ["a", "b"])
    #expect(stack.sandbox(semantics: .edition1) == SandboxSettings())
  }
}
