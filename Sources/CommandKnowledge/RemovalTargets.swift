public import ShellSyntax

/// The targets of `rm` and `rmdir` (spec S-20).
public enum RemovalTargets {
  /// The words that name what is removed; nil when the command is not `rm` or `rmdir` by the base name of its
  /// word after quote removal.
  ///
  /// Braces are carried out (at most 64 words; one that yields more stays as it is), and `rmdir -p` also gives
  /// the parents named in each operand. Such words have no place of their own in the source: their range is
  /// that of the word they come from, their text is what their parts say.
  ///
  /// - Parameter words: a simple command behind all wrappers.
  public static func of(_ words: ArraySlice<Word>) -> [Word]? {
    guard let name = words.first?.commandName(byBaseName: true) else { return nil }
    let isDirectory = name.elementsEqual("rmdir".utf8)
    guard isDirectory || name.elementsEqual("rm".utf8) else { return nil }
    var targets: [Word] = []
    var removesParents = false
    var isBehindSeparator = false
    for word in words.dropFirst() {
      let shape = WordShape(word)
      if !isBehindSeparator, shape.prefix.first == UInt8(ascii: "-"), shape.prefix.count > 1 {
        if shape.constant?.elementsEqual("--".utf8) ?? false {
          isBehindSeparator = true
        } else if isDirectory {
          removesParents = removesParents || isParentsOption(shape.prefix)
        }
        continue
      }
      targets += expandingBraces(word)
    }
    return removesParents ? targets.flatMap { [$0] + parents(of: $0) } : targets
  }

  private static func isParentsOption(_ option: ArraySlice<UInt8>) -> Bool {
    guard option.starts(with: "--".utf8) else { return option.contains(UInt8(ascii: "p")) }
    return "--parents".utf8.starts(with: option)
  }

  // MARK: Braces

  private static let maximumAlternatives = 64

  private static func expandingBraces(_ word: Word) -> [Word] {
    guard word.parts.contains(where: { if case .brace(.some) = $0 { true } else { false } }) else {
      return [word]
    }
    var variants: [[WordPart]] = [[]]
    for part in word.parts {
      guard case .brace(let alternatives?) = part else {
        for index in variants.indices { variants[index].append(part) }
        continue
      }
      guard variants.count * alternatives.count <= maximumAlternatives else { return [word] }
      variants = variants.flatMap { variant in alternatives.map { variant + $0 } }
    }
    return variants.flatMap { parts in
      let expanded = Word(range: word.range, text: ScriptText(parts).bytes[...], parts: parts)
      // Braces inside braces: every round removes one level.
      return parts.count < maximumAlternatives ? expandingBraces(expanded) : [expanded]
    }
  }

  // MARK: Parents

  /// `a/b/c` gives `a/b` and `a`; `~/x` gives `~`; `/a` nothing.
  private static func parents(of word: Word) -> [Word] {
    var parents: [Word] = []
    var before: [WordPart] = []
    for part in word.parts {
      switch part {
      case .literal(let bytes):
        addParents(bytes, before: before, to: &parents, range: word.range) { .literal($0) }
      case .singleQuoted(let bytes):
        addParents(bytes, before: before, to: &parents, range: word.range) { .singleQuoted($0) }
      case .doubleQuoted(let inner, let isLocalized):
        var innerBefore: [WordPart] = []
        for part in inner {
          if case .literal(let bytes) = part {
            addParents(bytes, before: before, to: &parents, range: word.range) {
              .doubleQuoted(innerBefore + [.literal($0)], isLocalized: isLocalized)
            }
          }
          innerBefore.append(part)
        }
      default:
        break
      }
      before.append(part)
    }
    return parents
  }

  private static func addParents(
    _ bytes: ArraySlice<UInt8>, before: [WordPart], to parents: inout [Word], range: SourceRange,
    part: (ArraySlice<UInt8>) -> WordPart
  ) {
    // Longer chains than this name no directory that exists; the bound keeps the work linear.
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") && parents.count < 64 {
      let head = bytes[..<index]
      if head.isEmpty && before.isEmpty { continue }
      let parts = before + [part(head)]
      parents.append(Word(range: range, text: ScriptText(parts).bytes[...], parts: parts))
    }
  }
}
