internal import PermissionEngine
package import RuleSyntax
package import Settings

extension SettingsFile {
  /// The same settings file with other bytes, or read as another edition reads it; a file of another kind as it is.
  ///
  /// - Parameter bytes: nil for those that it has.
  func read(_ bytes: [UInt8]? = nil, in semantics: Semantics) -> SettingsFile {
    guard origin == .settings else { return self }
    var file = SettingsReader(semantics: semantics).read(bytes ?? source, path: path, scope: scope)
    file.isTrackedByGit = isTrackedByGit
    file.isBehindSymbolicLink = isBehindSymbolicLink
    return file
  }

  /// Rules alone, without the settings beside them, counted from the same place.
  func alone(_ entries: [RuleEntry]) -> SettingsFile {
    var file = SettingsFile(path: path, scope: scope, origin: .commandLine)
    file.entries = entries
    return file
  }

  /// A settings file that holds proposed rules of one list and nothing else, written and read as a real one is, so that
  /// every reading finds what it looks for.
  package static func proposal(
    of rules: [String], in list: RuleList, path: String, scope: Scope, semantics: Semantics
  ) -> SettingsFile {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("permissions")
      writer.object { $0.member(list.rawValue, strings: rules) }
    }
    return SettingsReader(semantics: semantics).read(writer.bytes, path: path, scope: scope)
  }
}

extension SettingsStack {
  /// The same sources with everything but their rules.
  var withoutRules: SettingsStack {
    SettingsStack(
      files.map { file in
        var file = file
        file.entries = []
        file.rejectedEntries = []
        return file
      })
  }
}

extension AnalysisInput {
  /// The same policy with other files in the place of those that are reported on.
  func linting(_ files: [SettingsFile]) -> AnalysisInput {
    let linted = Set(files.map(\.path))
    return AnalysisInput(
      linting: files, with: stack.files.filter { !linted.contains($0.path) }, semantics: semantics,
      context: context)
  }

  /// The same policy with other bytes in one of the files that are reported on.
  func replacing(_ file: SettingsFile, with bytes: [UInt8]) -> AnalysisInput {
    linting(lintedFiles.map { $0.path == file.path ? file.read(bytes, in: semantics) : $0 })
  }
}
