public import RuleSyntax

/// Turns the text of a settings file into its rules, switches and problems (spec, section C).
public struct SettingsReader: Sendable {
  /// The edition whose settings are read.
  public var edition: Edition

  /// A reader for an edition.
  public init(edition: Edition) { self.edition = edition }

  /// Reads a settings file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, at most 64 MiB.
  ///   - path: its absolute path, or a placeholder such as `<stdin>`.
  ///   - scope: its scope.
  /// - Returns: the file; what is wrong with it is in `problems`.
  public func read(_ bytes: [UInt8], path: String, scope: Scope) -> SettingsFile {
    var file = SettingsFile(path: path, scope: scope, source: bytes)
    do {
      let document = try JSONReader().read(bytes)
      read(document.root, into: &file)
    } catch {
      let span = SourceSpan(start: error.position, end: error.position)
      file.problems.append(
        SettingsProblem(kind: .invalidJSON, message: error.message, help: error.help, span: span))
    }
    return file
  }

  /// Reads settings that are a JSON object inside another text, such as a line of a vector file.
  ///
  /// - Parameters:
  ///   - object: the object; keys that are no settings are passed over.
  ///   - source: the text that the object's ranges count in.
  ///   - path: the absolute path that the settings are taken to have.
  ///   - scope: their scope.
  public func read(_ object: JSONValue, in source: [UInt8], path: String, scope: Scope) -> SettingsFile {
    var file = SettingsFile(path: path, scope: scope, source: source)
    read(object, into: &file)
    return file
  }

  private func read(_ root: JSONValue, into file: inout SettingsFile) {
    let lines = TextLines(file.source)
    let parser = RuleParser(edition: edition)
    for list in [RuleList.allow, .deny, .ask] {
      for element in root["permissions"]?[list.rawValue]?.elements ?? [] {
        let text = element.string ?? []
        let rule = Result { () throws(RuleSyntaxError) in try parser.parse(text, in: list) }
        file.entries.append(
          RuleEntry(text: text, list: list, span: lines.span(of: element.range), rule: rule))
      }
    }
    if let mode = root["permissions"]?["defaultMode"], let text = mode.text {
      file.defaultMode = Placed(text, lines.span(of: mode.range))
    }
    for directory in root["permissions"]?["additionalDirectories"]?.elements ?? [] {
      if let text = directory.text {
        file.additionalDirectories.append(Placed(text, lines.span(of: directory.range)))
      }
    }
    if let value = root["allowManagedPermissionRulesOnly"] {
      file.allowManagedPermissionRulesOnly = Placed(value.boolean, lines.span(of: value.range))
    }
  }
}
