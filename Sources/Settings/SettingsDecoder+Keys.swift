internal import RuleSyntax

/// What a key has to hold.
enum ExpectedType {
  case object
  case array
  case strings
  case string
  case boolean
  case number

  var name: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .strings: "an array of strings"
    case .string: "a string"
    case .boolean: "a boolean"
    case .number: "a number"
    }
  }

  /// The first value that is wrong; nil when all is right.
  func mismatch(in value: JSONValue) -> JSONValue? {
    let fits =
      switch self {
      case .object: value.members != nil
      case .array: value.elements != nil
      case .string: value.string != nil
      case .boolean: value.boolean != nil
      case .number: value.number != nil
      case .strings: value.elements != nil
      }
    guard fits else { return value }
    return self == .strings ? value.elements?.first { $0.string == nil } : nil
  }
}

/// Keys whose type is documented beyond doubt; others are not judged.
let topLevelTypes: [(key: String, type: ExpectedType)] = [
  ("permissions", .object), ("hooks", .object), ("env", .object), ("sandbox", .object),
  ("statusLine", .object), ("enabledPlugins", .object), ("extraKnownMarketplaces", .object),
  ("model", .string), ("apiKeyHelper", .string), ("awsAuthRefresh", .string),
  ("awsCredentialExport", .string), ("otelHeadersHelper", .string), ("outputStyle", .string),
  ("cleanupPeriodDays", .number), ("includeCoAuthoredBy", .boolean), ("disableAllHooks", .boolean),
  ("allowManagedHooksOnly", .boolean), ("enableAllProjectMcpServers", .boolean),
  ("enabledMcpjsonServers", .strings), ("disabledMcpjsonServers", .strings),
]

let permissionTypes: [(key: String, type: ExpectedType)] = [
  ("allow", .array), ("ask", .array), ("deny", .array), ("additionalDirectories", .strings),
  ("defaultMode", .string),
]

let sandboxTypes: [(key: String, type: ExpectedType)] = [
  ("enabled", .boolean), ("autoAllowBashIfSandboxed", .boolean), ("allowUnsandboxedCommands", .boolean),
  ("excludedCommands", .strings),
]

extension SettingsDecoder {
  // MARK: Types

  /// Reports values of the wrong type and notes what they put out of force (C-7): in managed settings the
  /// top-level key they stand in, elsewhere the whole file.
  mutating func checkTypes(of root: JSONValue) {
    for (key, type) in topLevelTypes where semantics.has(.sandbox) || key != "sandbox" {
      guard let value = root[key] else { continue }
      check(value, type, name: key, top: key)
    }
    for (key, type) in permissionTypes where semantics.has(.askList) || key != "ask" {
      guard let value = root["permissions"]?[key] else { continue }
      check(value, type, name: "permissions.\(key)", top: "permissions")
    }
    guard semantics.has(.sandbox) else { return }
    for (key, type) in sandboxTypes {
      guard let value = root["sandbox"]?[key] else { continue }
      check(value, type, name: "sandbox.\(key)", top: "sandbox")
    }
  }

  private mutating func check(_ value: JSONValue, _ type: ExpectedType, name: String, top: String) {
    guard let wrong = type.mismatch(in: value) else { return }
    let isManaged = file.scope == .managed
    if isManaged { droppedKeys.insert(top) } else { isRejected = true }
    report(
      .wrongType, "`\(name)` has to be \(type.name), here is \(wrong.kindName)",
      help: isManaged ? "`\(top)` is not in force until then" : "nothing in this file is in force until then",
      at: wrong.range)
  }

  // MARK: Places

  /// Reports keys of the permission system where they are not read (CCR009).
  mutating func reportMisplacedKeys(in root: JSONValue) {
    for member in root.members ?? [] {
      if let help = topLevelHelp(member.name) { reportMisplaced(member, help) }
    }
    for member in root["permissions"]?.members ?? [] {
      if let help = permissionsHelp(member.name) { reportMisplaced(member, help, in: "permissions") }
    }
    if semantics.reading == .product { reportValuesWithoutEffect(in: root) }
  }

  /// Values that this scope cannot set (C-4, C-14).
  private mutating func reportValuesWithoutEffect(in root: JSONValue) {
    guard file.scope == .project || file.scope == .local, let permissions = root["permissions"] else {
      return
    }
    if let member = permissions.member("denyInsteadOfPrompting"), member.value.boolean == true {
      reportMisplaced(
        member, "it is read from user and managed settings, and from the command line", in: "permissions")
    }
    guard let mode = permissions["defaultMode"], let name = mode.text,
      ["bypassPermissions", "auto"].contains(name)
    else { return }
    report(
      .misplacedKey,
      "`defaultMode` `\(name)` is not taken from \(file.scope.rawValue) settings and does nothing",
      help: "the session starts in `default`; the mode belongs in user settings or `--permission-mode`",
      at: mode.range)
  }

