/// Where the file is that one operand, option value or redirection target names (S-19f to S-19h, S-14, S-15).
package enum OperandPath: Sendable, Hashable {
  /// A path, relative to the directory of the command or absolute; `~`, `$HOME` and `$PWD` replaced.
  case path([UInt8])
  /// The operand is a pattern: only the directory before its first segment with `*`, `?` or `[…]` is checked (S-19h).
  /// Empty when that is the directory of the command.
  case globDirectory([UInt8])
  /// A pattern followed by `..`: asks even under a bare `Bash` (S-19h).
  case globThenParent
  /// `..` after another segment: see `resolvingParents` for when deny rules see it. Every rule but a bare one asks
  /// (S-19g, S-23d).
  case parentAfterSegment([UInt8])
  /// No path is known, so no deny rule reaches it; the text says why (S-19g, E5).
  case unresolvable(String)

  /// Whether a path is known that is not what the operand names, but the directory in which its pattern is looked for.
  package var isPattern: Bool {
    if case .globDirectory = self { return true }
    return false
  }

  /// Who names the file.
  package enum Role: Sendable, Hashable {
    /// A command that only reads.
    case reader
    /// A command of S-19b, for what it reads: the sources of `cp` and `mv`, the files of `sed`.
    case source
    /// A command of S-19b, for what it writes.
    case writer
    /// An output redirection.
    case output
    /// An input redirection.
    case input

    var writes: Bool { self == .writer || self == .output }
  }

  /// Reads the text of an operand.
  ///
  /// - Parameters:
  ///   - text: as `OperandText.of` gives it, without the name of an option before it.
  ///   - home: the home folder, absolute.
  ///   - directory: the working directory, absolute, for `$PWD`.
  package static func reading(
    _ text: [UInt8], as role: Role, home: [UInt8], directory: [UInt8]
  ) -> OperandPath {
    if let reason = OperandDoubt.unresolvable(text, as: role) { return .unresolvable(reason) }
    let path = expanding(trimmingBlanksAtEnd(text), home: home, directory: directory)
    if !hasGlob(path), !mayClimb(path) { return .path(path) }
    let segments = path.split(separator: UInt8(ascii: "/"))[...]
    guard let firstGlob = segments.firstIndex(where: hasGlob) else {
      if role == .output, text.first == UInt8(ascii: "~") { return .path(path) }
      return hasParentAfterSegment(segments) ? .parentAfterSegment(path) : .path(path)
    }
    switch role {
    case .reader, .source:
      if segments[firstGlob...].contains(where: isParent) { return .globThenParent }
      let before = joined(segments[..<firstGlob], isAbsolute: path.first == UInt8(ascii: "/"))
      return hasParentAfterSegment(segments[..<firstGlob])
        ? .parentAfterSegment(before) : .globDirectory(before)
    case .writer: return .unresolvable("a pattern in an operand of a command that writes")
    // Redirections take a pattern as it stands, `..` after it too.
    case .output, .input: return .path(path)
    }
  }

  /// The absolute path without `.`, `..` and empty segments.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to `directory`.
  ///   - directory: absolute.
  package static func resolved(_ path: [UInt8], in directory: [UInt8]) -> [UInt8] {
    resolvingParents(path, in: directory) { _ in true } ?? []
  }

  /// The same where everything before a `..` exists: deny rules see `a/../k` exactly then (S-19g).
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to `directory`.
  ///   - directory: absolute, known to exist as do the folders above it.
  ///   - exists: whether an absolute path exists, as a file or a folder.
  /// - Returns: nil when something before a `..` does not exist.
  package static func resolvingParents(
    _ path: [UInt8], in directory: [UInt8], exists: ([UInt8]) -> Bool
  ) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    let isAbsolute = path.first == slash
    if let path = resolvedAsItStands(path, in: directory) { return path }
    var kept = isAbsolute ? [] : directory.split(separator: slash)
    for segment in path.split(separator: slash) where !segment.elementsEqual(".".utf8) {
      guard isParent(segment) else {
        kept.append(segment)
        continue
      }
      guard !kept.isEmpty else { continue }
      let before = joined(kept[...], isAbsolute: true)
      guard isAtOrAbove(before, directory) || exists(before) else { return nil }
      kept.removeLast()
    }
    return joined(kept[...], isAbsolute: true)
  }

  /// The path where nothing is left out of it but a `./` in front, which most are.
  private static func resolvedAsItStands(_ path: [UInt8], in directory: [UInt8]) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    if path.first == slash { return hasPlainSegments(path[1...]) ? path : nil }
    guard directory.first == slash, hasPlainSegments(directory[1...]) else { return nil }
    if path.count < 3, path.elementsEqual(".".utf8) || path.elementsEqual("./".utf8) { return directory }
    let rest = path.starts(with: "./".utf8) ? path[2...] : path[...]
    guard hasPlainSegments(rest) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(directory.count + 1 + rest.count)
    result += directory
    result.append(slash)
    result += rest
    return result
  }

  /// Whether no segment is empty, `.` or `..`.
  private static func hasPlainSegments(_ path: ArraySlice<UInt8>) -> Bool {
    var previous = UInt8(ascii: "/")
    var dots = 0
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if previous == byte || dots == 1 || dots == 2 { return false }
        dots = 0
      } else if byte == UInt8(ascii: "."), dots >= 0, dots > 0 || previous == UInt8(ascii: "/") {
        dots += 1
      } else {
        dots = -1
      }
      previous = byte
    }
    return previous != UInt8(ascii: "/") && dots != 1 && dots != 2
  }

  // MARK: Segments

  /// True for `a/../b`, false for `../b`.
  static func hasParentAfterSegment(_ segments: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let name = segments.firstIndex(where: { !isParent($0) && !$0.elementsEqual(".".utf8) }) else {
      return false
    }
    return segments[name...].contains(where: isParent)
  }

  /// Two dots in a row: only then a segment may be `..`, and the text is worth cutting.
  static func mayClimb(_ text: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "."), previous == byte { return true }
      previous = byte
    }
    return false
  }

  /// Whether a segment is a pattern that `..` matches, as `.*` and `.?` do.
  package static func mayMatchParent(_ path: some BidirectionalCollection<UInt8>) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { segment in
      guard segment.first == UInt8(ascii: "."), hasGlob(segment) else { return false }
      let rest = segment.dropFirst().filter { $0 != UInt8(ascii: "*") }
      return rest.isEmpty || rest.elementsEqual("?".utf8) || rest.elementsEqual(".".utf8)
    }
  }

  /// `*`, `?` or a closed `[…]`, quoted or not.
  package static func hasGlob(_ text: some Collection<UInt8>) -> Bool {
    var hasOpenBracket = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "["): hasOpenBracket = true
      case UInt8(ascii: "]") where hasOpenBracket: return true
      default: break
      }
    }
    return false
  }

  private static func isParent(_ segment: ArraySlice<UInt8>) -> Bool { segment.elementsEqual("..".utf8) }

  private static func isAtOrAbove(_ path: [UInt8], _ directory: [UInt8]) -> Bool {
    directory.starts(with: path)
      && (directory.count == path.count || path.count == 1 || directory[path.count] == UInt8(ascii: "/"))
  }

  private static func joined(_ segments: ArraySlice<ArraySlice<UInt8>>, isAbsolute: Bool) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    return (isAbsolute ? [slash] : []) + Array(segments.joined(separator: [slash]))
  }

  // MARK: The text

  /// Blanks at the end are no part of the path, even quoted.
  private static func trimmingBlanksAtEnd(_ text: [UInt8]) -> [UInt8] {
    guard let last = text.last, OperandDoubt.isBlank(last) else { return text }
    guard let end = text.lastIndex(where: { !OperandDoubt.isBlank($0) }) else { return [] }
    return Array(text[...end])
  }

  /// `~` and `~/…` count quoted too; `$HOME` and `$PWD` only where the shell would expand them.
  private static func expanding(_ text: [UInt8], home: [UInt8], directory: [UInt8]) -> [UInt8] {
    guard let first = text.first else { return text }
    if first == UInt8(ascii: "~"), text.count == 1 || text[1] == UInt8(ascii: "/") {
      return home + text.dropFirst()
    }
    guard text.contains(where: { $0 == OperandText.home || $0 == OperandText.workingDirectory }) else {
      return text
    }
    return text.flatMap { byte in
      switch byte {
      case OperandText.home: home
      case OperandText.workingDirectory: directory
      default: [byte]
      }
    }
  }
}
