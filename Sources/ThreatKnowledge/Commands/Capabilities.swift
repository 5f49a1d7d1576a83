/// What wildcards behind the leading words of a command let through.
public enum Capabilities {
  private static let index = CapabilityIndex()

  /// Every entry, in the order of the tables.
  public static var entries: [CapabilityEntry] { index.entries }

  /// The name under which the tables know a command word: its base name, without a version number or `.exe`
  /// when only that makes it known, and with aliases (`python` counts as `python3`).
  public static func canonicalName(of word: String) -> String { index.canonicalName(of: word) }

  /// The entries that a wildcard behind some leading words exposes.
  ///
  /// - Parameter leading: the leading literal of a pattern, up to its first wildcard.
  public static func exposed(by leading: LeadingWords) -> [CapabilityEntry] { index.exposed(by: leading) }

  /// Whether a wildcard behind some leading words reaches a prefix marked `execute` (spec M-5, auto mode).
  ///
  /// - Parameter leading: the leading literal of the pattern, up to its first wildcard.
  public static func reachesExecution(_ leading: LeadingWords) -> Bool {
    if leading.words.isEmpty, leading.partial == nil { return true }
    return exposed(by: leading).contains(where: \.executes)
  }
}

/// The literal beginning of a command pattern, up to its first wildcard.
public struct LeadingWords: Sendable, Hashable {
  /// The words that are certainly complete.
  public var words: [String]
  /// The beginning of a further word that the wildcard completes (`Bash(ls*)`).
  public var partial: String?

  /// From complete words.
  public init(words: [String], partial: String? = nil) {
    self.words = words
    self.partial = partial
  }

  /// From the bytes in front of the first wildcard; leading assignments are left out.
  ///
  /// - Parameters:
  ///   - literal: UTF-8; blanks separate words, quotes mean nothing.
  ///   - endsAtWord: true when the wildcard begins a new word: a trailing ` *` or a `:*` of 2.1.
  public init(literal: [UInt8], endsAtWord: Bool) {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var words = literal.split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }
    if !endsAtWord, let last = literal.last, !isBlank(last) { partial = words.popLast() }
    while let first = words.first, LeadingWords.isAssignment(first) { words.removeFirst() }
    self.words = words
  }

  /// Whether a word is an assignment, `NAME=value`.
  public static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex else {
      return false
    }
    return word.utf8[..<equals].allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "_")
    }
  }
}
