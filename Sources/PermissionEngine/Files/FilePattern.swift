import PatternMatching
import RuleSyntax

/// The pattern of one Read or Edit rule, compiled (spec P-1 to P-5, P-10, P-11).
struct FilePattern: Sendable {
  /// Where the pattern may be anchored; none when it matches nothing.
  let anchors: [PathAnchor]
  /// What has to match below an anchor, any of them.
  let globs: [PathGlob]

  /// Compiles the pattern of a rule; a glob that cannot be compiled matches nothing.
  init(_ rule: RuleInForce, _ pattern: PathPattern, semantics: Semantics) {
    let text = Self.text(pattern, in: rule.list, semantics: semantics)
    let ignoresCase = rule.list != .allow && semantics.has(.restrictionsIgnorePathCase)
    let texts = text.map { pattern.anchor == .filesystemRoot ? Self.withDriveLetters($0) : [$0] } ?? []
    globs = texts.flatMap { Self.compiled($0, ignoringCase: ignoresCase) }
    anchors =
      globs.isEmpty ? [] : PathAnchor.of(rule, pattern, semantics: semantics)
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

  /// Compiles a gitignore pattern; one that cannot be read matches nothing, as in git.
  private static func compiled(_ text: [UInt8], ignoringCase: Bool) -> [PathGlob] {
    // P-11: exactly as well as ignoring case, which differ only where a class is negated.
    let cases = ignoringCase ? (text.contains(UInt8(ascii: "[")) ? [false, true] : [true]) : [false]
    return cases.compactMap { try? PathGlob(text, ignoringASCIICase: $0) }
  }

  /// The gitignore pattern that a rule stands for; nil when it stands for nothing.
  private static func text(
    _ pattern: PathPattern, in list: RuleList, semantics: Semantics
  ) -> [UInt8]? {
    if pattern.isNegation || pattern.isComment {
      // P-10: nothing; for deny and ask narrowly the literal name as well.
      guard list != .allow, semantics.has(.negatedPathIsLiteral) else { return nil }
      return [PathBytes.backslash] + pattern.glob
    }
    guard semantics.has(.foldersAtAnyDepth), list != .allow, pattern.anchor == .workingDirectory,
      pattern.ascents == 0,
      !pattern.hasDotPrefix || semantics.has(.dottedFoldersAtAnyDepth),
      let name = singleDirectory(pattern.glob)
    else { return pattern.glob }
    // P-5: at any depth.
    return Array("**/".utf8) + name + Array("/**".utf8)
  }

  /// `/C/x` also as `/c/x`, in which form paths with a drive come (P-15).
  private static func withDriveLetters(_ text: [UInt8]) -> [[UInt8]] {
    guard text.count > 1, text[0] == PathBytes.slash, PathBytes.lowercase(text[1]) != text[1],
      text.count == 2 || text[2] == PathBytes.slash
    else { return [text] }
    var other = text
    other[1] = PathBytes.lowercase(text[1])
    return [text, other]
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
