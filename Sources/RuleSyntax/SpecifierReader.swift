/// Gives the text between the parentheses its meaning (spec, B, P, T).
struct SpecifierReader {
  let edition: Edition
  let name: ToolName

  /// Tools for which `(*)` is documented as the whole tool.
  private static let wholeToolNames: Set<String> = [
    "Bash", "PowerShell", "Monitor", "Read", "Edit", "Agent", "Skill",
  ]

  func read(_ bytes: [UInt8], at range: Range<Int>) throws(RuleSyntaxError) -> Specifier {
    let entry = ToolCatalog.entry(named: name.canonical, in: edition)
    let kind = entry?.specifier ?? .none
    if edition == .v1_0, ![.command, .path, .domain].contains(kind) {
      throw RuleSyntaxError(reason: .specifierNotTaken, range: range)
    }
    let parameter = edition == .v1_0 ? nil : ParameterPattern(parsing: bytes)
    if let parameter, let primary = entry?.primaryField, parameter.name.elementsEqual(primary.utf8) {
      return Specifier(bytes: bytes, range: range, meaning: .primaryField)
    }
    let meaning = meaning(of: bytes, kind)
    return Specifier(bytes: bytes, range: range, meaning: meaning, parameter: parameter)
  }

  private func meaning(of bytes: [UInt8], _ kind: SpecifierKind) -> SpecifierMeaning {
    if bytes.isEmpty { return .empty }
    if edition != .v1_0, bytes == [UInt8(ascii: "*")] {
      let isDocumented = Self.wholeToolNames.contains(name.canonical) || name.bytes.starts(with: "mcp__".utf8)
      return isDocumented ? .everyCall : .undocumentedEveryCall
    }
    switch kind {
    case .command: return .command(CommandPattern(parsing: bytes, edition: edition))
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

  /// Agent and Skill (T-8); only Skill takes arguments.
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
