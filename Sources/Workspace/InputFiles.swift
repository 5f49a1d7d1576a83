public import Discovery
public import Settings

/// Reading of files that somebody names; `-` is standard input.
public struct InputFiles: Sendable {
  /// Why an argument `FILE=SCOPE` is not understood.
  public enum InvalidArgument: Error, Sendable, Hashable {
    /// It names no file.
    case empty
    /// What stands after `=` is neither a scope nor the end of a file's name.
    case unknownScope(String, argument: String)

    /// For a person: a sentence about `--settings`.
    public var message: String {
      switch self {
      case .empty: "--settings needs the name of a file."
      case .unknownScope(let name, let argument):
        "--settings \(argument): there is no scope `\(name)`; scopes are "
          + Scope.allCases.map(\.rawValue).joined(separator: ", ") + "."
      }
    }
  }

  /// Stands for the path of standard input in findings.
  public static let standardInputName = "<stdin>"

  /// How files are looked up; relative names count from its start directory.
  public let discovery: SettingsDiscovery

  /// A reader of files that are looked up so.
  public init(discovery: SettingsDiscovery) { self.discovery = discovery }

  /// A settings file named by hand, `FILE` or `FILE=SCOPE`.
  ///
  /// - Throws: when what stands after `=` is neither a scope nor the end of a file's name.
  public func settings(named argument: String) throws(InvalidArgument) -> SettingsFile {
    guard !argument.isEmpty else { throw .empty }
    let bytes = Array(argument.utf8)
    let equals = bytes.lastIndex(of: UInt8(ascii: "="))
    let name = equals.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? argument
    let scopeName = equals.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
    let scope = scopeName.flatMap(Scope.init(rawValue:))
    if let scopeName, scope == nil, name == "-" || isMissing(argument) {
      throw .unknownScope(scopeName, argument: argument)
    }
    if name == "-" { return standardInput(scope: scope ?? .cli) }
    return discovery.load(discovery.source(named: argument))
  }

  private func isMissing(_ path: String) -> Bool {
    !discovery.files.exists(PathText.absolute(path, from: discovery.place.startDirectory))
  }

  /// Standard input as a file that is named: its scope and its project are those of that path.
  ///
  /// - Parameter path: absolute; nil for settings that belong to nobody.
  public func standardInput(as path: String?) -> SettingsFile {
    guard let path else { return standardInput(scope: .cli) }
    if path.utf8.suffix(3).elementsEqual(".md".utf8) {
      return discovery.loadFrontmatter(
        path, bytes: Result { () throws(FileSystemError) in try InputFiles.bytes(of: "-") })
    }
    let source = discovery.source(at: path, scope: discovery.guessedScope(of: path))
    var file = standardInput(scope: source.scope, path: path)
    file.isTrackedByGit = source.isTrackedByGit
    file.isBehindSymbolicLink = source.isBehindSymbolicLink
    return file
  }

  /// Standard input as a settings file.
  public func standardInput(scope: Scope, path: String = InputFiles.standardInputName) -> SettingsFile {
    do {
      let bytes = try InputFiles.bytes(of: "-")
      return SettingsReader(semantics: discovery.semantics).read(bytes, path: path, scope: scope)
    } catch {
      var file = SettingsFile(path: path, scope: scope)
      file.problems = [SettingsProblem(unreadable: error)]
      return file
    }
  }

  /// The bytes of a file that is no settings file, at most 64 MiB.
  public static func bytes(of path: String) throws(FileSystemError) -> [UInt8] {
    try FileSystem.live.contents(of: path == "-" ? "/dev/stdin" : path)
  }
}

extension SettingsFile {
  /// Why the file could not be read; nil when it was.
  ///
  /// - Parameter directory: the path is shown relative to it.
  public func unread(relativeTo directory: String) -> LintInventory.Unread? {
    guard let problem = problems.first(where: { $0.kind == .unreadable }) else { return nil }
    let shown = PathText.relative(path, to: directory) ?? path
    // The name was repaired when it was read, and is that of no file.
    let isNameLost = shown.contains("\u{FFFD}")
    return LintInventory.Unread(
      path: shown, reason: isNameLost ? "the name is not UTF-8, so it cannot be opened" : problem.message)
  }

  /// Whether the file could not be read at all.
  public var isUnreadable: Bool { problems.contains { $0.kind == .unreadable } }
}
