/// The words of `git` that stand in front of its subcommand.
package enum GitWords {
  private static let optionsWithValues = MeasuredNames.set("-C -c --git-dir --work-tree --namespace")

  /// The words behind `git`, which plain wrappers and `env` may start; nil for another command.
  package static func arguments(of words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    var rest = words
    while let first = rest.first {
      if first.value.elementsEqual("git".utf8) { return rest.dropFirst() }
      let inner =
        MeasuredRemoval.isNamed(first, "env")
        ? EnvironmentCommand.inner(rest) ?? [] : ShellScriptArgument.afterPlainWrappers(rest)
      guard inner.count < rest.count else { return nil }
      rest = inner
    }
    return nil
  }

  /// The options of `git` itself, and the values of those that take the next word.
  ///
  /// - Parameter arguments: the words behind `git`.
  package static func options(in arguments: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    var rest = arguments
    while let option = rest.first, option.value.first == UInt8(ascii: "-") {
      rest = rest.dropFirst(optionsWithValues.contains(option.value) ? 2 : 1)
    }
    return arguments[..<rest.startIndex]
  }
}
