internal import PermissionEngine
public import RuleSyntax
public import Settings

/// Remarks on what of the settings counts, and on how far an answer can be trusted.
public struct SessionNotes: Sendable {
  /// Every source in force.
  public var stack: SettingsStack
  /// The mode that the session was given, which wins over the settings.
  public var mode: PermissionMode?
  /// Whether the files were found by discovery.
  public var isDiscovered: Bool
  /// Paths are written relative to this directory.
  public var paths: DisplayPath

  /// Notes on a session from what they look at.
  public init(_ stack: SettingsStack, mode: PermissionMode?, isDiscovered: Bool, paths: DisplayPath) {
    self.stack = stack
    self.mode = mode
    self.isDiscovered = isDiscovered
    self.paths = paths
  }

  /// One line each.
  public func texts(_ semantics: Semantics) -> [String] {
    let notes = semantics.reading == .product ? measuredNotes : documentedNotes(semantics)
    return isDiscovered || stack.hasManagedFiles ? notes + [Wording.filesOnly] : notes
  }

  // MARK: The product's reading

  private var measuredNotes: [String] {
    let measured = MeasuredStack(stack)
    var notes = stack.files.compactMap(note(on:))
    if mode == nil, let note = modeNote(measured) { notes.append(note) }
    if measured.sandbox.isEnabled, measured.sandbox.autoAllowBashIfSandboxed == nil {
      notes.append(
        "`sandbox.autoAllowBashIfSandboxed` is unset, which was measured to mean false; the server may switch that (C-11)"
      )
    }
    return notes
  }

  /// What the product makes of a file with a fault (C-7).
  private func note(on file: SettingsFile) -> String? {
    let path = paths.text(file.path)
    let measured = MeasuredSettings(file)
    switch measured.rejection {
    case .invalidJSON? where measured.stopsStart:
      return "\(path) is no valid JSON: the program does not start (C-7)"
    case .invalidJSON?:
      return file.isUnreadable
        ? nil : "\(path) is no valid JSON: nothing in it counts, its deny rules neither (C-7)"
    case .wrongType(let range)?:
      let start = TextLines(file.source).span(of: range).start
      return
        "\(path):\(start.line):\(start.column): a value of the wrong type: nothing in the file counts, its deny "
        + "rules neither (C-7)"
    case nil:
      let kinds: [SettingsProblem.Kind] = [.invalidYAML, .tooLarge]
      let isPartial = file.scope == .managed && file.problems.contains { $0.kind == .wrongType }
      return isPartial || file.problems.contains { kinds.contains($0.kind) } ? Self.broken(path) : nil
    }
  }

  private func modeNote(_ measured: MeasuredStack) -> String? {
    switch measured.modeNote {
    case .fromProject(let name)?:
      return
        "`defaultMode` `\(name.rawValue)` is not taken from project and local settings: the mode is `default` (C-4)"
    case .notSet? where !measured.disablesAuto:
      return "no mode is set: a terminal starts in `auto` mode where the model offers it (C-4)"
    case .notSet?, nil: return nil
    }
  }

  // MARK: The readings of the documentation

  private func documentedNotes(_ semantics: Semantics) -> [String] {
    let kinds: [SettingsProblem.Kind] = [.invalidJSON, .invalidYAML, .wrongType, .tooLarge]
    var notes = stack.files.filter { file in file.problems.contains { kinds.contains($0.kind) } }.map {
      Self.broken(paths.text($0.path))
    }
    if semantics.has(.autoMode), mode == nil,
      case .notSet? = stack.effectiveMode(semantics: semantics).override
    {
      notes.append("no mode is set: sessions of some plans start in `auto` instead of `default`")
    }
    return notes
  }

  private static func broken(_ path: String) -> String {
    "\(path) is broken and not in force, or not wholly: `ccrules lint` says where"
  }
}

extension SettingsFile {
  /// Whether the file could not be read at all.
  fileprivate var isUnreadable: Bool { problems.contains { $0.kind == .unreadable } }
}
