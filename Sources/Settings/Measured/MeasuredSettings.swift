public import RuleSyntax

/// What a release of the product takes from one settings source (spec C-4 to C-7, C-9, C-11, C-14).
public struct MeasuredSettings: Sendable {
  /// Why nothing of a file counts.
  public enum Rejection: Sendable, Hashable {
    /// The text is no JSON. In managed settings and in a file that the command line names, the program does not
    /// start (C-7).
    case invalidJSON
    /// A key has a value of the wrong type; the place of that value.
    case wrongType(Range<Int>)
  }

  /// Why nothing of the file counts; nil when it counts.
  public let rejection: Rejection?
  /// Whether the program refuses to start because of the file.
  public let stopsStart: Bool
  /// The rule entries that count, malformed ones included, in file order.
  public private(set) var entries: [RuleEntry]
  /// `permissions.defaultMode` when it is a mode.
  private(set) var defaultMode: PermissionMode?
  /// `permissions.additionalDirectories`.
  private(set) var additionalDirectories: [Placed<String>] = []
  /// Whether bypassPermissions mode is switched off here (C-6).
  private(set) var disablesBypass = false
  /// Whether auto mode is switched off here (C-6).
  private(set) var disablesAuto = false
  /// `blockReadsOutsideWorkingDirectories` is true (C-14).
  private(set) var blocksReadsOutside = false
  /// `blockWritesOutsideWorkingDirectories` is true (C-14).
  private(set) var blocksWritesOutside = false
  /// `denyInsteadOfPrompting` is true, and stands where it counts (C-14).
  private(set) var deniesInsteadOfPrompting = false
  /// `allowManagedPermissionRulesOnly` of managed settings; nil when it is unset (C-5).
  private(set) var managedRulesOnly: Bool?
  /// The `sandbox` block (C-11).
  private(set) var sandbox: SandboxSettings?

  /// Reads a source again that `SettingsReader` has read.
  public init(_ file: SettingsFile, in semantics: Semantics = .product) {
    let isFile = file.origin == .settings || file.root != nil
    let rejection = isFile ? Self.rejection(of: file) ?? Self.voidingEntry(of: file, in: semantics) : nil
    self.rejection = rejection
    stopsStart = rejection == .invalidJSON && (file.scope == .managed || file.scope == .cli)
    guard let root = file.root, rejection == nil else {
      // Rules of the command line and of frontmatter, or a file of which nothing counts.
      entries = isFile ? [] : file.entries
      return
    }
    let isManaged = file.scope == .managed
    let block = root["permissions"]
    // Managed permissions of the wrong type: as closed as can be.
    let isClosed = isManaged && block.map { $0.members == nil && $0.content != .null } ?? false
    entries = Self.entries(of: file, block, isManaged: isManaged)
    defaultMode = block?["defaultMode"].flatMap(MeasuredMode.init)?.name
    additionalDirectories = file.placedDirectories(in: block)
    func isOn(_ key: String) -> Bool {
      guard let value = block?[key], value.content != .null else { return isClosed }
      // What is no truth value closes in managed settings; elsewhere the file is out already.
      return value.boolean ?? true
    }
    func isDisabled(_ value: JSONValue?) -> Bool { value.map { $0.content != .null } ?? false }
    blocksReadsOutside = isOn("blockReadsOutsideWorkingDirectories")
    blocksWritesOutside = isOn("blockWritesOutsideWorkingDirectories")
    let mayDeny = file.scope != .project && file.scope != .local
    deniesInsteadOfPrompting = mayDeny && isOn("denyInsteadOfPrompting")
    disablesBypass = isClosed || isDisabled(block?["disableBypassPermissionsMode"])
    disablesAuto = isDisabled(block?["disableAutoMode"]) || isDisabled(root["disableAutoMode"])
    managedRulesOnly = isManaged ? Self.lock(root["allowManagedPermissionRulesOnly"], in: semantics) : nil
    sandbox = root["sandbox"].flatMap {
      $0.members == nil ? nil : SandboxSettings(measured: $0, isManaged: isManaged)
    }
  }

  private static func rejection(of file: SettingsFile) -> Rejection? {
    guard let root = file.root else { return file.problems.isEmpty ? nil : .invalidJSON }
    guard file.scope != .managed else { return root.members == nil ? .wrongType(root.range) : nil }
    return MeasuredKeys.wrongValues(in: root).first.map { .wrongType($0.value.range) }
  }

  /// The entries of the lists; a managed file whose deny or ask cannot be read has no allow rules (C-7).
  private static func entries(of file: SettingsFile, _ block: JSONValue?, isManaged: Bool) -> [RuleEntry] {
    let all = file.entries.isEmpty ? file.rejectedEntries : file.entries
    guard isManaged, let block else { return all }
    let isWithheld = [RuleList.deny, .ask].contains { list in
      guard let value = block[list.rawValue], value.content != .null else { return false }
      guard let elements = value.elements else { return true }
      let readable = all.contains { entry in
        if case .success(let rule) = entry.rule {
          entry.list == list && rule.skipReason(in: list) == nil
        } else {
          false
        }
      }
      return !elements.isEmpty && !readable
    }
    return isWithheld ? all.filter { $0.list != .allow } : all
  }

  /// C-5: only `false`, in quotation marks too, leaves the lock open.
  private static func lock(_ value: JSONValue?, in semantics: Semantics) -> Bool? {
    guard let value, value.content != .null else { return nil }
    return value.boolean ?? (semantics.has(.brokenLockCounts) ? value.text != "false" : nil)
  }
}

extension SandboxSettings {
  /// The block as the product reads it. A wrong type drops every file but the managed one, where a switch that is no
  /// truth value stands as closed as can be: on, without approvals, without a way out (C-7, C-11b).
  fileprivate init(measured object: JSONValue, isManaged: Bool) {
    self.init()
    func read(_ key: String, closed: Bool) -> Bool? {
      guard let value = object[key], value.content != .null else { return nil }
      if let boolean = value.boolean { return boolean }
      guard isManaged else { return nil }
      switch value.text {
      case "true": return true
      case "false": return false
      default: return closed
      }
    }
    enabled = read("enabled", closed: true)
    autoAllowBashIfSandboxed = read("autoAllowBashIfSandboxed", closed: false)
    allowUnsandboxedCommands = read("allowUnsandboxedCommands", closed: false)
    excludedCommands = (object["excludedCommands"]?.elements ?? []).compactMap(\.text)
  }
}

extension SettingsFile {
  /// The directories of `permissions`, with their places, whether or not the reader took the file.
  fileprivate func placedDirectories(in block: JSONValue?) -> [Placed<String>] {
    guard let values = block?["additionalDirectories"]?.elements, !values.isEmpty else { return [] }
    let lines = TextLines(source)
    return values.compactMap { value in
      value.text.map { Placed($0, lines.span(of: value.range)) }
    }
  }
}
