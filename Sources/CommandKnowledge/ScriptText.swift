internal import ShellSyntax

/// The text that a word, or several joined by blanks, hands to another shell.
struct ScriptText {
  /// The text; where something is not known a parameter stands for it.
  private(set) var bytes: [UInt8] = []
  /// True when nothing was replaced.
  private(set) var isExact = true

  /// The text of one word.
  init(_ word: Word) { add(word) }

  /// The text of these parts of a word.
  init(_ parts: [WordPart]) {
    for part in parts { add(part) }
  }

  /// The text that `eval`, `watch` and `ssh` make of their words.
  init(joining words: ArraySlice<Word>) {
    for (number, word) in words.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: " ")) }
      add(word)
    }
  }

  /// What runs: the text, and something unknown where it is not exact.
  var commands: [WrappedCommand] { isExact ? [.script(bytes)] : [.script(bytes), .opaque] }

  /// What an `ssh -o NAME=TEXT` setting runs on this machine; empty for most names.
  var commandOfSetting: [WrappedCommand] {
    let separators: [UInt8] = [UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: "\t")]
    guard let end = bytes.firstIndex(where: separators.contains) else { return [] }
    let name = String(decoding: bytes[..<end].map(asciiLowercased), as: UTF8.self)
    switch name {
    case "proxycommand", "localcommand", "knownhostscommand", "remotecommand":
      let text = bytes[end...].drop(while: separators.contains)
      return isExact ? [.script(Array(text))] : [.script(Array(text)), .opaque]
    default:
      return []
    }
  }

  private mutating func add(_ word: Word) {
    for part in word.parts { add(part) }
  }

  private mutating func add(_ part: WordPart) {
    switch part {
    case .literal(let text), .singleQuoted(let text), .glob(let text):
      if case .glob = part { isExact = false }
      bytes += text
    case .escaped(let text):
      bytes += text
    case .ansiQuoted(let text?):
      bytes += text
    case .doubleQuoted(let parts, let isLocalized):
      if isLocalized { isExact = false }
      for inner in parts { add(inner) }
    case .tilde(let user):
      isExact = false
      bytes.append(UInt8(ascii: "~"))
      bytes += user
    case .parameter(let expansion) where expansion.operation.isEmpty && !expansion.isIndirect:
      addParameter(expansion.name)
    case .ansiQuoted(nil), .parameter, .command, .arithmetic, .process, .brace:
      addParameter(Array("_".utf8))
    }
  }

  private mutating func addParameter(_ name: [UInt8]) {
    isExact = false
    bytes += Array("${".utf8) + name + [UInt8(ascii: "}")]
  }
}
