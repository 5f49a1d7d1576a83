import RuleSyntax
import Settings
import Testing

/// C-4 to C-9, C-14: what release 2.1.332 takes from settings.
@Suite struct MeasuredStackTests {
  private static func file(_ scope: Scope, _ text: String) -> SettingsFile {
    SettingsReader(semantics: .product).read(
      Array(text.utf8), path: "/w/app/.claude/settings.json", scope: scope)
  }

  private static func rules(_ files: SettingsFile..., isTrusted: Bool = true) -> [String] {
    MeasuredStack(SettingsStack(files)).entries(isTrusted: isTrusted).map {
      String(decoding: $0.entry.text, as: UTF8.self)
    }
  }

  @Test(
    "C-7: a wrong value drops the file",
    arguments: [
      #""env": 7"#, #""env": null"#, #""model": 7"#, #""companyAnnouncements": "x""#, #""$schema": 7"#,
      #""sandbox": {"enabled": "true"}"#, #""disableAutoMode": "x""#,
    ])
  func wrongValue(_ member: String) {
    let text = "{\"permissions\": {\"deny\": [\"Read(k)\"]}, \(member)}"
    #expect(Self.rules(Self.file(.project, text)).isEmpty)
    #expect(Self.rules(Self.file(.managed, text)) == ["Read(k)"])
  }

  @Test(
    "C-7: so does one in `permissions`",
    arguments: [
      #""defaultMode": "allowEdits""#, #""defaultMode": null"#, #""allow": null"#, #""ask": "x""#,
      #""additionalDirectories": [7]"#, #""blockReadsOutsideWorkingDirectories": "true""#,
      #""disableBypassPermissionsMode": true"#,
    ])
  func wrongPermission(_ member: String) {
    let text = "{\"permissions\": {\"deny\": [\"Read(k)\"], \(member)}}"
    #expect(Self.rules(Self.file(.user, text)).isEmpty)
  }

  @Test(
    "C-7: these are passed over",
    arguments: [
      #""hooks": 7"#, #""unknown": 7"#, #""extraKnownMarketplaces": 7"#, #""env": {"A": 7}"#,
      #""sandbox": {"unknown": 7}"#,
    ])
  func passedOver(_ member: String) {
    let text = "{\"permissions\": {\"deny\": [\"Read(k)\", 7]}, \(member)}"
    #expect(Self.rules(Self.file(.project, text)).contains("Read(k)"))
  }

  @Test("C-7: an unreadable deny or ask of managed settings takes their allow rules away")
  func managedAllow() {
    func allows(_ member: String) -> Bool {
      Self.rules(Self.file(.managed, "{\"permissions\": {\"allow\": [\"Read\"], \(member)}}")).contains(
        "Read")
    }
    #expect(!allows(#""deny": "x""#))
    #expect(!allows(#""deny": [7]"#))
    #expect(!allows(#""ask": ["Bash("]"#))
    #expect(allows(#""deny": []"#))
    #expect(allows(#""ask": null"#))
    #expect(allows(#""deny": ["Bash(", "Edit(k)"]"#))
    let stack = MeasuredStack(SettingsStack([Self.file(.managed, #"{"permissions": "x"}"#)]))
    #expect(stack.blocksReadsOutside && stack.blocksWritesOutside && stack.deniesInsteadOfPrompting)
    #expect(stack.disablesBypass)
  }

  @Test("C-7: what is no JSON counts for nothing; managed settings then stop the start")
  func noJSON() {
    #expect(MeasuredStack(SettingsStack([Self.file(.project, "{,}")])).unstartableFiles.isEmpty)
    #expect(MeasuredStack(SettingsStack([Self.file(.managed, "{,}")])).unstartableFiles.count == 1)
    #expect(Self.rules(Self.file(.project, #"{"permissions": {"deny": ["Read(k)"]},}"#)).isEmpty)
  }

  @Test("C-4: which mode a session starts in")
  func modes() {
    func stack(_ settings: [(Scope, String)]) -> MeasuredStack {
      MeasuredStack(
        SettingsStack(settings.map { Self.file($0, "{\"permissions\": {\"defaultMode\": \"\($1)\"}}") }))
    }
    #expect(stack([(.user, "bypassPermissions")]).mode == .bypassPermissions)
    let project = stack([(.project, "bypassPermissions"), (.user, "acceptEdits")])
    #expect(project.mode == .default && project.modeNote == .fromProject(.bypassPermissions))
    #expect(stack([(.local, "auto"), (.user, "plan")]).mode == .default)
    #expect(stack([(.local, "acceptEdits"), (.project, "plan")]).mode == .acceptEdits)
    #expect(stack([]).modeNote == .notSet)
  }

  @Test(
    "C-5: what locks",
    arguments: [
      ("true", true), ("false", false), ("\"true\"", true), ("\"false\"", false), ("null", false),
      ("0", true),
    ])
  func lock(_ value: String, _ isLocked: Bool) {
    let managed = Self.file(.managed, "{\"allowManagedPermissionRulesOnly\": \(value)}")
    let user = Self.file(.user, #"{"permissions": {"deny": ["Read(k)"]}}"#)
    #expect(Self.rules(managed, user).isEmpty == isLocked)
    let arguments = CommandLineRules(semantics: .product).file(allowed: ["Read"], disallowed: ["Edit"])
    #expect(Self.rules(managed, arguments) == (isLocked ? ["Edit"] : ["Read", "Edit"]))
  }

  @Test("C-8, C-14: trust, and where a switch counts")
  func scopes() {
    let text = #"{"permissions": {"allow": ["Read"], "deny": ["Edit"], "denyInsteadOfPrompting": true}}"#
    #expect(Self.rules(Self.file(.project, text), isTrusted: false) == ["Edit"])
    #expect(Self.rules(Self.file(.local, text), isTrusted: false) == ["Read", "Edit"])
    #expect(!MeasuredStack(SettingsStack([Self.file(.project, text)])).deniesInsteadOfPrompting)
    #expect(MeasuredStack(SettingsStack([Self.file(.user, text)])).deniesInsteadOfPrompting)
  }
}
