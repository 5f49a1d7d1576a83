/// Which rules of a list may answer.
struct CommandRestriction: Sendable, Hashable {
  /// Only rules without any wildcard (B-12, S-7, S-10, S-17, S-18, S-23).
  var exactOnly = false
  /// Only rules with one (E2).
  var wildcardsOnly = false
  /// Only rules whose leading literal is at least this many bytes long: a wildcard never covers a leading
  /// assignment (S-11).
  var minimumLiteralPrefix = 0
  /// True when the text carries its redirections: only rules that end in one are compared (B-15). False:
  /// only rules that do not.
  var withRedirections = false

  static let none = CommandRestriction()

  /// Whether a pattern of this kind may answer.
  ///
  /// - Parameter literalPrefix: how many bytes it has before its first wildcard.
  @inline(__always)
  func admits(isExact: Bool, endsInRedirection: Bool, literalPrefix: Int) -> Bool {
    endsInRedirection == withRedirections && literalPrefix >= minimumLiteralPrefix
      && (isExact ? !wildcardsOnly : !exactOnly)
  }
}
