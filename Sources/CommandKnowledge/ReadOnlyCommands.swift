public import ShellSyntax

/// What the read-only table says about a simple command (spec S-21).
public enum ReadOnlyJudgement: Sendable, Hashable {
  /// Not in the table, or some word is not known to be harmless. The reason is for `explain`.
  case notReadOnly(reason: String)
  /// Every word is known to be harmless, with conditions that the caller checks.
  case readOnly(ReadOnlyConditions)
}

/// What still has to hold for a read-only command.
public struct ReadOnlyConditions: Sendable, Hashable {
  /// Words (indices into the words given) that are file operands, to be decided as reads (S-19, U17).
  public var fileOperands: [Int]
  /// True when the entry's tier is `candidate` or `own`, or a flag beyond the table was met: the answer then
  /// holds only where U11 is read widely.
  public var dependsOnU11: Bool
  /// True when operands come from input (`xargs`), U17.
  public var hasUnknownOperands: Bool
  /// True for `cd`: the caller resolves the target (S-17).
  public var isChangeDirectory: Bool

  /// Conditions from their parts.
  public init(
    fileOperands: [Int] = [], dependsOnU11: Bool = false, hasUnknownOperands: Bool = false,
    isChangeDirectory: Bool = false
  ) {
    self.fileOperands = fileOperands
    self.dependsOnU11 = dependsOnU11
    self.hasUnknownOperands = hasUnknownOperands
    self.isChangeDirectory = isChangeDirectory
  }
}

/// The built-in set of commands that need no rule (spec S-21), edition 2.1.
public enum ReadOnlyCommands {
  /// Judges a simple command without assignments, wrappers and redirections.
  ///
  /// - Parameters:
  ///   - words: command word and arguments as written.
  ///   - hasUnknownTail: true behind `xargs`: one more word of any text follows.
  public static func judge(_ words: ArraySlice<Word>, hasUnknownTail: Bool) -> ReadOnlyJudgement {
    .notReadOnly(reason: "not written yet")
  }
}
