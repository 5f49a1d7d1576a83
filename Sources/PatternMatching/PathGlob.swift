/// A gitignore pattern compiled for matching paths below its anchor (spec P-1).
///
/// Paths are relative to the anchor, without a leading slash, `.`/`..` and repeated slashes already resolved.
/// A pattern that matches a directory matches everything below it. The anchor itself is the empty path, which
/// no gitignore pattern matches. Bytes are compared, as git does: `?` and a class match one byte.
///
/// A glob is cheap to copy and may be used by many threads at a time.
public struct PathGlob: Sendable {
  /// The pattern as it was given.
  public let pattern: [UInt8]
  /// The pattern taken apart.
  let syntax: GlobSyntax
  private let matcher: Matcher

  /// How a path is compared.
  private enum Matcher: Sendable {
    case outline(GlobOutline)
    case compiled(Lazily<Compiled>)
  }

  /// What a pattern is compiled to when it is first compared with a path by itself.
  private enum Compiled: Sendable {
    case expression(CompiledPattern, GlobPrefilter)
    /// PCRE2 cannot take the pattern, for example because it is too long.
    case machine(GlobMachine)

    init(_ syntax: GlobSyntax) {
      if let compiled = try? CompiledPattern(PatternTranslation.pattern(for: syntax)) {
        self = .expression(compiled, GlobPrefilter(syntax.atoms))
      } else {
        self = .machine(GlobMachine(syntax.atoms))
      }
    }
  }

  /// Compiles a gitignore pattern.
  ///
  /// `!`, `#` and trailing blanks, which a gitignore file treats apart, are ordinary bytes here.
  ///
  /// - Parameters:
  ///   - pattern: the pattern after the rule's anchor, UTF-8. With a slash before its last byte it is anchored,
  ///     otherwise it matches at any depth.
  ///   - ignoringASCIICase: for deny and ask rules (P-11). A negated class leaves out both cases of a letter, as
  ///     with git's `core.ignoreCase`; such a pattern can match exactly and yet not so.
  /// - Throws: `PathGlobError` when the pattern cannot be read (it then matches nothing in git, too).
  public init(_ pattern: [UInt8], ignoringASCIICase: Bool = false) throws(PathGlobError) {
    let syntax = try GlobSyntax(gitignore: pattern, ignoringASCIICase: ignoringASCIICase)
    self.init(pattern, syntax)
  }

  /// Compiles a pattern that is compared with whole paths (spec T-9): anchored, nothing below a match is
  /// matched, `*` stays in one segment, `**` is any number of segments, a trailing `/**` also matches its root.
  ///
  /// - Throws: `PathGlobError` when the pattern cannot be read.
  public init(wholePath pattern: [UInt8], ignoringASCIICase: Bool = false) throws(PathGlobError) {
    let syntax = try GlobSyntax(wholePath: pattern, ignoringASCIICase: ignoringASCIICase)
    self.init(pattern, syntax)
  }

  private init(_ pattern: [UInt8], _ syntax: GlobSyntax) {
    self.pattern = pattern
    self.syntax = syntax
    if let outline = GlobOutline(syntax) {
      matcher = .outline(outline)
    } else {
      matcher = .compiled(Lazily { Compiled(syntax) })
    }
  }

  /// Whether the path, or a directory above it, matches. The answer is exact, never a guess: where PCRE2
  /// reaches a limit a matcher without limits answers.
  ///
  /// - Parameters:
  ///   - path: relative to the anchor, for example `src/a.txt`; empty for the anchor itself.
  ///   - isDirectory: true when the path is known to be a directory.
  @inlinable
  public func matches(_ path: some Collection<UInt8>, isDirectory: Bool) -> Bool {
    let direct = path.withContiguousStorageIfAvailable { matches($0, isDirectory: isDirectory) }
    return direct ?? Array(path).withUnsafeBufferPointer { matches($0, isDirectory: isDirectory) }
  }

  /// Whether the path, or a directory above it, matches.
  ///
  /// - Complexity: O(*n*) for a pattern that one literal tells whole, O(*n* · *m*) at worst.
  public func matches(_ path: UnsafeBufferPointer<UInt8>, isDirectory: Bool) -> Bool {
    guard syntax.ignoringASCIICase else { return matchesExactly(path, isDirectory: isDirectory) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: path.count) { small in
      for index in path.indices { small[index] = path[index].asciiLowercased }
      return matchesExactly(UnsafeBufferPointer(rebasing: small[..<path.count]), isDirectory: isDirectory)
    }
  }

  private func matchesExactly(_ path: UnsafeBufferPointer<UInt8>, isDirectory: Bool) -> Bool {
    var path = path
    if syntax.directoriesOnly, !isDirectory {
      // Only the directories above it count; the nearest one stands for all of them.
      guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return false }
      path = UnsafeBufferPointer(rebasing: path[..<slash])
    }
    if path.isEmpty, syntax.isGitignore { return false }
    switch matcher {
    case .outline(let outline):
      return outline.matches(path)
    case .compiled(let compiled):
      return matches(path, compiled())
    }
  }

  private func matches(_ path: UnsafeBufferPointer<UInt8>, _ compiled: Compiled) -> Bool {
    switch compiled {
    case .expression(let compiled, let prefilter):
      guard prefilter.mayMatch(path) else { return false }
      do throws(Undecided) {
        return try compiled.matches(path)
      } catch {
        return accepts(path, GlobMachine(syntax.atoms))
      }
    case .machine(let machine):
      return accepts(path, machine)
    }
  }

  private func accepts(_ path: UnsafeBufferPointer<UInt8>, _ machine: GlobMachine) -> Bool {
    machine.accepts(path, coversDescendants: syntax.coversDescendants)
  }
}

/// Why a glob was not compiled.
public struct PathGlobError: Error, Sendable, Hashable {
  /// In words for a person.
  public var reason: String

  /// An error with its reason.
  public init(reason: String) { self.reason = reason }
}

/// The three ways of comparing a path, each on its own, so that tests can show that they agree.
extension PathGlob {
  /// The PCRE2 text of the pattern, whether or not PCRE2 is used for it.
  package var compiledText: [UInt8] { PatternTranslation.pattern(for: syntax) }

  /// What the automaton says of a path, for a pattern that is not for directories only.
  package func machineMatches(_ path: [UInt8]) -> Bool {
    path.withUnsafeBufferPointer { accepts($0, GlobMachine(syntax.atoms)) }
  }

  /// Whether one literal tells the pattern whole.
  package var isOutline: Bool {
    if case .outline = matcher { true } else { false }
  }
}
