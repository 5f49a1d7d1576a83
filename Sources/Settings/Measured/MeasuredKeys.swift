internal import RuleSyntax

/// Which wrong values release 2.1.332 does not take (spec C-7).
enum MeasuredKeys {
  /// The first value that puts the whole of a user, project, local or command line file out of force; nil when the
  /// file counts. `null` is a wrong value of every key.
  static func firstWrongValue(in root: JSONValue) -> JSONValue? {
    guard root.members != nil else { return root }
    for (key, type) in topLevelTypes where !passedOver.contains(key) {
      if let wrong = root[key].flatMap(type.mismatch(in:)) { return wrong }
    }
    for (key, type) in furtherTopLevelTypes {
      if let wrong = root[key].flatMap(type.mismatch(in:)) { return wrong }
    }
    if let switched = root["disableAutoMode"], switched.text != "disable" { return switched }
    if let permissions = root["permissions"] {
      if let wrong = firstWrongValue(inPermissions: permissions) { return wrong }
    }
    return root["sandbox"].flatMap(firstWrongValue(inSandbox:))
  }

  private static func firstWrongValue(inSandbox sandbox: JSONValue) -> JSONValue? {
    for (key, type) in sandboxTypes + furtherSandboxTypes {
      if let wrong = sandbox[key].flatMap(type.mismatch(in:)) { return wrong }
    }
    for violation in sandbox["ignoreViolations"]?.members ?? [] {
      if let wrong = ExpectedType.strings.mismatch(in: violation.value) { return wrong }
    }
    for (key, type) in fileSystemTypes {
      if let wrong = sandbox["filesystem"]?[key].flatMap(type.mismatch(in:)) { return wrong }
    }
    for (key, type) in networkTypes {
      if let wrong = sandbox["network"]?[key].flatMap(type.mismatch(in:)) { return wrong }
    }
    return nil
  }

  private static func firstWrongValue(inPermissions permissions: JSONValue) -> JSONValue? {
    for (key, type) in permissionTypes {
      if let wrong = permissions[key].flatMap(type.mismatch(in:)) { return wrong }
    }
    for key in ["disableBypassPermissionsMode", "disableAutoMode"] {
      if let value = permissions[key], value.text != "disable" { return value }
    }
    for key in flags {
      if let value = permissions[key], value.boolean == nil { return value }
    }
    if let mode = permissions["defaultMode"], MeasuredMode(mode) == nil { return mode }
    return nil
  }

  /// The switches of `permissions` that are true or false (C-14).
  static let flags = [
    "blockReadsOutsideWorkingDirectories", "blockWritesOutsideWorkingDirectories", "denyInsteadOfPrompting",
  ]

  /// Keys whose wrong value is passed over alone.
  private static let passedOver: Set<String> = ["hooks", "extraKnownMarketplaces"]

  /// Keys that decide nothing here, but whose wrong value drops the file.
  private static let furtherTopLevelTypes: [(key: String, type: ExpectedType)] = [
    ("$schema", .string), ("allowManagedPermissionRulesOnly", .boolean), ("alwaysThinkingEnabled", .boolean),
    ("autoMode", .object), ("availableModels", .strings), ("companyAnnouncements", .strings),
    ("fastMode", .boolean), ("fileSuggestion", .object), ("language", .string), ("plansDirectory", .string),
    ("respectGitignore", .boolean), ("skipDangerousModePermissionPrompt", .boolean),
    ("spinnerTipsEnabled", .boolean), ("strictKnownMarketplaces", .array),
  ]
}

extension MeasuredKeys {
  /// Keys of `sandbox` that decide nothing here, but whose wrong value drops the file (C-11b).
  private static let furtherSandboxTypes: [(key: String, type: ExpectedType)] = [
    ("failIfUnavailable", .boolean), ("enableWeakerNestedSandbox", .boolean), ("ignoreViolations", .object),
    ("filesystem", .object), ("network", .object), ("ripgrep", .object), ("allowAppleEvents", .boolean),
    ("enableWeakerNetworkIsolation", .boolean),
  ]
  private static let fileSystemTypes: [(key: String, type: ExpectedType)] = [
    ("denyRead", .strings), ("denyWrite", .strings), ("allowRead", .strings), ("allowWrite", .strings),
  ]
  private static let networkTypes: [(key: String, type: ExpectedType)] = [
    ("allowedDomains", .strings), ("deniedDomains", .strings), ("httpProxyPort", .number),
    ("socksProxyPort", .number), ("allowUnixSockets", .strings), ("allowAllUnixSockets", .boolean),
    ("allowLocalBinding", .boolean), ("allowManagedDomainsOnly", .boolean),
  ]
}

/// A permission mode that a file may set.
struct MeasuredMode {
  let name: ModeName

  /// Nil for what is no mode.
  init?(_ value: JSONValue) {
    guard let text = value.text, let mode = ModeName(text, semantics: .product) else { return nil }
    name = mode
  }
}
