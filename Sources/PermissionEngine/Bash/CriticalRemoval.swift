import PatternMatching
import ShellSyntax

/// Whether a target of `rm` or `rmdir` is one that no rule may approve (spec S-20).
struct CriticalRemoval {
  let context: DecisionContext
  /// Where the command may run.
  let directories: PossibleDirectories

  private static let slash = UInt8(ascii: "/")
  /// Directories below the root that a glob may hit; a glob directly below `/` counts when it can match one of
  /// them or every name.
  private static let topLevelNames = [
    "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "media", "mnt", "opt", "proc", "root",
    "run",
    "sbin", "snap", "srv", "sys", "tmp", "usr", "var", "Applications", "Library", "System", "Users",
    "Volumes",
    "cores", "private", "nix", "data", "workspace", "workspaces",
  ]
  /// `/private/etc` and its neighbours count as top level.
  private static let privateNames = ["etc", "var", "tmp", "home"]

  /// Why removing this target asks; nil when it is an ordinary one.
  func explanation(for target: Word) -> String? {
    let variants = BraceWords.expand([target]) ?? [target]
    for variant in variants where isCritical(variant) {
      return "`\(String(decoding: target.text.prefix(120), as: UTF8.self))` is a critical path to remove"
    }
    return nil
  }

  private func isCritical(_ target: Word) -> Bool {
    if case .tilde(let user)? = target.parts.first, !user.isEmpty { return isUnderUserHome(target) }
    let pieces = resolvingWorkingDirectory(target)
    switch pieces.first {
    case nil: return false
    case .anything?: return isCriticalBehindExpansion(pieces)
    default: break
    }
    for directory in directories.known where isCritical(pieces, from: directory) { return true }
    if directories.includesUnknown || directories.known.isEmpty {
      return isCritical(pieces, from: context.cwd)
    }
    return false
  }

  /// `~user`: as a home, so with nothing behind it, or a glob that matches everything.
  private func isUnderUserHome(_ target: Word) -> Bool {
    let rest = Word(range: target.range, text: target.text, parts: Array(target.parts.dropFirst()))
    let segments = segments(of: rest.pathShape(home: context.home).pieces)
    return segments.allSatisfy { $0.isEmpty || $0.matchesEveryName || $0.isDot }
  }

  /// `$PWD` and `$(pwd)` at the front stand for the working directory.
  private func resolvingWorkingDirectory(_ target: Word) -> [PathShape.Piece] {
    var parts = target.parts
    func isWorkingDirectory(_ part: WordPart?) -> Bool {
      if case .parameter(let expansion)? = part {
        return expansion.name.elementsEqual("PWD".utf8) && expansion.operation.isEmpty
      }
      if case .tilde(let user)? = part { return user.elementsEqual("+".utf8) }
      if case .command(let script)? = part, case .simple(let command)? = script.onlyCommand {
        return command.assignments.isEmpty && command.words.count == 1
          && command.words[0].text.elementsEqual("pwd".utf8)
      }
      return false
    }
    if isWorkingDirectory(parts.first) {
      parts[0] = .literal([UInt8(ascii: ".")][...])
    } else if case .doubleQuoted(var inner, let isLocalized)? = parts.first, isWorkingDirectory(inner.first) {
      inner[0] = .literal([UInt8(ascii: ".")][...])
      parts[0] = .doubleQuoted(inner, isLocalized: isLocalized)
    }
    return Word(range: target.range, text: target.text, parts: parts).pathShape(home: context.home).pieces
  }

  // MARK: Behind an expansion

  /// `"$DIR"/*`, `$DIR/`, and what is critical when the expansion is empty.
  private func isCriticalBehindExpansion(_ pieces: [PathShape.Piece]) -> Bool {
    let rest = Array(pieces.dropFirst())
    guard let next = rest.first else { return false }
    if case .literal(let bytes) = next, bytes.first == Self.slash {
      let segments = segments(of: rest)
      if segments.allSatisfy({ $0.isEmpty || $0.matchesEveryName || $0.isDot }) { return true }
    }
    return directories.known.contains { isCritical(rest, from: $0) } || isCritical(rest, from: context.cwd)
  }

  // MARK: Segments

  /// One path segment: literal bytes and unknown parts.
  private struct Segment {
    var pieces: [PathShape.Piece] = []

    var isEmpty: Bool { pieces.isEmpty }
    var literal: [UInt8]? {
      if pieces.isEmpty { return [] }
      if pieces.count == 1, case .literal(let bytes) = pieces[0] { return bytes }
      return nil
    }
    var isDot: Bool { literal.map { $0.elementsEqual(".".utf8) } ?? false }
    var isDotDot: Bool { literal.map { $0.elementsEqual("..".utf8) } ?? false }

