internal import PatternMatching
internal import RuleSyntax
internal import ThreatKnowledge

/// A command pattern as a form with a gap: what stands before its first wildcard, and after it.
struct CommandShape {
  /// The bytes before the first wildcard, without trailing blanks.
  let leading: String
  /// The same as words.
  let words: LeadingWords
  /// True when nothing but the wildcard follows.
  let isOpenEnded: Bool
  /// True when the pattern has no wildcard.
  let isExact: Bool
  /// What follows the first wildcard, further wildcards filled with nothing.
  let rest: String
  /// True when the first wildcard begins a new word.
  let gapBeginsWord: Bool
  private let restNeedsWord: Bool
  private let alternatives: [WildcardPattern]

  init(_ pattern: CommandPattern) {
    isExact = pattern.isExact
    var atoms = pattern.atoms[...]
    var literal: [UInt8] = []
    if case .literal(let bytes)? = atoms.first {
      literal = bytes
      atoms.removeFirst()
    }
    let hasInnerWildcard = !atoms.isEmpty
    let endsAtWord = !hasInnerWildcard && pattern.ending != .prefix || literal.last == UInt8(ascii: " ")
    gapBeginsWord = endsAtWord
    leading = CommandShape.trimmed(literal)
    words = LeadingWords(literal: literal, endsAtWord: endsAtWord)
    let after = atoms.dropFirst().flatMap { atom -> [UInt8] in
      if case .literal(let bytes) = atom { bytes } else { [] }
    }
    isOpenEnded = after.isEmpty && !pattern.isExact
    restNeedsWord = after.first != UInt8(ascii: " ")
    let tail = !after.isEmpty && pattern.ending == .wordBoundary ? Array(" x".utf8) : []
    rest = String(decoding: after + tail, as: UTF8.self)
    alternatives = CommandShape.alternatives(of: pattern)
  }

  /// Whether a command text, blanks as S-8 leaves them, matches.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return alternatives.contains { $0.matches(bytes) }
  }

  /// A command text that begins with some words and goes on as the pattern demands.
  ///
  /// - Parameter beginning: the words up to the end of the first gap.
  func completed(_ beginning: String) -> String {
    rest.isEmpty ? beginning : beginning + (restNeedsWord ? " x" : "") + rest
  }

  /// A command text of the pattern with some words in its gap, after whatever word the gap completes.
  ///
  /// - Parameters:
  ///   - tail: the words; what stands in brackets in front is an operand for rules that hold none.
  ///   - count: how many words of the rule are the command and its subcommands.
  func withTail(_ tail: String, after count: Int) -> String {
    var tail = tail
    if tail.hasPrefix("["), let end = tail.utf8.firstIndex(of: UInt8(ascii: "]")) {
      let operand = String(tail[tail.utf8.index(after: tail.startIndex)..<end])
      let rest = String(tail[tail.utf8.index(after: end)...])
      tail =
        hasOperand(after: count) ? String(decoding: rest.utf8.dropFirst(), as: UTF8.self) : operand + rest
    }
    if let open = CodeContinuation.openQuote(in: leading) {
      let quote = String(decoding: [open.quote], as: UTF8.self)
      let value = leading.hasSuffix("=" + quote) ? "*" : ""
      return leading + value + quote + " " + tail + (rest.isEmpty ? "" : " " + quote + rest)
    }
    return completed(leading + completion + " " + tail)
  }

  /// What makes a whole word of the one that the gap completes.
  private var completion: String {
    guard let partial = words.partial else { return "" }
    if partial.hasPrefix("-"), partial.hasSuffix("=") { return "*" }
    return partial.hasSuffix("/") && !words.words.isEmpty ? "x/y" : ""
  }

  /// Whether a word after the first ones is neither an option nor directly after one.
  private func hasOperand(after count: Int) -> Bool {
    let all = words.words + (words.partial.map { [$0] } ?? [])
    return all.indices.dropFirst(count).contains { index in
      !all[index].hasPrefix("-") && (index == count || !all[index - 1].hasPrefix("-"))
    }
  }

  /// The shortest text of the pattern, `x` in its gap where one is needed.
  var sample: String {
    if isExact { return leading }
    for text in [leading, leading + rest, leading + " x" + rest, leading + "x" + rest] where matches(text) {
      return text
    }
    return completed(leading)
  }

  private static func alternatives(of pattern: CommandPattern) -> [WildcardPattern] {
    let pieces = pattern.atoms.map { atom -> WildcardPattern.Piece in
      switch atom {
      case .literal(let bytes): .literal(bytes)
      case .anything: .anything
      }
    }
    switch pattern.ending {
    case .none: return [WildcardPattern(pieces)]
    case .prefix: return [WildcardPattern(pieces + [.anything])]
    case .wordBoundary:
      return [
        WildcardPattern(pieces), WildcardPattern(pieces + [.literal([UInt8(ascii: " ")]), .anything]),
      ]
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
