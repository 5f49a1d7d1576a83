import RuleSyntax

/// The kinds of targets whose removal always asks (S-20), each with words for a reason.
package enum CriticalTargetKind: String, Sendable, Hashable, CaseIterable {
  case topLevel = "a path directly under the root"
  case home = "the home directory"
  case workingDirectory = "a working directory or one above it"
  case mount = "the root of a mounted volume"
  case possiblyRoot = "the root when its variable is empty"
  case substitution = "a path that a command prints"
  case unresolvable = "a wildcard path that cannot be resolved"
  case afterMove = "relative to a directory that the text changes"
}

/// One word that `rm` or `rmdir` is to remove.
struct RemovalTarget {
  private let raw: [UInt8]
  private let scan: RemovalTargetScan
  private let context: CriticalRemovalContext
  private let isRecursive: Bool
  private let isDirectoryRemoval: Bool

  /// - Parameters:
  ///   - isRecursive: whether the command has a recursive flag.
  ///   - isDirectoryRemoval: whether it is `rmdir`.
  init(_ word: CommandWord, context: CriticalRemovalContext, isRecursive: Bool, isDirectoryRemoval: Bool) {
    // A message stands for its text.
    raw = word.traits.contains(.message) && word.complexity == nil ? word.value : Array(word.source)
    scan = RemovalTargetScan(raw, home: context.home)
    self.context = context
    self.isRecursive = isRecursive
    self.isDirectoryRemoval = isDirectoryRemoval
  }

  /// The kind of target, nil for an ordinary one.
  var criticalKind: CriticalTargetKind? {
    if isPossiblyRoot, context.semantics.has(.criticalEmptyVariables) { return .possiblyRoot }
    let path = Self.withSlashes(scan.namedPath)
    guard !scan.isUnknown, !scan.hasBraces else { return nil }
    if path.starts(with: "~/".utf8) { return .home }
    if let kind = kindOfPath(path) { return kind }
    if scan.startsWithSubstitution {
      if isRecursive, isAllPrinted(path), context.semantics.has(.criticalSubstitutions) {
        return .substitution
      }
    } else if let emptied = scan.emptiedPath, let kind = kindOfPath(emptied) {
      return kind
    }
    if isUnresolvable(path) || isAllOfDirectory(path) { return .unresolvable }
    if context.movesDirectory, isRelativeToMove(path) { return .afterMove }
    return nil
  }