  private mutating func reportMisplaced(_ member: JSONMember, _ help: String, in parent: String? = nil) {
    let name = parent.map { "\($0).\(member.name)" } ?? member.name
    report(.misplacedKey, "`\(name)` is not read here and does nothing", help: help, at: member.keyRange)
  }

  private var noSuchKey: String { "edition \(semantics.edition.rawValue) has no such key" }

  /// Where a top-level key belongs; nil when it is right, or not of the permission system.
  private func topLevelHelp(_ key: String) -> String? {
    switch key {
    case "allow", "deny", "ask", "defaultMode", "additionalDirectories", "disableBypassPermissionsMode":
      return "it belongs under `permissions`"
    case "autoAllowBashIfSandboxed", "allowUnsandboxedCommands", "excludedCommands":
      return "it belongs under `sandbox`"
    case "allowedTools": return "rules stand in `permissions.allow`"
    case "disallowedTools": return "rules stand in `permissions.deny`"
    case "permission": return "the key is `permissions`"
    case "allowManagedPermissionRulesOnly":
      if !semantics.has(.managedRulesLock) { return noSuchKey }
      return file.scope == .managed ? nil : "it is read in managed settings only"
    case "sandbox": return semantics.has(.sandbox) ? nil : noSuchKey
    case "disableAutoMode": return semantics.has(.modeSwitches) ? nil : noSuchKey
    default:
      let known = ["permissions", "allowManagedPermissionRulesOnly", "sandbox", "disableAutoMode"]
      return spelling(of: key, among: known) ?? inertHelp(key)
    }
  }

  /// Where a key under `permissions` belongs; nil when it is right, or not of the permission system.
  private func permissionsHelp(_ key: String) -> String? {
    switch key {
    case "allow", "deny", "defaultMode", "additionalDirectories": return nil
    case "ask":
      return semantics.has(.askList)
        ? nil : "edition \(semantics.edition.rawValue) has no `ask` list, its rules do nothing"
    case "disableBypassPermissionsMode", "disableAutoMode":
      return semantics.has(.modeSwitches) ? nil : noSuchKey
    case "allowManagedPermissionRulesOnly": return "it belongs at the top level of managed settings"
    case "sandbox": return "it belongs at the top level"
    case "autoAllowBashIfSandboxed", "allowUnsandboxedCommands", "excludedCommands":
      return "it belongs under `sandbox` at the top level"
    case "allowedTools": return "rules stand in `permissions.allow`"
    case "disallowedTools": return "rules stand in `permissions.deny`"
    default:
      let known = permissionTypes.map(\.key) + ["disableBypassPermissionsMode", "disableAutoMode"]
      if let help = spelling(of: key, among: known) { return help }
      return semantics.reading == .product && !MeasuredKeys.flags.contains(key)
        ? "no such key is known; rules stand in `allow`, `ask` and `deny`" : nil
    }
  }

  /// Where what a top-level key of the product is meant for belongs; nil for keys that it reads, or that are not of the
  /// permission system.
  private func inertHelp(_ key: String) -> String? {
    guard semantics.reading == .product else { return nil }
    switch key {
    case "autoApprovedTools", "autoApprove", "alwaysAllow", "allowedCommands", "allowCommands",
      "trustedTools",
      "toolPermissions":
      return "rules stand in `permissions.allow`"
    case "deniedTools", "blockedTools", "deniedCommands", "denyCommands", "blockedCommands":
      return "rules stand in `permissions.deny`"
    case "ignorePatterns":
      return "write `Read(…)` and `Edit(…)` rules in `permissions.deny`"
    case "skipDangerousModePermissionPrompt", "skipAutoPermissionPrompt", "useAutoModeDuringPlan":
      return file.scope == .project ? "it is read from user, local and managed settings only" : nil
    default: return nil
    }
  }

  /// Help for a key that differs from a known one in the case of its letters or by a slip of the keyboard.
  private func spelling(of key: String, among known: [String]) -> String? {
    let lowered = Array(key.lowercased().utf8)
    guard !known.contains(key) else { return nil }
    return known.first { name in
      let distance = EditDistance.between(lowered, Array(name.lowercased().utf8))
      // Of a short name every other short word is a slip away.
      return distance == 0 || distance <= 2 && name.utf8.count >= 7 || distance == 1 && name.utf8.count >= 5
    }.map { "the key is `\($0)`" }
  }
}
