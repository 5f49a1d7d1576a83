/// Guesses what a malformed rule was meant to be (spec R-3).
///
/// A guess is offered only when it parses and when nothing speaks for another: a repair is applied by `--fix`, and a
/// wrong one would grant what nobody wrote. A rule is never widened: a bare name is not proposed.
struct RuleRepair {
  let semantics: Semantics
  let list: RuleList
  let text: [UInt8]
  let parts: RuleLexer

  private static let opening = UInt8(ascii: "(")
  private static let closing = UInt8(ascii: ")")

  /// The rule without its mistake; nil when that is not certain enough.
  func repaired(_ reason: RuleSyntaxError.Reason) -> [UInt8]? {
    let guess: [UInt8]? =
      switch reason {
      case .blankBeforeParenthesis, .missingParenthesis, .textAfterParenthesis:
        withParentheses(Array(text[parts.name]))
      case .invalidName: unquoted() ?? otherBrackets() ?? withoutParentheses()
      case .specifierNotTaken: otherTool()
      case .notAString, .empty, .tooLong: nil
      }
    guard let guess, guess.count <= RuleParser.maximumBytes,
      (try? RuleParser(semantics: semantics).parse(guess, in: list, proposesRepair: false)) != nil
    else { return nil }
    return guess
  }

  /// The name with the text that was meant to stand in its parentheses.
  private func withParentheses(_ name: [UInt8]) -> [UInt8]? {
    guard let specifier = specifierText(), !specifier.isEmpty else { return nil }
    return name + [Self.opening] + specifier + [Self.closing]
  }

  /// What was meant to stand in the parentheses.
  ///
  /// When a `)` is missing, all of it. When text follows the last `)`: all of it where that `)` closes a parenthesis
  /// inside; the text before the `)` where nothing but punctuation follows, as a list leaves it; otherwise unknown.
  private func specifierText() -> [UInt8]? {
    guard parts.closing != nil, !parts.rest.isEmpty else { return Array(text[parts.specifier]) }
    let inside = text[parts.specifier]
    if inside.count(where: { $0 == Self.opening }) > inside.count(where: { $0 == Self.closing }) {
      return Array(text[parts.specifier.lowerBound..<parts.rest.upperBound])
    }
    let isPunctuation = text[parts.rest].allSatisfy {
      ",;.:'\"`]}".utf8.contains($0) || RuleBlank.isASCII($0)
    }
    return isPunctuation ? Array(inside) : nil
  }

  /// `"Bash(x)"`: quotation marks within the string.
  private func unquoted() -> [UInt8]? {
    let whole = text[parts.whole]
    guard whole.count > 2, let first = whole.first, first == whole.last, "\"'`".utf8.contains(first) else {
      return nil
    }
    return Array(whole.dropFirst().dropLast())
  }

  /// `Bash[x]`, `Bash{x}`, `Bash<x>`.
  private func otherBrackets() -> [UInt8]? {
    let whole = text[parts.whole]
    guard let name = leadingTool(), let last = whole.last else { return nil }
    let rest = whole[name.endIndex...]
    switch (rest.first, last) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "{"), UInt8(ascii: "}")),
      (UInt8(ascii: "<"), UInt8(ascii: ">")):
      let inside = rest.dropFirst().dropLast()
      return inside.isEmpty ? nil : name + [Self.opening] + inside + [Self.closing]
    default: return nil
    }
  }

  /// `Bash npm test`, `Bash: npm test`: a tool and its pattern without parentheses.
  private func withoutParentheses() -> [UInt8]? {
    guard parts.opening == nil, let name = leadingTool() else { return nil }
    var rest = text[name.endIndex..<parts.whole.upperBound]
    let blanks = RuleBlank.end(ofBlanksAtStartOf: rest)
    guard blanks > rest.startIndex || rest.first == UInt8(ascii: ":") else { return nil }
    rest = rest[blanks...]
    if rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      rest = rest[RuleBlank.end(ofBlanksAtStartOf: rest)...]
    }
    // `:*` belongs to a pattern that has lost its beginning.
    guard let first = rest.first, first != UInt8(ascii: "*"), first != Self.closing else { return nil }
    return name + [Self.opening] + rest + [Self.closing]
  }

  /// 1.0: the tool that takes the specifier, for a path on a file tool and for a misspelt name.
  private func otherTool() -> [UInt8]? {
    let name = text[parts.name]
    if let entry = ToolCatalog.entry(named: name, in: .current) {
      return entry.consultedInstead.flatMap { withParentheses(Array($0.utf8)) }
    }
    return ToolCatalog.suggestion(for: String(decoding: name, as: UTF8.self), in: semantics)
      .flatMap { withParentheses(Array($0.utf8)) }
  }

  /// The letters at the start, when they are the name of a tool that takes a pattern.
  private func leadingTool() -> ArraySlice<UInt8>? {
    let name = text[parts.whole].prefix { UInt8(ascii: "a") <= $0 | 0x20 && $0 | 0x20 <= UInt8(ascii: "z") }
    guard let entry = ToolCatalog.entry(named: name, in: semantics) else { return nil }
    return entry.specifier == .none ? nil : name
  }
}
