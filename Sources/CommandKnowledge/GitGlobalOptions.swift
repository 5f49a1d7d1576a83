public import ShellSyntax

/// `git` with its global options taken off (spec B-13).
public struct GitInvocation: Sendable, Hashable {
  /// A directory given with `-C`, with its word index.
  public var directories: [Int]
  /// Indices of the words that are global options or their values, in order.
  public var optionWords: [Int]
  /// True when only `--no-pager`, `-P`, `--no-optional-locks` and `-C` stand before the subcommand.
  public var hasOnlyHarmlessOptions: Bool
  /// The index of the subcommand; nil when there is none.
  public var subcommand: Int?

  /// An invocation from its parts.
  public init(directories: [Int], optionWords: [Int], hasOnlyHarmlessOptions: Bool, subcommand: Int?) {
    self.directories = directories
    self.optionWords = optionWords
    self.hasOnlyHarmlessOptions = hasOnlyHarmlessOptions
    self.subcommand = subcommand
  }

  /// Reads a simple command; nil when it is not `git` (by base name when `byBaseName`).
  public static func of(_ words: ArraySlice<Word>, byBaseName: Bool) -> GitInvocation? { nil }
}
