import CommandKnowledge

/// Layouts of a text that the product reads in its own way (S-3p, S-1c).
enum TextLayout {
  /// What is an error here and not to the product: an array in front of a command, and `!` behind `time`. Beside a pipe, a
  /// redirection that writes or a `&` it asks about the latter all the same, which is not told apart here.
  static func isReadByProduct(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix { PathBytes.isLetter($0) || PathBytes.isDigit($0) || $0 == UInt8(ascii: "_") }
    return rest.first == UInt8(ascii: "!")
      || !name.isEmpty && rest.dropFirst(name.count).starts(with: "=(".utf8)
  }

  /// What follows a range up to the next operator or the end of the line.
  static func piece(behind range: Range<Int>, in text: [UInt8]) -> ArraySlice<UInt8> {
    text[min(range.upperBound, text.count)...].prefix { !";&|\n".utf8.contains($0) }
  }

  /// A `|` or `|&` with a line continuation before or after it.
  static func hasContinuedPipe(_ text: [UInt8]) -> Bool {
    guard contains(continuation, in: text) else { return false }
    return UnquotedPlaces(text).contains { place in
      guard text[place] == UInt8(ascii: "|") else { return false }
      let rest = text[(place + 1)...]
      // `||` is no pipe.
      guard rest.first != UInt8(ascii: "|"), place == 0 || text[place - 1] != UInt8(ascii: "|") else {
        return false
      }
      let after = rest.dropFirst(rest.first == UInt8(ascii: "&") ? 1 : 0).drop(while: isBlank)
      if after.starts(with: continuation) { return true }
      let before = text[..<place]
      return before.dropLast(before.reversed().prefix(while: isBlank).count).suffix(2).elementsEqual(
        continuation)
    }
  }

  private static let continuation = Array("\\\n".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// A comment between an operator and its command: after `&&` and `||`, and on a line of its own after `|`; nil without
  /// one. After a lone `|` the sandbox takes it, after the others not (C-11f).
  static func commentAfterOperator(_ comments: [Range<Int>], _ text: [UInt8]) -> ComplexStructure? {
    var found: ComplexStructure?
    for comment in comments {
      let head = text[..<min(comment.lowerBound, text.count)]
      let before = head.trimmingShellBlanks
      if before.suffix(2).elementsEqual("&&".utf8) || before.suffix(2).elementsEqual("||".utf8) {
        return .opaque
      }
      if before.last == UInt8(ascii: "|"), head[before.endIndex...].contains(0x0A) { found = .comment }
    }
    return found
  }

  static func contains(_ pattern: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
    firstRange(of: pattern, in: text) != nil
  }

  static func contains(_ pattern: [UInt8], in text: [UInt8]) -> Bool {
    firstRange(of: pattern, in: text[...]) != nil
  }

  /// Each `$((` up to the next `))`, in which nothing is seen of a text that does not parse (S-1).
  static func arithmetic(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = text[...]
    while let open = firstRange(of: Array("$((".utf8), in: rest),
      let close = firstRange(of: Array("))".utf8), in: text[open.upperBound...])
    {
      found.append(open.lowerBound..<close.upperBound)
      rest = text[close.upperBound...]
    }
    return found
  }

  /// Where a pattern stands first, by the indices of the slice.
  static func firstRange(of pattern: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = pattern.first, text.count >= pattern.count else { return nil }
    var start = text.startIndex
    while start <= text.endIndex - pattern.count {
      if text[start] == first, text[start...].starts(with: pattern) { return start..<(start + pattern.count) }
      start += 1
    }
    return nil
  }

  /// The text without its comments, outside quotes and substitutions.
  static func withoutComments(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "#")) else { return text }
    var result: [UInt8] = []
    var end = 0
    for index in UnquotedPlaces(text) where index >= end && text[index] == UInt8(ascii: "#") {
      let before = index == 0 ? CommandText.blank : text[index - 1]
      guard " \t\n;&|(".utf8.contains(before) else { continue }
      result += text[end..<index]
      end = text[index...].firstIndex(of: 0x0A) ?? text.count
    }
    return result + text[end...]
  }

  /// A piece of a malformed text up to its first redirection, which no rule sees.
  static func withoutTargets(_ piece: [UInt8]) -> [UInt8] {
    let operators = UnquotedPlaces(piece).lazy.filter {
      piece[$0] == UInt8(ascii: "<") || piece[$0] == UInt8(ascii: ">")
    }
    let first = operators.first { $0 + 1 == piece.count || piece[$0 + 1] != UInt8(ascii: "(") }
    return first.map { Array(piece[..<$0].trimmingDescriptor.trimmingShellBlanks) } ?? piece
  }

  /// What stands between operators outside quotes, also inside substitutions; nothing for a text without any.
  ///
  /// - Parameter isPiece: whether a byte is an operator here. A doubled `|` or `&` is one that always counts as a whole.
  static func split(_ text: [UInt8], isPiece: (UInt8) -> Bool) -> [[UInt8]] {
    // Most texts hold no such byte at all.
    guard text.contains(where: isPiece) else { return [] }
    var parts: [[UInt8]] = []
    var start = 0
    var next = 0
    for index in UnquotedPlaces(text) where index >= next && isPiece(text[index]) {
      let isDoubled = index + 1 < text.count && text[index + 1] == text[index] && text[index] != 0x0A
      next = index + (isDoubled ? 2 : 1)
      guard !isDoubled || isPiece(UInt8(ascii: "&")) else { continue }
      parts.append(Array(text[start..<index].trimmingShellBlanks))
      start = next
    }
    if start == 0 { return [] }
    return parts + [Array(text[min(start, text.count)...].trimmingShellBlanks)]
  }
}

extension ArraySlice<UInt8> {
  /// Without a descriptor right before a redirection: the `2` of `2>`.
  fileprivate var trimmingDescriptor: ArraySlice<UInt8> {
    let digits = reversed().prefix(while: PathBytes.isDigit).count
    let rest = dropLast(digits)
    let isDescriptor = digits > 0 && (rest.isEmpty || rest.last == UInt8(ascii: " "))
    return isDescriptor ? rest : self
  }
}
