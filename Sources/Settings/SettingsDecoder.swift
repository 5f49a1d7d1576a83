package import RuleSyntax

/// The work of reading one settings file; see `SettingsReader`.
package struct SettingsDecoder {
  package var file: SettingsFile
  package let semantics: Semantics
  package let lines: TextLines
  /// The top-level keys that do not count because something in them has the wrong type (C-7).
  var droppedKeys: Set<String> = []
  var isRejected = false

  package init(file: SettingsFile, semantics: Semantics, lines: TextLines) {
    self.file = file
    self.semantics = semantics
    self.lines = lines
  }

  /// The file, its problems in the order of the text.
  package func finished() -> SettingsFile {
    var file = file
    let place = SourcePlace(path: file.path, scope: file.scope, semantics: semantics)
    file.anchorDirectory = place.anchorDirectory
    file.claudeParentDirectory = place.claudeParentDirectory
    let sorted = file.problems.enumerated().sorted {
      ($0.element.span.start.offset, $0.offset) < ($1.element.span.start.offset, $1.offset)
    }
    file.problems = sorted.map(\.element)
    return file
  }

  /// Reads the settings out of a parsed value.
  mutating func decode(_ root: JSONValue) {
    file.root = root
    guard root.members != nil else {
      isRejected = true
      report(.wrongType, "settings are an object, not \(root.kindName)", at: root.range)
      return
    }
    reportDuplicateKeys(in: root)
    if semantics.reading == .product { checkMeasuredValues(of: root) } else { checkTypes(of: root) }
    reportMisplacedKeys(in: root)
    if let permissions = value(of: "permissions", in: root) {
      decodePermissions(permissions, counts: counts("permissions"))
    }
    decodeSwitches(root)
    let hasHooks = semantics.has(.hookConditions) && !(isRejected && semantics.reading == .product)
    if hasHooks, let hooks = root["hooks"] { decodeHooks(hooks) }
  }

  /// Whether what stands under a top-level key is in force.
  func counts(_ key: String) -> Bool { !isRejected && !droppedKeys.contains(key) }

  /// The object under a top-level key, in force or not.
  private func value(of key: String, in root: JSONValue) -> JSONValue? {
    root[key].flatMap { $0.members == nil ? nil : $0 }
  }

  // MARK: permissions

  private mutating func decodePermissions(_ permissions: JSONValue, counts: Bool) {
    let lists = ruleLists(in: permissions)
    let total = lists.reduce(0) { $0 + $1.elements.count }
    guard total <= SettingsReader.maximumRules else {
      isRejected = true
      report(
        .tooLarge, "\(total) rules in one file, more than the \(SettingsReader.maximumRules) that are read",
        help: "the file contributes nothing", at: permissions.range)
      return
    }
    let reader = SettingsReader(semantics: semantics)
    if counts { file.entries.reserveCapacity(file.entries.count + total) }
    for (list, elements) in lists {
      for element in elements {
        let entry = reader.entry(element.string, in: list, at: lines.span(of: element.range))
        if counts { file.entries.append(entry) } else { file.rejectedEntries.append(entry) }
        reportTypeList(entry)
      }
    }
    guard counts else { return }
    for directory in permissions["additionalDirectories"]?.elements ?? [] {
      if let path = placedText(directory) { file.additionalDirectories.append(path) }
    }
    if let mode = permissions["defaultMode"], let name = placedText(mode) {
      file.defaultMode = name
      reportUnknownMode(name.value, at: mode.range)
    }
    if semantics.has(.modeSwitches), let value = permissions["disableBypassPermissionsMode"] {
      file.disableBypassPermissionsMode = disableSwitch("disableBypassPermissionsMode", value)
    }
  }

  /// The rule lists that are read, in file order (M-1: 1.0 has no `ask`).
  private func ruleLists(in permissions: JSONValue) -> [(list: RuleList, elements: [JSONValue])] {
    RuleList.allCases
      .filter { semantics.has(.askList) || $0 != .ask }
      .compactMap { list in permissions.member(list.rawValue).map { (list, $0) } }
      .sorted { $0.1.keyRange.lowerBound < $1.1.keyRange.lowerBound }
      .map { ($0.0, $0.1.value.elements ?? []) }
  }

  // MARK: Switches

  private mutating func decodeSwitches(_ root: JSONValue) {
    if semantics.has(.sandbox), counts("sandbox"), let sandbox = value(of: "sandbox", in: root) {
      file.sandbox = decodeSandbox(sandbox)
    }
    if semantics.has(.managedRulesLock), counts("allowManagedPermissionRulesOnly"), file.scope == .managed,
      let value = root["allowManagedPermissionRulesOnly"]
    {
      file.allowManagedPermissionRulesOnly = Placed(value.boolean, lines.span(of: value.range))
      if value.boolean == nil {
        report(
          .unknownValue, "`allowManagedPermissionRulesOnly` is \(value.kindName), not a boolean",
          help: "until it is one, the allow rules of other scopes are taken not to be in force",
          at: value.range)
      }
    }
    guard semantics.has(.modeSwitches) else { return }
    // Both places count (C-6): one `disable` is enough.
    var places: [Placed<String>] = []
    if counts("disableAutoMode"), let value = root["disableAutoMode"] {
      places += disableSwitch("disableAutoMode", value).map { [$0] } ?? []
    }
    if counts("permissions"), let value = root["permissions"]?["disableAutoMode"] {
      places += disableSwitch("disableAutoMode", value).map { [$0] } ?? []
    }
    file.disableAutoMode = places.first { $0.value == "disable" } ?? places.first
  }

  /// A switch whose only value is `disable`; others do nothing (C-6).
  private mutating func disableSwitch(_ key: String, _ value: JSONValue) -> Placed<String>? {
    if value.text != "disable" {
      let shown = value.text.map { "`\($0)`" } ?? value.kindName
      // Managed settings close what cannot be read (C-7).
      let isClosed = semantics.reading == .product && file.scope == .managed && !value.isNull
      report(
        .unknownValue, "\(shown) \(isClosed ? "is taken as `disable`" : "does nothing") as `\(key)`",
        help: "its only value is `disable`", at: value.range)
    }
    return placedText(value)
  }

  private func decodeSandbox(_ object: JSONValue) -> SandboxSettings {
    var sandbox = SandboxSettings()
    sandbox.enabled = object["enabled"]?.boolean
    sandbox.autoAllowBashIfSandboxed = object["autoAllowBashIfSandboxed"]?.boolean
    sandbox.allowUnsandboxedCommands = object["allowUnsandboxedCommands"]?.boolean
    sandbox.excludedCommands = (object["excludedCommands"]?.elements ?? []).compactMap(\.text)
    return sandbox
  }

  // MARK: Hooks

  /// Reads the `if` of every hook handler (C-10); they are allow-like patterns, see P-5.
  package mutating func decodeHooks(_ hooks: JSONValue) {
    let reader = SettingsReader(semantics: semantics)
    for event in hooks.members ?? [] {
      for group in event.value.elements ?? [] {
        for handler in group["hooks"]?.elements ?? [] {
          guard let condition = handler["if"] else { continue }
          file.hookConditions.append(
            reader.entry(condition.string, in: .allow, at: lines.span(of: condition.range)))
        }
      }
    }
  }

  private func placedText(_ value: JSONValue) -> Placed<String>? {
    value.text.map { Placed($0, lines.span(of: value.range)) }
  }
}
