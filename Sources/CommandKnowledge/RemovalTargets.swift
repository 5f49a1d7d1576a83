public import ShellSyntax

/// The targets of `rm` and `rmdir` (spec S-20).
public enum RemovalTargets {
  /// The words that name what is removed; nil when the command is not `rm` or `rmdir` by the base name of its
  /// word after quote removal.
  ///
  /// - Parameter words: a simple command behind all wrappers.
  public static func of(_ words: ArraySlice<Word>) -> [Word]? { nil }
}
