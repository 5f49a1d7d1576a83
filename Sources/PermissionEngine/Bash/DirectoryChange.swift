import CommandKnowledge
import ShellSyntax

/// A command that changes the directory for what follows (spec S-17).
enum DirectoryChange: Sendable, Hashable {
  /// `cd` to a path that is known: absolute or relative, as written, and home for a lone `cd`.
  case known([UInt8])
  /// `cd` somewhere unknown.
  case unknownTarget
  /// Another command that may change the directory: `pushd`, `eval`, `source`, …
  case other

  /// Reads a simple command; nil when it leaves the directory alone.
  ///
  /// - Parameter home: replaces a leading `~` and `$HOME`.
  init?(_ command: SimpleCommand, home: [UInt8]) {
    var words = command.words[...]
    while let first = words.first, let name = first.constantText {
      if name.elementsEqual("cd".utf8) {
        self = Self.target(of: words, home: home)
        if command.assignments.contains(where: { $0.name.elementsEqual("CDPATH".utf8) }) {
          self = .unknownTarget
        }
        return
      }
      if Self.otherNames.contains(where: { name.elementsEqual($0.utf8) }) {
        self = .other
        return
      }
      guard name.elementsEqual("command".utf8) || name.elementsEqual("builtin".utf8),
        let unwrapping = Wrappers.unwrap(words, byBaseName: true),
        case .words(let inner, _)? = unwrapping.inner.first, inner.count < words.count
      else { return nil }
      words = inner
    }
    return nil
  }

  private static let otherNames = ["pushd", "popd", "eval", "source", ".", "trap", "exec", "chdir"]

  private static func target(of words: ArraySlice<Word>, home: [UInt8]) -> DirectoryChange {
    var operands = words.dropFirst()
    while let option = operands.first?.constantText, option.first == UInt8(ascii: "-"), option.count > 1 {
      operands = operands.dropFirst()
      if option.elementsEqual("--".utf8) { break }
      guard option.dropFirst().allSatisfy({ "LPe@".utf8.contains($0) }) else { return .unknownTarget }
    }
    guard let operand = operands.first else { return .known(home) }
    guard operands.count == 1, let path = operand.constantPath(home: home), !path.isEmpty,
      !path.elementsEqual("-".utf8)
    else { return .unknownTarget }
    return .known(path)
  }
}
