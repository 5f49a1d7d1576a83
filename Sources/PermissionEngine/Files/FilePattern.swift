import PatternMatching
import RuleSyntax

/// The pattern of one Read or Edit rule, compiled (spec P-1 to P-5, P-10, P-11).
struct FilePattern: Sendable {
  /// Where the pattern may be anchored; none when it matches nothing.
  private let anchors: [PathAnchor]
  private let globs: [PathGlob]
  /// P-11: deny and ask rules, narrowly, also reach an anchor that is written in another case.
  private let ignoresCase: Bool

  /// Compiles the pattern of a rule; a glob that cannot be compiled matches nothing.
  init(_ rule: RuleInForce, _ pattern: PathPattern, edition: Edition, reading: Reading) {
    ignoresCase = rule.list != .allow && !reading.isWide(.u14)
    let texts = Self.texts(pattern, in: rule.list, edition: edition, reading: reading)
    globs = Self.compiled(texts, ignoringCase: ignoresCase)
    anchors =
      globs.isEmpty ? [] : PathAnchor.of(rule, pattern, edition: edition, reading: reading)
  }

  /// True when no path can match.
  var isEmpty: Bool { anchors.isEmpty }

  /// Whether the pattern matches a path, a directory above it, or, for a directory, everything in it (P-12).
  func matches(_ path: [UInt8], isDirectory: Bool, in context: DecisionContext) -> Bool {
    anchors.contains { anchor in
      let directory = anchor.directory(in: context)
      if matches(path, isDirectory: isDirectory, below: directory) { return true }
      guard !context.links.isEmpty else { return false }
      // An anchor that is reached through a link has two names, and a path may be given by either.
      let target = context.links.resolve(directory).target
      return target != directory && matches(path, isDirectory: isDirectory, below: target)
    }
  }

  private func matches(_ path: [UInt8], isDirectory: Bool, below directory: [UInt8]) -> Bool {
    // Everything below the anchor says nothing about a directory above it.
    guard let relative = PathBytes.relative(path, below: directory, ignoringCase: ignoresCase) else {
      return false
    }
    return globs.contains { glob in
      glob.matches(relative, isDirectory: isDirectory)
        || (isDirectory && glob.matchesEverything(below: Array(relative)))
    }
  }

  /// Whether some path of this shape could match (S-19).
  ///
  /// - Parameter shape: an absolute path.
  func mayMatch(_ shape: PathShape, in context: DecisionContext) -> Bool {
    anchors.contains { anchor in
      let directory = anchor.directory(in: context)
      return globs.contains { $0.mayMatch(shape, anchor: directory) }
    }
  }

  /// Compiles gitignore patterns; one that cannot be read matches nothing, as in git.
  private static func compiled(_ texts: [[UInt8]], ignoringCase: Bool) -> [PathGlob] {
    texts.flatMap { text -> [PathGlob] in
      // P-11: exactly as well as ignoring case, which differ only where a class is negated.
      let cases = ignoringCase ? (text.contains(UInt8(ascii: "[")) ? [false, true] : [true]) : [false]
      return cases.compactMap { try? PathGlob(text, ignoringASCIICase: $0) }
    }
  }

  /// The gitignore patterns that a rule stands for.
  private static func texts(
    _ pattern: PathPattern, in list: RuleList, edition: Edition, reading: Reading
  ) -> [[UInt8]] {
    if pattern.isNegation || pattern.isComment {
      // P-10: nothing; for deny and ask narrowly the literal name as well (U13).
      guard list != .allow, !reading.isWide(.u13) else { return [] }
      return [[PathBytes.backslash] + pattern.glob]
    }
    guard edition >= .v2_1, list != .allow, pattern.anchor == .workingDirectory, pattern.ascents == 0,
      !pattern.hasDotPrefix || !reading.isWide(.u32), let name = singleDirectory(pattern.glob)
    else { return [pattern.glob] }
    // P-5: at any depth.
    return [Array("**/".utf8) + name + Array("/**".utf8)]
  }

  /// The name in `name/**` and `/name/**`, when it is literal (P-5).
  private static func singleDirectory(_ glob: [UInt8]) -> ArraySlice<UInt8>? {
    let body = glob.first == PathBytes.slash ? glob.dropFirst() : glob[...]
    guard body.suffix(3).elementsEqual("/**".utf8) else { return nil }
    let name = body.dropLast(3)
    let special = Array("/*?[\\".utf8)
    return name.isEmpty || name.contains(where: special.contains) ? nil : name
  }
}
