internal import ArgumentParser
internal import Reporting
internal import Settings

/// Reading of what the command line names; `-` is standard input.
struct InputFiles {
  /// Stands for the path of standard input in findings.
  static let standardInputName = "<stdin>"

  let discovery: SettingsDiscovery

  /// A settings file named by hand, `FILE` or `FILE=SCOPE`.
  ///
  /// - Throws: `ValidationError` when what stands behind `=` is neither a scope nor the end of a file's name.
  func settings(named argument: String) throws -> SettingsFile {
    guard !argument.isEmpty else { throw ValidationError("--settings needs the name of a file.") }
    let bytes = Array(argument.utf8)
    let equals = bytes.lastIndex(of: UInt8(ascii: "="))
    let name = equals.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? argument
    let scopeName = equals.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
    let scope = scopeName.flatMap(Scope.init(rawValue:))
    if let scopeName, scope == nil, name == "-" || isMissing(argument) {
      throw ValidationError(
        "--settings \(argument): there is no scope `\(scopeName)`; scopes are "
          + Scope.allCases.map(\.rawValue).joined(separator: ", ") + ".")
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
  func standardInput(as path: String?) -> SettingsFile {
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
  func standardInput(scope: Scope, path: String = InputFiles.standardInputName) -> SettingsFile {
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
  static func bytes(of path: String) throws(FileSystemError) -> [UInt8] {
    try FileSystem.live.contents(of: path == "-" ? "/dev/stdin" : path)
  }
}

extension SettingsFile {
  /// Why the file could not be read; nil when it was.
  ///
  /// - Parameter directory: the path is shown relative to it.
  func unread(relativeTo directory: String) -> LintInventory.Unread? {
    guard let problem = problems.first(where: { $0.kind == .unreadable }) else { return nil }
    let shown = PathText.relative(path, to: directory) ?? path
    // The name was repaired when it was read, and is that of no file.
    let isNameLost = shown.contains("\u{FFFD}")
    return LintInventory.Unread(
      path: shown, reason: isNameLost ? "the name is not UTF-8, so it cannot be opened" : problem.message)
  }

  /// Whether the file could not be read at all.
  var isUnreadable: Bool { problems.contains { $0.kind == .unreadable } }
}
