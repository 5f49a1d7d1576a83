/// Programs that are handed code to run, by which what they read cannot be seen from the words (C-14).
package enum InlineCode {
  /// Whether the words start an interpreter with code among its arguments: `node -e …`, `python3 -c …`, `perl -ne …`.
  ///
  /// - Parameter words: a simple command without its leading assignments; plain wrappers and `env` are looked through.
  package static func isGiven(_ words: ArraySlice<CommandWord>) -> Bool {
    let inner = ShellScriptArgument.afterPlainWrappers(words)
    guard let program = inner.first.flatMap(program) else { return false }
    return inner.dropFirst().contains { program.takesCode($0.value) }
  }

  /// Whether the words start an interpreter that reads its code from what it is given: a program without a file
  /// after a pipe, a here-string, or the argument `-`.
  ///
  /// - Parameter isFed: it stands after a pipe, or has a here-string.
  package static func isRead(_ words: ArraySlice<CommandWord>, isFed: Bool) -> Bool {
    let inner = ShellScriptArgument.afterPlainWrappers(words)
    guard let program = inner.first else { return false }
    let name = ShellScriptArgument.shellName(program)
    guard
      CommandNameSets.shells.contains(name)
        || CommandNameSets.fedInterpreters.contains(Self.unversioned(name))
    else {
      return false
    }
    let arguments = inner.dropFirst().map(\.value)
    // Options may stand in front.
    let first = arguments.first { $0.first != UInt8(ascii: "-") || $0.count == 1 }
    if first?.elementsEqual("-".utf8) == true { return true }
    return isFed && arguments.allSatisfy { $0.first == UInt8(ascii: "-") }
  }

  /// What options of a program hold that hands it code: one letter anywhere behind a single dash, whatever the program
  /// makes of that (`ruby -rsocket`).
  private enum Program {
    case node
    case python
    case perl
    case plain
    case php
    case deno

    func takesCode(_ argument: [UInt8]) -> Bool {
      func holds(_ letters: StaticString) -> Bool {
        guard argument.count > 1, argument[0] == UInt8(ascii: "-"), argument[1] != UInt8(ascii: "-") else {
          return false
        }
        return letters.withUTF8Buffer { letters in argument.contains { letters.contains($0) } }
      }
      return switch self {
      case .node:
        holds("ep")
          || ["--eval", "--print"].contains {
            argument.prefix { $0 != UInt8(ascii: "=") }.elementsEqual($0.utf8)
          }
      case .python: holds("c")
      case .perl: holds("eE")
      case .plain: holds("e")
      case .php: holds("r")
      case .deno: argument.elementsEqual("eval".utf8)
      }
    }
  }

  private static func program(_ word: CommandWord) -> Program? {
    let name = unversioned(ShellScriptArgument.shellName(word))
    if CommandNameSets.interpretersWithCodeOptions.contains(name) { return .node }
    if CommandNameSets.interpretersWithCodeClusters.contains(name) { return .perl }
    if CommandNameSets.interpretersWithPlainCode.contains(name) { return .plain }
    if name.elementsEqual("python".utf8) { return .python }
    if name.elementsEqual("php".utf8) { return .php }
    return name.elementsEqual("deno".utf8) ? .deno : nil
  }

  /// `python3.11` is `python`.
  private static func unversioned(_ name: [UInt8]) -> [UInt8] {
    var rest = name[...]
    while let last = rest.last, isDigit(last) || last == UInt8(ascii: ".") { rest.removeLast() }
    return Array(rest)
  }
}