  /// Backslashes part the names of a path that ends in `\*`.
  private static func withSlashes(_ path: [UInt8]) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    guard path.suffix(2).elementsEqual([backslash, UInt8(ascii: "*")]) else { return path }
    return path.map { $0 == backslash ? slash : $0 }
  }

  /// Nothing but substitutions, and what matches all in them.
  private func isAllPrinted(_ path: [UInt8]) -> Bool {
    path.allSatisfy { "_*./".utf8.contains($0) }
  }

  private func kindOfPath(_ path: [UInt8]) -> CriticalTargetKind? {
    if isTopLevel(path) || Self.isWindowsRoot(path) { return .topLevel }
    if isHome(path) { return .home }
    if isWorkingDirectory(path) { return .workingDirectory }
    if isMount(path) { return .mount }
    return nil
  }

  /// Whether the product's file of credentials is the target, `..` applied, or lies below it; letter case is ignored.
  var holdsCredentials: Bool {
    guard let path = loweredPath else { return false }
    return lowered(segments(context.home) + CredentialsReach.names).starts(with: path)
  }

  /// Whether the target is that file, or would lie below it.
  var standsForCredentials: Bool {
    loweredPath?.starts(with: lowered(segments(context.home) + CredentialsReach.names)) ?? false
  }

  /// The names of the path in small letters; nil where it is not known.
  private var loweredPath: [[UInt8]]? {
    guard !scan.isUnknown, !scan.hasBraces, !scan.hasUnknownName, !scan.hasSubstitution else { return nil }
    return lowered(resolved(scan.namedPath))
  }

  private static let slash = UInt8(ascii: "/")

  /// `$HOME/` and nothing that names a file after it: the root if the variable were empty.
  static func isRootWithoutHome(_ raw: [UInt8]) -> Bool {
    let name = raw.drop { $0 == UInt8(ascii: "\"") }
    guard name.starts(with: "$HOME".utf8), let variable = PossiblyEmptyVariable(raw),
      variable.end < raw.count, raw[variable.end] == slash
    else { return false }
    return variable.end + 1 == raw.count || "/*?[{$`'\"".utf8.contains(raw[variable.end + 1])
  }

  /// One variable that may be empty in front, `/`, and then nothing that names a file; or the name of a directory that
  /// every system has under its root.
  private var isPossiblyRoot: Bool {
    if scan.startsWithUnknownName { return isSystemDirectory(scan.namedPath.dropFirst()) }
    guard let variable = PossiblyEmptyVariable(raw), variable.end < raw.count, raw[variable.end] == Self.slash
    else {
      return false
    }
    guard variable.end + 1 < raw.count else { return !variable.isHome }
    // `$HOME` is set: only what else may be empty in the word counts.
    if variable.isHome, !scan.isUnknown, !scan.hasBraces, scan.emptiedPath == nil, !scan.hasSubstitution {
      return false
    }
    let next = raw[variable.end + 1]
    if "/*?[{$`'\"".utf8.contains(next) { return true }
    let isQuotedLater = raw[variable.end...].dropLast().contains { "\"'".utf8.contains($0) }
    return variable.isNamed && !isQuotedLater && isSystemDirectory(scan.namedPath.drop { $0 != Self.slash })
  }

  private func isSystemDirectory(_ path: ArraySlice<UInt8>) -> Bool {
    guard path.first == Self.slash else { return false }
    if path.suffix(2).elementsEqual("/.".utf8) { return false }
    let names = droppingStars(segments(path))
    return names.count == 1 && CommandNameSets.systemDirectories.contains(names[0].map(asciiLowercased))
  }

  // MARK: Paths

  private func segments(_ path: some Sequence<UInt8>) -> [[UInt8]] {
    Array(path).split(separator: Self.slash).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
  }

  private func isParent(_ segment: [UInt8]) -> Bool { segment.elementsEqual("..".utf8) }
  private func isStars(_ segment: [UInt8]) -> Bool { segment.allSatisfy { $0 == UInt8(ascii: "*") } }
  private func isGlob(_ segment: [UInt8]) -> Bool { segment.contains { "*?[".utf8.contains($0) } }

  private func normalized(_ names: [[UInt8]]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for name in names {
      if isParent(name) { _ = result.popLast() } else { result.append(name) }
    }
    return result
  }

  /// The names of a path from the root, `..` applied.
  private func resolved(_ path: [UInt8]) -> [[UInt8]] {
    let base = path.first == Self.slash ? [] : segments(context.workingDirectory)
    return normalized(base + segments(path))
  }

  private func droppingStars(_ names: [[UInt8]]) -> ArraySlice<[UInt8]> {
    var rest = names[...]
    while let last = rest.last, isStars(last) { rest.removeLast() }
    return rest
  }

  private func lowered(_ names: some Sequence<[UInt8]>) -> [[UInt8]] {
    names.map { $0.map(asciiLowercased) }
  }

  /// One name under the root, or the root, with anything that matches all below it. `..` is applied in relative paths
  /// only.
  private func isTopLevel(_ path: [UInt8]) -> Bool {
    if path.first == Self.slash {
      let names = segments(path)
      let rest = droppingStars(names)
      // `/[ab]/**` is not taken for a directory under the root, `/[ab]` is.
      if let last = names.last, rest.count == 1, isGlob(rest[0]), last.elementsEqual("**".utf8) {
        return false
      }
      return !names.contains(where: isParent) && rest.count <= 1
    }
    guard segments(path).contains(where: isParent) else { return false }
    return droppingStars(resolved(path)).count <= 1
  }

  /// Backslashes and nothing more, or all that lies there: the root of the current drive to programs for Windows.
  private static func isWindowsRoot(_ path: [UInt8]) -> Bool {
    path.first == UInt8(ascii: "\\")
      && path.drop { $0 == UInt8(ascii: "\\") }.allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private func isHome(_ path: [UInt8]) -> Bool {
    if !context.semantics.has(.criticalWorkingDirectory), raw.contains(UInt8(ascii: "$")) { return false }
    let names = path.first == Self.slash ? segments(path) : resolved(path)
    return lowered(droppingStars(names)) == lowered(segments(context.home))
  }

  private func isWorkingDirectory(_ path: [UInt8]) -> Bool {
    let names = resolved(path)
    let withoutStars = lowered(droppingStars(names))
    if !context.semantics.has(.criticalWorkingDirectory), withoutStars.count == names.count,
      withoutStars == lowered(segments(context.workingDirectory))
    {
      return false
    }
    let directories = [context.workingDirectory, context.projectRoot].map { lowered(segments($0)) }
    if directories.contains(where: { $0.starts(with: withoutStars) }) { return true }
    guard withoutStars.count < names.count else { return false }
    return context.additionalDirectories.contains { lowered(segments($0)) == withoutStars }
  }

  /// Roots of volumes, and what lies directly in them; with a recursive flag, or all of what is inside. `rmdir` takes
  /// none of it.
  private func isMount(_ path: [UInt8]) -> Bool {
    let written = segments(path)
    let takesAll = written.last.map(isStars) ?? false
    if takesAll, written.dropLast().contains(where: { isGlob($0) && !isStars($0) }) { return false }
    guard isRecursive || takesAll, !isDirectoryRemoval else { return false }
    var names = lowered(resolved(path))
    if let last = names.last, isStars(last), names.count > 2 { names.removeLast() }
    guard let first = names.first else { return false }
    if first.elementsEqual("mnt".utf8) {
      return names.count == 2 || names.count == 3 && names[1].count == 1 && isLetter(names[1][0])
    }
    if first.elementsEqual("volumes".utf8) { return names.count == 2 || names.count == 3 }
    if first.elementsEqual("media".utf8) { return (2...4).contains(names.count) }
    if first.elementsEqual("run".utf8), names.count > 1, names[1].elementsEqual("media".utf8) {
      return (2...5).contains(names.count)
    }
    return false
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    isWordByte(byte) && !isDigit(byte) && byte != UInt8(ascii: "_")
  }

  /// All that lies in directories whose names are not known.
  private func isUnresolvable(_ path: [UInt8]) -> Bool {
    if isAllOfUnknownDirectories(path) { return true }
    if path.starts(with: "//".utf8), let last = segments(path).last, isStars(last) { return true }
    guard path.last == Self.slash, let last = segments(path).last, last.elementsEqual("*".utf8) else {
      return false
    }
    return path.first != Self.slash
  }

  /// All that lies in a directory, where the release takes that for critical.
  private func isAllOfDirectory(_ path: [UInt8]) -> Bool {
    context.semantics.has(.criticalContents) && path.suffix(2).elementsEqual("/*".utf8)
  }

  /// A path that ends in stars and has a parent, a glob, a user's home or an unknown name before them.
  private func isAllOfUnknownDirectories(_ path: [UInt8]) -> Bool {
    let names = segments(path)
    guard let last = names.last, isStars(last), names.count > 1 else { return false }
    if path.last == Self.slash {
      return last.elementsEqual("*".utf8)
        && (scan.hasUnknownName || names.dropLast().contains(where: isParent))
    }
    if path.first == UInt8(ascii: "~") || scan.hasUnknownName { return true }
    let hasParent = names.contains(where: isParent)
    if hasParent, path.first == Self.slash || scan.startsWithSubstitution { return true }
    return last.elementsEqual("*".utf8) && (hasParent || names.dropLast().contains(where: isGlob))
  }

  private func isRelativeToMove(_ path: [UInt8]) -> Bool {
    guard path.first != Self.slash else { return false }
    let names = segments(path)
    if names.count == 1, isStars(names[0]) { return true }
    if let last = names.last, last.elementsEqual("*".utf8) { return true }
    return normalized(names).isEmpty
  }
}

