public import ShellSyntax

/// `git` with its global options taken off (spec B-13).
public struct GitInvocation: Sendable, Hashable {
  /// Indices (into the slice given) of the words that name a directory behind `-C`.
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
  ///
  /// An option that `git` does not know counts as an option without value, and so does a word whose beginning
  /// is a dash and whose end is not known; any other word that is not constant is taken for the subcommand.
  public static func of(_ words: ArraySlice<Word>, byBaseName: Bool) -> GitInvocation? {
    guard let first = words.first, let name = first.commandName(byBaseName: byBaseName),
      name.elementsEqual("git".utf8) || (byBaseName && name.elementsEqual("git.exe".utf8))
    else { return nil }
    var result = GitInvocation(
      directories: [], optionWords: [], hasOnlyHarmlessOptions: true, subcommand: nil)
    var index = words.startIndex + 1
    while index < words.endIndex {
      let shape = WordShape(words[index])
      guard shape.prefix.first == UInt8(ascii: "-") else {
        result.subcommand = index
        return result
      }
      result.optionWords.append(index)
      let option = shape.constant ?? []
      if option.elementsEqual("-C".utf8) {
        if index + 1 < words.endIndex {
          result.directories.append(index + 1)
          result.optionWords.append(index + 1)
        }
        index += 1
      } else if isOneOf(option, "--no-pager -P --no-optional-locks") {
        // Nothing else to do: harmless.
      } else {
        result.hasOnlyHarmlessOptions = false
        if takesNextWord(option), index + 1 < words.endIndex {
          result.optionWords.append(index + 1)
          index += 1
        }
      }
      index += 1
    }
    return result
  }

  /// Options whose value is the next word. `--exec-path` and `--list-cmds` take one only behind `=`.
  private static func takesNextWord(_ option: ArraySlice<UInt8>) -> Bool {
    isOneOf(
      option, "-c --git-dir --work-tree --namespace --super-prefix --config-env --attr-source --shallow-file")
  }

  private static func isOneOf(_ option: ArraySlice<UInt8>, _ list: StaticString) -> Bool {
    list.withUTF8Buffer { buffer in
      buffer.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(option) }
    }
  }
}
