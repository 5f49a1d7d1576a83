import RuleSyntax

/// The bytes of a text, for tables.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A text from bytes, for messages.
func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// A rule parsed for tables; nil when it is malformed.
func parsed(_ text: String, _ edition: Edition = .v2_1, _ list: RuleList = .deny) -> Rule? {
  try? RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse(Array(text.utf8), in: list)
}

/// The error of a malformed rule; nil when the rule is well-formed.
func failure(_ text: [UInt8], _ edition: Edition = .v2_1, _ list: RuleList = .deny) -> RuleSyntaxError? {
  do {
    _ = try RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse(text, in: list)
    return nil
  } catch {
    return error
  }
}

/// A meaning in one line: what it is, then its parts, so that tables stay readable.
///
/// In patterns `⋯` stands for any text, and what follows `▸` is the ending.
func describe(_ specifier: Specifier?) -> String {
  guard let specifier else { return "bare" }
  let parameter = specifier.parameter.map { " & \(text($0.name))=\(describe($0.value))" } ?? ""
  return describe(specifier.meaning) + parameter
}

private func describe(_ meaning: SpecifierMeaning) -> String {
  switch meaning {
  case .everyCall: return "every call"
  case .undocumentedEveryCall: return "every call?"
  case .empty: return "empty"
  case .command(let pattern):
    let ending =
      switch pattern.ending {
      case .none: ""
      case .prefix: "▸prefix"
      case .wordBoundary: "▸word"
      }
    return "command \(describe(pattern.atoms))\(ending)"
  case .path(let pattern): return "path \(describe(pattern))"
  case .domain(let domain): return "domain \(text(domain))"
  case .name(let name, let takesArguments): return "name \(text(name))\(takesArguments ? "▸arguments" : "")"
  case .directory(let directory): return "directory \(text(directory))"
  case .neverConsulted: return "never consulted"
  case .meaningless: return "meaningless"
  case .primaryField: return "primary field"
  }
}

private func describe(_ pattern: PathPattern) -> String {
  let anchor =
    switch pattern.anchor {
    case .filesystemRoot: "root"
    case .home: "home"
    case .settingsSource: "source"
    case .workingDirectory: "cwd"
    }
  let ascents = pattern.ascents > 0 ? "↑\(pattern.ascents)" : ""
  let marks =
    (pattern.hasDotPrefix ? "." : "") + (pattern.isNegation ? "!" : "") + (pattern.isComment ? "#" : "")
  return "\(anchor)\(ascents)\(marks) \(text(pattern.glob))"
}

private func describe(_ atoms: [PatternAtom]) -> String {
  atoms.map { atom in
    switch atom {
    case .literal(let bytes): "‹\(text(bytes))›"
    case .anything: "⋯"
    }
  }.joined()
}
