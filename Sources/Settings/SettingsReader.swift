public import RuleSyntax

/// Turns the text of a settings file into its rules, switches and problems (spec, section C).
public struct SettingsReader: Sendable {
  /// How many rules one file may have.
  public static let maximumRules = 1_000_000
  /// How long one rule may be, in bytes.
  public static let maximumRuleBytes = 65_536

  /// What the settings and their rules mean.
  public var semantics: Semantics

  /// A reader of settings in a language.
  public init(semantics: Semantics) { self.semantics = semantics }

  /// Reads a settings file. Never fails: what is wrong with the file is in its `problems`.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, at most 64 MiB.
  ///   - path: its absolute path, or a placeholder such as `<stdin>`.
  ///   - scope: its scope.
  /// - Returns: the file; without entries and switches where C-7 says that it contributes nothing.
  /// - Complexity: O(*n*) in bytes.
  public func read(_ bytes: [UInt8], path: String, scope: Scope) -> SettingsFile {
    // A text beyond the limit is not even searched for its lines.
    let reader = JSONReader()
    let lines = TextLines(bytes.count > reader.limits.maximumBytes ? [] : bytes)
    var decoder = SettingsDecoder(
      file: SettingsFile(path: path, scope: scope, source: bytes), semantics: semantics, lines: lines)
    do {
      // The product takes a file with nothing in it for one that sets nothing (C-7).
      let isBlank = semantics.reading == .product && bytes.allSatisfy { " \t\r\n".utf8.contains($0) }
      let document = try reader.read(isBlank ? Array("{}".utf8) : bytes)
      decoder.reportNotes(document.notes)
      decoder.decode(document.root)
    } catch {
      decoder.reject(error)
    }
    return decoder.finished()
  }

  /// Reads settings that are a JSON object inside another text, such as one line of a file of vectors.
  ///
  /// - Parameters:
  ///   - object: the object; keys that are no settings are passed over.
  ///   - source: the text that the object's ranges count in.
  ///   - path: the absolute path that the settings are taken to have.
  ///   - scope: their scope.
  /// - Returns: the file, as `read(_:path:scope:)` gives it.
  public func read(_ object: JSONValue, in source: [UInt8], path: String, scope: Scope) -> SettingsFile {
    var decoder = SettingsDecoder(
      file: SettingsFile(path: path, scope: scope, source: source), semantics: semantics,
      lines: TextLines(source)
    )
    decoder.decode(object)
    return decoder.finished()
  }

  /// Reads one rule, with the limit of R-10 applied.
  ///
  /// - Parameters:
  ///   - text: the rule after decoding, UTF-8; nil for an entry that is not a string.
  ///   - list: the list it stands in.
  ///   - span: where the entry stands.
  public func entry(_ text: [UInt8]?, in list: RuleList, at span: SourceSpan) -> RuleEntry {
    RuleEntry(text: text ?? [], list: list, span: span, rule: rule(text, in: list))
  }

  private func rule(_ text: [UInt8]?, in list: RuleList) -> Result<Rule, RuleSyntaxError> {
    guard let text else { return .failure(RuleSyntaxError(reason: .notAString, range: 0..<0)) }
    guard text.count <= Self.maximumRuleBytes else {
      return .failure(RuleSyntaxError(reason: .tooLong, range: Self.maximumRuleBytes..<text.count))
    }
    do {
      return .success(try RuleParser(semantics: semantics).parse(text, in: list))
    } catch {
      return .failure(error)
    }
  }
}
