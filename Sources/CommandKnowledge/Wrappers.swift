public import ShellSyntax

/// What stands behind a wrapper word (spec S-9, S-12).
public enum WrappedCommand: Sendable, Hashable {
  /// A command given as the remaining words. `hasUnknownTail` when further words of any text are appended at
  /// run time (`xargs`, `find -exec … +`, `parallel`). A word that holds a placeholder (`{}`) keeps its text;
  /// its parts then say that the value is not known.
  case words(ArraySlice<Word>, hasUnknownTail: Bool)
  /// A shell text that is known (`sh -c 'text'`, `eval`, `trap`): to be parsed and decided in turn. Where a part
  /// of the text is not known it stands there as a parameter, and `opaque` follows.
  case script([UInt8])
  /// Something runs, but what is not known: a non-constant `-c` argument, commands read from input, …
  case opaque
}

/// How far a wrapper may be looked through.
public enum WrapperKind: Sendable, Hashable {
  /// Stripped for allow, ask and deny (S-9): `timeout`, `time`, `nice`, …
  case plain
  /// Seen through for deny and ask only; a wildcard rule never approves it (S-12, B-12): `env`, `sudo`, …
  case exec
  /// A shell, `eval`, `trap`, `exec`, `source`: its argument is itself a command text (S-7, S-12).
  case shell
  /// An environment runner (S-13): for allow an ordinary command, for deny and ask seen through (U21), but not
  /// for critical removals (S-20).
  case runner
}

/// One level of wrapping found at the front of a simple command.
public struct Unwrapping: Sendable, Hashable {
  /// The wrapper's name as the tables know it.
  public var wrapper: String
  /// How far it counts.
  public var kind: WrapperKind
  /// True when documentation or a release note names this wrapper as seen through for deny and ask
  /// (`env`, `sudo`, `watch`, `ionice`, `setsid` and the plain ones); otherwise that rests on U21.
  public var isDocumented: Bool
  /// True when every option was understood. For allow, a plain wrapper that was not fully understood is not
  /// stripped; for deny and ask `inner` then holds every later word as a possible start.
  public var isFullyUnderstood: Bool
  /// What may run behind it: usually one entry; empty when nothing does (`command -v x`, `env` alone).
  public var inner: [WrappedCommand]
  /// True when a wildcard rule never approves it (B-12): the wrappers that S-12 names, and shells. False for
  /// `xargs` with options and the programs that only watch, limit or trace another, which a rule for them covers.
  public var needsExactRule: Bool

  /// A level from its parts; `needsExactRule` follows from the kind where it is not given.
  public init(
    wrapper: String, kind: WrapperKind, isDocumented: Bool, isFullyUnderstood: Bool, inner: [WrappedCommand],
    needsExactRule: Bool? = nil
  ) {
    self.wrapper = wrapper
    self.kind = kind
    self.isDocumented = isDocumented
    self.isFullyUnderstood = isFullyUnderstood
    self.inner = inner
    self.needsExactRule = needsExactRule ?? (kind == .exec || kind == .shell)
  }
}

/// Looks behind the wrapper at the front of a simple command.
public enum Wrappers {
  /// Removes one wrapper.
  ///
  /// - Parameters:
  ///   - words: a simple command's words, assignments already removed.
  ///   - byBaseName: when true the wrapper counts by the base name of its word after quote removal
  ///     (`/usr/bin/env`, `\env`, `"env"`), as for deny and ask; when false only by its plain spelling.
  /// - Returns: nil when the first word is no wrapper, or one that starts nothing here: a shell with a script
  ///   file, `find` without an action that runs something, a runner or tracer without a command.
  public static func unwrap(_ words: ArraySlice<Word>, byBaseName: Bool) -> Unwrapping? {
    guard let first = words.first, let name = first.commandName(byBaseName: byBaseName),
      let entry = entry(of: name, byBaseName: byBaseName)
    else { return nil }
    if entry.traits.contains(.special) { return special(entry, words) }
    var reading = WrapperReading(entry: entry, words: words, commandWord: words.startIndex)
    return reading.unwrapping()
  }

  private static func entry(of name: ArraySlice<UInt8>, byBaseName: Bool) -> WrapperEntry? {
    if let entry = StrictTables.wrappers[name] { return entry }
    guard byBaseName, name.count > 4, name.suffix(4).map(asciiLowercased).elementsEqual(".exe".utf8) else {
      return nil
    }
    // Programs of Windows are called with their suffix and in any case from WSL and Git Bash.
    return StrictTables.wrappers[name.dropLast(4).map(asciiLowercased)]
  }

  private static func special(_ entry: WrapperEntry, _ words: ArraySlice<Word>) -> Unwrapping? {
    switch entry.name {
    case "find", "gfind", "bfs": return FindAction.unwrapping(words, name: entry.name)
    case "fd", "fdfind": return FindAction.unwrappingFd(words, name: entry.name)
    case "xargs": return InputArguments.unwrappingXargs(words, entry: entry)
    case "parallel", "sem": return InputArguments.unwrappingParallel(words, entry: entry)
    case "trap": return ShellInvocation.unwrappingTrap(words, entry: entry)
    case "source", ".": return ShellInvocation.unwrappingSource(words, entry: entry)
    case "su", "runuser": return ShellInvocation.unwrappingUserSwitch(words, entry: entry)
    case "script": return ShellInvocation.unwrappingSession(words, entry: entry)
    default: return ShellInvocation.unwrapping(words, name: entry.name)
    }
  }
}
