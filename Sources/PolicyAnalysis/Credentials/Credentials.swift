internal import PatternMatching
internal import PermissionEngine
internal import ThreatKnowledge

/// Finds credentials in texts, and hides them.
public enum Credentials {
  /// One that was found.
  struct Match: Sendable, Hashable {
    /// The kind, in kebab case.
    var name: String
    var grade: CredentialPattern.Grade
    /// Where it stands.
    var range: Range<Int>
  }

  private static let compiled = Memo<Int, CompiledPattern?>()
  private static let hints = HintTable(CredentialPatterns.all.map(\.hints))

  /// Longest text that is looked at, in bytes; settings files are far smaller.
  private static let maximumBytes = 8 << 20
  /// Matches of one kind that are looked for at most.
  private static let maximumMatches = 1000

  /// Every credential in a text, in order, without overlaps: where two kinds match, the surer one stays.
  ///
  /// - Complexity: one pass over the text, and one more for each kind of which a hint occurs.
  static func find(in text: [UInt8]) -> [Match] {
    let text = text.prefix(maximumBytes)
    let kinds = text.withUnsafeBufferPointer { hints.owners(in: $0) }
    guard !kinds.isEmpty else { return [] }
    var matches: [Match] = []
    for kind in kinds.sorted() {
      let pattern = CredentialPatterns.all[kind]
      guard let code = code(of: kind) else { continue }
      matches += text.withUnsafeBufferPointer { ranges(of: code, in: $0) }.filter {
        pattern.grade > .medium
          || isConvincing(text[text.startIndex + $0.lowerBound..<text.startIndex + $0.upperBound])
      }.map { Match(name: pattern.name, grade: pattern.grade, range: $0) }
    }
    return withoutOverlaps(matches)
  }

  /// The text with every credential but its first four bytes as stars; the length stays.
  public static func masked(_ text: [UInt8]) -> [UInt8] {
    let matches = find(in: text)
    guard !matches.isEmpty else { return text }
    var masked = text
    for match in matches {
      for index in match.range.dropFirst(4) where masked[index] > 0x20 && masked[index] != UInt8(ascii: "\"")
      {
        masked[index] = UInt8(ascii: "*")
      }
    }
    return masked
  }

  /// The text with every credential but its first four bytes as stars.
  public static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let masked = masked(bytes)
    return masked == bytes ? text : String(decoding: masked, as: UTF8.self)
  }

  private static func code(of kind: Int) -> CompiledPattern? {
    compiled.value(kind) {
      try? CompiledPattern(Array(CredentialPatterns.all[kind].expression.utf8), isAnchored: false)
    }
  }

  private static func ranges(of code: CompiledPattern, in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while ranges.count < maximumMatches, let range = try? code.firstMatch(in: text, from: start) {
      ranges.append(range)
      start = max(range.upperBound, range.lowerBound + 1)
    }
    return ranges
  }

  /// A second signal for shapes that ordinary text has too: a value that looks random.
  private static func isConvincing(_ match: ArraySlice<UInt8>) -> Bool {
    let separators: Set<UInt8> = [UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: " ")]
    guard let separator = match.firstIndex(where: separators.contains) else { return false }
    let value = match[(separator + 1)...].filter { !separators.contains($0) && $0 != 0x22 && $0 != 0x27 }
    return Entropy.looksRandom(value)
  }

  private static func withoutOverlaps(_ matches: [Match]) -> [Match] {
    var kept: [Match] = []
    for match in matches.sorted(by: { ($0.range.lowerBound, $1.grade) < ($1.range.lowerBound, $0.grade) }) {
      guard let last = kept.last, last.range.overlaps(match.range) else {
        kept.append(match)
        continue
      }
      if match.grade > last.grade { kept[kept.count - 1] = match }
    }
    return kept
  }
}

extension Finding {
  /// The same without credentials in its texts. A fix that would write one is left out.
  public var withoutCredentials: Finding {
    var copy = self
    copy.message = Credentials.masked(message)
    copy.messageAlone = messageAlone.map { Credentials.masked($0) }
    copy.help = help.map { Credentials.masked($0) }
    copy.rule = rule.map { Credentials.masked($0) }
    for index in copy.related.indices {
      copy.related[index].rule = copy.related[index].rule.map { Credentials.masked($0) }
    }
    if let fix, fix.edits.contains(where: { Credentials.masked($0.replacement) != $0.replacement }) {
      copy.fix = nil
    }
    copy.others = others.map(\.withoutCredentials)
    return copy
  }
}
