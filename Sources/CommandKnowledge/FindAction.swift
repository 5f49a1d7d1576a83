internal import ShellSyntax

/// The actions of `find` and `fd` that run commands (spec S-12).
enum FindAction {
  private static let runners = NameTable<Bool>(
    TableText.fields(Array("-exec -execdir -ok -okdir".utf8)[...]).map { (name: $0, entry: true) })

  /// Whether a word of `find` begins a command: `-exec` and its relatives.
  static func runs(_ word: some Collection<UInt8>) -> Bool { runners[word] != nil }

  /// The commands behind `-exec` and its relatives; nil when there are none.
  static func unwrapping(_ words: ArraySlice<Word>, name: String) -> Unwrapping? {
    var inner: [WrappedCommand] = []
    var isUnderstood = true
    var hasAction = false
    var index = words.startIndex + 1
    while index < words.endIndex {
      let shape = WordShape(words[index])
      index += 1
      if shape.isConstant {
        guard runs(shape.prefix) else { continue }
        hasAction = true
      } else {
        // It may stand for `-exec`, with the words of the command behind it.
        guard shape.mayBeOption, mayEndCommand(words[index...]) || shape.hasExpansion && shape.maySplit else {
          continue
        }
        isUnderstood = false
        inner.append(.opaque)
      }
      let end = commandEnd(in: words[index...])
      if index < end.index {
        let command = words[index..<end.index].map { $0.replacing(placeholder) }
        inner.append(.words(command[...], hasUnknownTail: end.isBatch))
      }
      // Behind a word that is not known the rest may be further primaries as well: read on without a jump.
      if shape.isConstant { index = min(end.index + 1, words.endIndex) }
    }
    guard !inner.isEmpty || hasAction else { return nil }
    return Unwrapping(
      wrapper: name, kind: .exec, isDocumented: false, isFullyUnderstood: isUnderstood, inner: inner,
      needsExactRule: hasAction)
  }

  /// The commands behind `-x`, `-X`, `--exec`, `--exec-batch` of `fd`; nil when there are none.
  static func unwrappingFd(_ words: ArraySlice<Word>, name: String) -> Unwrapping? {
    var inner: [WrappedCommand] = []
    var index = words.startIndex + 1
    while index < words.endIndex {
      let shape = WordShape(words[index])
      index += 1
      if shape.constant?.elementsEqual("--".utf8) ?? false { break }
      guard let start = fdCommandStart(shape) else { continue }
      var end = index
      while end < words.endIndex, !(WordShape(words[end]).constant?.elementsEqual(";".utf8) ?? false) {
        end += 1
      }
      var command = words[index..<end].map { word in
        fdPlaceholders.reduce(word) { $0.replacing($1) }
      }
      let hasPlaceholder = command.contains { !WordShape($0).isConstant }
      if let start { command.insert(words[index - 1].droppingFirst(start), at: 0) }
      if !command.isEmpty { inner.append(.words(command[...], hasUnknownTail: !hasPlaceholder)) }
      index = min(end + 1, words.endIndex)
    }
    guard !inner.isEmpty else { return nil }
    return Unwrapping(
      wrapper: name, kind: .exec, isDocumented: false, isFullyUnderstood: true, inner: inner,
      needsExactRule: false)
  }

  private static let placeholder = Array("{}".utf8)
  private static let fdPlaceholders = ["{}", "{/}", "{//}", "{.}", "{/.}"].map { Array($0.utf8) }

  /// For a word that begins a command of `fd`: nil inside when the command begins with the next word, otherwise
  /// how many bytes of this one stand before it. nil outside when the word begins none.
  private static func fdCommandStart(_ shape: WordShape) -> Int?? {
    let word = shape.prefix
    if word.starts(with: "--".utf8) {
      let name = word.dropFirst(2).prefix { $0 != UInt8(ascii: "=") }
      guard name.elementsEqual("exec".utf8) || name.elementsEqual("exec-batch".utf8) else { return nil }
      return name.count + 2 < word.count ? .some(name.count + 3) : .some(nil)
    }
    guard word.first == UInt8(ascii: "-") else { return nil }
    for (offset, byte) in word.enumerated().dropFirst() {
      if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "X") {
        return offset + 1 < word.count ? .some(offset + 1) : .some(nil)
      }
      // Letters with a value end the cluster.
      if "CESTcdejot".utf8.contains(byte) { return nil }
    }
    return nil
  }

  /// Where the command of `-exec` ends: at `;`, or at a `+` behind `{}`.
  private static func commandEnd(in words: ArraySlice<Word>) -> (index: Int, isBatch: Bool) {
    var previousIsPlaceholder = false
    for index in words.indices {
      let value = WordShape(words[index]).constant
      if value?.elementsEqual(";".utf8) ?? false { return (index, false) }
      if previousIsPlaceholder, value?.elementsEqual("+".utf8) ?? false { return (index, true) }
      previousIsPlaceholder = value?.elementsEqual(placeholder) ?? false
    }
    return (words.endIndex, false)
  }

  private static func mayEndCommand(_ words: ArraySlice<Word>) -> Bool {
    words.contains { word in
      let value = WordShape(word).constant
      return value.map { $0.elementsEqual(";".utf8) || $0.elementsEqual("+".utf8) } ?? false
    }
  }
}

extension Word {
  /// The word with every occurrence of a placeholder in its known text replaced by a value that is not known.
  /// The source text stays.
  func replacing(_ marker: [UInt8]) -> Word {
    var result = self
    result.parts = parts.flatMap { Word.replacing(marker, in: $0) }
    return result
  }

  private static func replacing(_ marker: [UInt8], in part: WordPart) -> [WordPart] {
    switch part {
    case .literal(let bytes), .singleQuoted(let bytes):
      return replacing(marker, in: bytes)
    case .escaped(let bytes), .ansiQuoted(let bytes?):
      return replacing(marker, in: bytes[...])
    case .doubleQuoted(let inner, let isLocalized):
      return [.doubleQuoted(inner.flatMap { replacing(marker, in: $0) }, isLocalized: isLocalized)]
    default:
      return [part]
    }
  }

  private static func replacing(_ marker: [UInt8], in bytes: ArraySlice<UInt8>) -> [WordPart] {
    guard !marker.isEmpty, bytes.count >= marker.count else { return [.singleQuoted(bytes)] }
    var parts: [WordPart] = []
    var start = bytes.startIndex
    var index = bytes.startIndex
    while index + marker.count <= bytes.endIndex {
      guard bytes[index..<(index + marker.count)].elementsEqual(marker) else {
        index += 1
        continue
      }
      if start < index { parts.append(.singleQuoted(bytes[start..<index])) }
      // One word whatever its value: as inside double quotes.
      parts.append(.doubleQuoted([.parameter(ParameterExpansion(name: marker))], isLocalized: false))
      index += marker.count
      start = index
    }
    if start < bytes.endIndex || parts.isEmpty { parts.append(.singleQuoted(bytes[start...])) }
    return parts
  }
}
