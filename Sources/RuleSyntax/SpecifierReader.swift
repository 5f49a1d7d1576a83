/// Gives the text between the parentheses its meaning (spec, B, P, T).
struct SpecifierReader {
  let semantics: Semantics
  let name: ToolName

  /// Reads a specifier; nil when it is malformed: in 1.0 only Bash, Read, Edit and WebFetch take one.
  ///
  /// Empty parentheses are no specifier that a tool could refuse; R-6 says what they mean on any tool.
  func read(_ bytes: [UInt8], at range: Range<Int>) -> Specifier? {
    if bytes.isEmpty { return Specifier(bytes: bytes, range: range, meaning: .empty) }
    let entry = ToolCatalog.entry(named: name.canonical, in: semantics)
    let kind = entry?.specifier ?? .none
    if !semantics.has(.specifiersOfEveryTool) {
      switch kind {
      case .command, .path, .domain: break
      case .name, .directory, .neverConsulted, .none: return nil
      }
      return Specifier(bytes: bytes, range: range, meaning: meaning(of: bytes, kind))
    }
    if bytes == [UInt8(ascii: "*")] {
      let isDocumented = entry?.readsStarAsEveryCall ?? name.bytes.starts(with: "mcp__".utf8)
      return Specifier(
        bytes: bytes, range: range, meaning: isDocumented ? .everyCall : .undocumentedEveryCall)
    }
    let parameter = ParameterPattern(parsing: bytes)
    if let parameter, let primary = entry?.primaryField, parameter.name.elementsEqual(primary.utf8) {
      return Specifier(bytes: bytes, range: range, meaning: .primaryField)
    }
    let meaning = meaning(of: bytes, kind)
    // `domain:` is not the name of an input field.
    if case .domain = meaning { return Specifier(bytes: bytes, range: range, meaning: meaning) }
    return Specifier(bytes: bytes, range: range, meaning: meaning, parameter: parameter)
  }

  private func meaning(of bytes: [UInt8], _ kind: SpecifierKind) -> SpecifierMeaning {
    switch kind {
    case .command: return .command(CommandPattern(parsing: bytes, semantics: semantics))
    case .path: return .path(PathPattern(parsing: bytes))
    case .domain:
      let prefix = "domain:".utf8
      return bytes.starts(with: prefix) ? .domain(Array(bytes.dropFirst(prefix.count))) : .meaningless
    case .name: return named(bytes)
    case .directory: return .directory(bytes)
    case .neverConsulted: return .neverConsulted
    case .none: return .meaningless
    }
  }

  /// Agent and Skill (T-8); only Skill takes arguments, and only after a name.
  private func named(_ bytes: [UInt8]) -> SpecifierMeaning {
    if name.canonical == "Skill", bytes.count > 2 {
      let ending = bytes.suffix(2)
      if ending.elementsEqual(" *".utf8) || ending.elementsEqual(":*".utf8) {
        return .name(Array(bytes.dropLast(2)), takesArguments: true)
      }
    }
    return .name(bytes, takesArguments: false)
  }
}
