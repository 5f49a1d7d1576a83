internal import PatternMatching

/// The capability entries, found by the first word of their prefix; those of a command are read when it is first asked
/// for.
struct CapabilityIndex: Sendable {
  private let blocks: [CapabilityTables.Block]
  private let aliases: [String: String]
  /// What has been read, by command; empty for words that are none.
  private let read = Guarded<[String: [CapabilityEntry]]>([:])
  private let all: Lazily<[CapabilityEntry]>

  init() {
    let (blocks, aliases) = CapabilityTables.blocks()
    self.blocks = blocks
    self.aliases = aliases
    all = Lazily { blocks.map(CapabilityTables.entry) }
  }

  /// Every entry, in the order of the tables.
  var entries: [CapabilityEntry] { all() }

  /// The entries whose prefix begins with a command, in the order of the tables.
  private func entries(of command: String) -> [CapabilityEntry] {
    read.withValue { read in
      if let entries = read[command] { return entries }
      let mark = CapabilityTables.mark(of: command.utf8)
      let entries = blocks.filter { $0.mark == mark }.map(CapabilityTables.entry).filter {
        $0.prefix.first == command
      }
      read[command] = entries
      return entries
    }
  }

  /// The name under which a command word is known, or its base name.
  func canonicalName(of word: String) -> String {
    if let known = known(word) { return known }
    let base = word.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(word[word.utf8.index(after: $0)...]) }
    let name = base ?? word
    if let known = known(name) { return known }
    if let stem = CapabilityIndex.withoutVersion(name), let known = known(stem) { return known }
    return name
  }

  private func known(_ name: String) -> String? {
    if let target = aliases[name] { return target }
    return entries(of: name).isEmpty ? nil : name
  }

  /// `python3.12`, `clang-15`, `node.exe` without what follows the name.
  private static func withoutVersion(_ name: String) -> String? {
    if name.hasSuffix(".exe") { return String(name.dropLast(4)) }
    var bytes = Array(name.utf8)
    while let last = bytes.last, (0x30...0x39).contains(last) || last == UInt8(ascii: ".") {
      bytes.removeLast()
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return bytes.isEmpty || bytes.count == name.utf8.count ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The longest prefix that equals the leading words, and every longer prefix that begins with them.
  func exposed(by leading: LeadingWords) -> [CapabilityEntry] {
    guard let command = leading.words.first else {
      guard let partial = leading.partial else { return entries }
      return entries.filter { $0.prefix[0].utf8.starts(with: partial.utf8) }
    }
    let canonical = canonicalName(of: command)
    let words = [canonical] + leading.words.dropFirst()
    var exposed: [CapabilityEntry] = []
    var longest: CapabilityEntry?
    for entry in entries(of: canonical) {
      if words.starts(with: entry.prefix) {
        if entry.prefix.count > longest?.prefix.count ?? 0 { longest = entry }
      } else if entry.prefix.starts(with: words),
        leading.partial.map({ entry.prefix[words.count].utf8.starts(with: $0.utf8) }) ?? true
      {
        exposed.append(entry)
      }
    }
    return (longest.map { [$0] } ?? []) + exposed
  }
}