    /// `*`, `**`, `?*`, `*?`: hits every name, or every name of some length.
    var matchesEveryName: Bool {
      pieces.contains(.anyWithinSegment)
        && pieces.allSatisfy { $0 == .anyWithinSegment || $0 == .oneWithinSegment }
    }

    /// Whether the segment can be this name.
    func mayBe(_ name: some Sequence<UInt8>) -> Bool {
      let wildcards = pieces.map { piece -> WildcardPattern.Piece in
        if case .literal(let bytes) = piece { .literal(bytes) } else { .anything }
      }
      return WildcardPattern(wildcards).matches(Array(name))
    }
  }

  private func segments(of pieces: [PathShape.Piece]) -> [Segment] {
    var segments = [Segment()]
    for piece in pieces {
      guard case .literal(let bytes) = piece else {
        segments[segments.count - 1].pieces.append(piece)
        continue
      }
      for (index, part) in bytes.split(separator: Self.slash, omittingEmptySubsequences: false).enumerated() {
        if index > 0 { segments.append(Segment()) }
        if !part.isEmpty { segments[segments.count - 1].pieces.append(.literal(Array(part))) }
      }
    }
    return segments
  }

  /// Resolves `.`, `..` and empty segments against a directory.
  private func resolved(_ pieces: [PathShape.Piece], from directory: [UInt8]) -> [Segment] {
    var result: [Segment] = []
    if case .literal(let bytes)? = pieces.first, bytes.first == Self.slash {
    } else {
      result = segments(of: [.literal(directory)]).filter { !$0.isEmpty }
    }
    for segment in segments(of: pieces) where !segment.isEmpty && !segment.isDot {
      if segment.isDotDot { _ = result.popLast() } else { result.append(segment) }
    }
    return result
  }

  private func isCritical(_ pieces: [PathShape.Piece], from directory: [UInt8]) -> Bool {
    if isDriveRoot(pieces) { return true }
    let path = resolved(pieces, from: directory)
    let guarded = guardedDirectories(from: directory)
    if isCriticalDirectory(path, guarded) { return true }
    // A glob that matches every name directly below a critical directory counts as the directory.
    guard let last = path.last, last.matchesEveryName else { return false }
    let parent = Array(path.dropLast())
    if isCriticalDirectory(parent, guarded) { return true }
    return context.workingDirectories.contains { isSameOrParent(parent, of: $0) }
  }

  /// Home, the working directories of the session and of the command, and every parent of the latter.
  private func guardedDirectories(from directory: [UInt8]) -> [[UInt8]] {
    [directory, context.cwd, context.home]
  }

  private func isCriticalDirectory(_ path: [Segment], _ guarded: [[UInt8]]) -> Bool {
    if path.isEmpty { return true }
    if path.count == 1 { return isTopLevel(path[0], Self.topLevelNames) }
    if path.count == 2, path[0].literal.map({ $0.elementsEqual("private".utf8) }) ?? false {
      if isTopLevelName(path[1], Self.privateNames) { return true }
    }
    for directory in guarded where isSameOrParent(path, of: directory) { return true }
    return false
  }

  /// Every direct child of `/` when its name is known; a glob there when it can hit a directory that matters.
  private func isTopLevel(_ segment: Segment, _ names: [String]) -> Bool {
    segment.literal != nil || segment.matchesEveryName || isTopLevelName(segment, names)
      || segment.pieces.contains(.anything)
  }

  private func isTopLevelName(_ segment: Segment, _ names: [String]) -> Bool {
    segment.matchesEveryName || names.contains { segment.mayBe($0.utf8) }
  }

  /// Whether the path can be this directory or one above it.
  private func isSameOrParent(_ path: [Segment], of directory: [UInt8]) -> Bool {
    let names = directory.split(separator: Self.slash)
    guard path.count <= names.count else { return false }
    return zip(path, names).allSatisfy { $0.mayBe($1) }
  }

  /// `C:\`, `C:/Users`, and on Windows `/c` and its children.
  private func isDriveRoot(_ pieces: [PathShape.Piece]) -> Bool {
    guard case .literal(let bytes)? = pieces.first else { return false }
    let isWindows = context.given.platform == "windows"
    var rest: ArraySlice<UInt8>
    if bytes.count >= 2, isLetter(bytes[0]), bytes[1] == UInt8(ascii: ":") {
      rest = bytes[2...]
    } else if isWindows, bytes.count >= 2, bytes[0] == Self.slash, isLetter(bytes[1]),
      bytes.count == 2 || bytes[2] == Self.slash
    {
      rest = bytes[2...]
    } else {
      return false
    }
    while let last = rest.last, last == Self.slash || last == UInt8(ascii: "\\") { rest = rest.dropLast() }
    let separators = rest.filter { $0 == Self.slash || $0 == UInt8(ascii: "\\") }.count
    return separators <= 1 && (pieces.count == 1 || separators == 0 || pieces.count == 2)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
