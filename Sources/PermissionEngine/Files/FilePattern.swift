import PatternMatching
import RuleSyntax

/// The pattern of one Read or Edit rule, compiled (spec P-1 to P-5, P-10, P-11).
struct FilePattern: Sendable {
  /// Where the pattern may be anchored; none when it matches nothing.
  private let anchors: [PathAnchor]
  private let globs: [PathGlob]
  /// True when the last segment takes any name, so that a directory above is matched as a whole.
  private let endsInAnyName: Bool
  private let list: RuleList

  /// Compiles the pattern of a rule; a glob that cannot be compiled matches nothing.
  init(_ rule: RuleInForce, _ pattern: PathPattern, edition: Edition, reading: Reading) {
    list = rule.list
    let texts = Self.texts(pattern, in: rule.list, edition: edition, reading: reading)
    let ignoresCase = rule.list != .allow && !reading.isWide(.u14)
    globs = texts.compactMap { try? PathGlob($0, ignoringASCIICase: ignoresCase) }
    anchors =
      globs.isEmpty ? [] : PathAnchor.of(rule, pattern, edition: edition, reading: reading)
    let last = pattern.glob.split(separator: PathBytes.slash).last ?? []
    endsInAnyName = !last.isEmpty && last.count <= 2 && last.allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// True when no path can match.
  var isEmpty: Bool { anchors.isEmpty }

  /// Whether the pattern matches a path, a directory above it, or, for a directory, everything in it (P-12).
  func matches(_ path: [UInt8], isDirectory: Bool, in context: DecisionContext) -> Bool {
    anchors.contains { anchor in
      let directory = anchor.directory(in: context)
      if matches(path, isDirectory: isDirectory, below: directory) { return true }
      // An anchor that is reached through a link has two names, and a path may be given by either.
      let target = context.links.resolve(directory).target
      return target != directory && matches(path, isDirectory: isDirectory, below: target)
    }
  }

  private func matches(_ path: [UInt8], isDirectory: Bool, below directory: [UInt8]) -> Bool {
    guard let relative = PathBytes.relative(path, below: directory) else {
      // Everything below the anchor says nothing about a directory above it.
      return false
    }
    return globs.contains { glob in
      if glob.matches(relative, isDirectory: isDirectory) { return true }
      return isDirectory && (list != .allow || endsInAnyName) && covers(relative, glob)
    }
  }

  /// Whether everything in a directory matches, tried on names that have nothing in common.
  private func covers(_ directory: ArraySlice<UInt8>, _ glob: PathGlob) -> Bool {
    Self.unlikelyNames.allSatisfy { name in
      let path = directory.isEmpty ? name : directory + [PathBytes.slash] + name
      return glob.matches(path, isDirectory: false)
    }
  }

  private static let unlikelyNames: [[UInt8]] = ["\u{1}", ".\u{2}", "Zq\u{3}9", "e~.x\u{4}"].map {
    Array($0.utf8)
  }

  /// Whether some path of this shape could match (S-19).
  func mayMatch(_ shape: AbsoluteShape, in context: DecisionContext) -> Bool {
    anchors.contains { anchor in
      guard let relative = shape.relative(to: anchor.directory(in: context)) else { return false }
      return globs.contains { $0.mayMatch(relative) }
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
