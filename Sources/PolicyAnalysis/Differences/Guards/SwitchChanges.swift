internal import Settings

/// Switches, programs, lists and variables beside the rules.
struct SwitchChanges {
  private(set) var changes: [GuardDifference.Change] = []
  private let old: GuardSettings
  private let new: GuardSettings

  init(from old: GuardSettings, to new: GuardSettings) {
    self.old = old
    self.new = new
    compareSwitches()
    comparePrograms()
    compareLists()
    compareSandbox()
    compareVariables()
  }

  /// Switches that give power when they are on, with what is then so.
  private static let powers: [(key: String, on: String)] = [
    ("enableAllProjectMcpServers", "every server of .mcp.json starts without asking"),
    ("skipDangerousModePermissionPrompt", "bypassPermissions mode starts without its warning"),
  ]
  /// Switches of managed settings that guard when they are on, with what is so without them.
  private static let guards: [(key: String, off: String)] = [
    ("allowManagedHooksOnly", "hooks of other scopes run"),
    ("allowManagedMcpServersOnly", "MCP servers of other scopes count"),
  ]
  /// Keys that name a program which runs without asking.
  private static let programs = [
    "apiKeyHelper", "awsAuthRefresh", "awsCredentialExport", "gcpAuthRefresh", "otelHeadersHelper",
    "statusLine",
    "fileSuggestion",
  ]
  /// Lists in which an entry gives power.
  private static let granting = ["enabledMcpjsonServers", "allowedMcpServers", "allowedHttpHookUrls"]
  /// Lists in which an entry guards.
  private static let guarding = ["disabledMcpjsonServers", "deniedMcpServers"]

  private mutating func add(_ key: String, _ message: String, isWeaker: Bool) {
    changes.append(GuardDifference.Change(key: key, message: message, isWeaker: isWeaker))
  }

  private mutating func compareSwitches() {
    for (key, on) in Self.powers where old.isOn(key) != new.isOn(key) {
      add(key, new.isOn(key) ? on : "is off now", isWeaker: new.isOn(key))
    }
    for (key, off) in Self.guards {
      let isOn = new.isOnInManagedSettings(key)
      if old.isOnInManagedSettings(key) != isOn { add(key, isOn ? "is on now" : off, isWeaker: !isOn) }
    }
  }

  private mutating func comparePrograms() {
    for key in Self.programs {
      let before = Set(old.values(of: key).map { GuardSettings.canonicalText(of: $0) })
      for value in new.values(of: key) where !before.contains(GuardSettings.canonicalText(of: value)) {
        let command = value.text ?? value["command"]?.text ?? "a program"
        add(key, "\(Quotation.quoted(Credentials.masked(command))) runs without asking", isWeaker: true)
      }
      if new.values(of: key).isEmpty, !before.isEmpty { add(key, "is gone", isWeaker: false) }
    }
  }

  private mutating func compareLists() {
    for (keys, addingWeakens) in [(Self.granting, true), (Self.guarding, false)] {
      for key in keys {
        let (before, after) = (old.texts(of: key), new.texts(of: key))
        for text in after where !before.contains(text) {
          add(key, "\(Quotation.quoted(text)) is added", isWeaker: addingWeakens)
        }
        for text in before where !after.contains(text) {
          add(key, "\(Quotation.quoted(text)) is removed", isWeaker: !addingWeakens)
        }
      }
    }
  }

  /// The block is compared key by key; which of its changes opens something is not told apart, but for the switch.
  private mutating func compareSandbox() {
    let before = blocks(of: old)
    let after = blocks(of: new)
    for key in Set(before.keys).union(after.keys).sorted() where before[key] != after[key] {
      switch (key, after[key], before[key]) {
      case ("sandbox.enabled", "true"?, _): add("sandbox", "the sandbox is on now", isWeaker: false)
      case ("sandbox.enabled", _, "true"?): add("sandbox", "the sandbox is off", isWeaker: true)
      case (_, let value?, _): add("sandbox", "`\(key)` is \(Quotation.quoted(value)) now", isWeaker: true)
      case (_, nil, let value?):
        add("sandbox", "`\(key)` is gone, it was \(Quotation.quoted(value))", isWeaker: true)
      case (_, nil, nil): break
      }
    }
  }

  private func blocks(of settings: GuardSettings) -> [String: String] {
    var keys: [String: String] = [:]
    func collect(_ value: JSONValue, _ path: String) {
      guard let members = value.members else {
        // The highest scope comes first.
        keys[path] = keys[path] ?? GuardSettings.canonicalText(of: value)
        return
      }
      for member in members { collect(member.value, path + "." + member.name) }
    }
    for block in settings.values(of: "sandbox") { collect(block, "sandbox") }
    return keys
  }

  /// Variables by name alone: what they hold may be secret.
  private mutating func compareVariables() {
    let before = variables(of: old)
    let after = variables(of: new)
    for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
      let change =
        before[name] == nil ? "is set" : after[name] == nil ? "is no longer set" : "has another value"
      add("env", "\(Quotation.quoted(name)) \(change) for every command that runs", isWeaker: true)
    }
  }

  private func variables(of settings: GuardSettings) -> [String: String] {
    var variables: [String: String] = [:]
    for block in settings.values(of: "env") {
      for member in block.members ?? [] where variables[member.name] == nil {
        variables[member.name] = GuardSettings.canonicalText(of: member.value)
      }
    }
    return variables
  }
}