/// A variable in front of a word that may be empty or unset at run time.
private struct PossiblyEmptyVariable {
  /// The index after the variable, quotes of its own included.
  private(set) var end: Int
  /// `$HOME` without braces, which is known to be set.
  private(set) var isHome = false
  /// An ordinary name, not `PWD` and not a special parameter.
  private(set) var isNamed = false

  /// nil when the word does not begin with such a variable.
  init?(_ raw: [UInt8]) {
    let isQuoted = raw.first == UInt8(ascii: "\"")
    let index = isQuoted ? 1 : 0
    end = index
    guard index + 1 < raw.count, raw[index] == UInt8(ascii: "$") else { return nil }
    if raw[index + 1] == UInt8(ascii: "{") {
      guard readBraced(raw, at: index) else { return nil }
    } else {
      guard readPlain(raw, at: index + 1) else { return nil }
    }
    if isQuoted, end < raw.count, raw[end] == UInt8(ascii: "\"") { end += 1 }
    // A quote may open right here: `$x"/"`.
    if end + 1 < raw.count, "\"'".utf8.contains(raw[end]), raw[end + 1] == UInt8(ascii: "/") { end += 1 }
  }

  private mutating func readPlain(_ raw: [UInt8], at index: Int) -> Bool {
    if isDigit(raw[index]) || "@*!".utf8.contains(raw[index]) {
      end = index + 1
      return true
    }
    let name = raw[index...].prefix(while: isWordByte)
    isHome = name.elementsEqual("HOME".utf8)
    isNamed = !isHome && !name.elementsEqual("PWD".utf8)
    end = name.endIndex
    return !name.isEmpty
  }

  /// `${x}`, and operators that leave it empty when it is unset or empty.
  private mutating func readBraced(_ raw: [UInt8], at index: Int) -> Bool {
    end = ExpansionEnd.afterBracket(raw, from: index + 1, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
    let inside = raw[(index + 2)..<max(index + 2, end - 1)]
    let isSpecial = inside.first.map { "@*".utf8.contains($0) } ?? false
    let name = isSpecial ? inside.prefix(1) : inside.prefix(while: isWordByte)
    let operation = inside[name.endIndex...]
    guard !name.isEmpty, !operation.starts(with: ":?".utf8), operation.first != UInt8(ascii: "["),
      operation.first != UInt8(ascii: "@")
    else { return false }
    if name.elementsEqual("HOME".utf8) {
      isHome = raw[end...].starts(with: "/".utf8) && raw[end...].count <= 2 || !operation.isEmpty
    }
    isNamed =
      !isSpecial && !isDigit(name[name.startIndex]) && !name.elementsEqual("PWD".utf8)
      && (operation.isEmpty || operation.starts(with: ":-".utf8))
    let kind = operation.dropFirst(operation.first == UInt8(ascii: ":") ? 1 : 0)
    guard kind.first == UInt8(ascii: "-") || kind.first == UInt8(ascii: "=") else { return true }
    let fallback = kind.dropFirst()
    return fallback.isEmpty || fallback.elementsEqual("/".utf8)
  }
}
