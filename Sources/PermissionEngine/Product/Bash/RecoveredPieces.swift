import CommandKnowledge

/// What the product still recognises in a text that does not parse: the commands between its operators, and every
/// keyword that stands where its structure has no place for it, by itself (S-1c).
///
/// A keyword in order is part of a structure that was read: `then` after an `if`, `done` after a `do`. Any other is a
/// piece of its own, and what follows it is the next one.
struct RecoveredPieces {
  /// The pieces in order, as written.
  private(set) var texts: [[UInt8]] = []
  /// The structures that are open, outermost first.
  private var open: [Structure] = []
  /// A closing brace follows.
  private var canBeGroup = false

  private enum Structure {
    case condition, branch, loopHead, loopBody, cases, group, subshell
  }

  /// - Parameter text: without the bodies of here-documents.
  init(_ text: [UInt8]) {
    let parts = Self.parts(of: text)
    // A `{` that nothing closes is a word out of order too.
    let lastBrace = parts.lastIndex { Self.firstWord($0.text).elementsEqual("}".utf8) } ?? -1
    for (index, part) in parts.enumerated() {
      canBeGroup = index < lastBrace
      read(part.text, endsInSemicolon: part.endsInSemicolon)
    }
  }

  // MARK: Parts

  /// What stands between operators, outside of quotes and substitutions.
  private static func parts(of text: [UInt8]) -> [(text: ArraySlice<UInt8>, endsInSemicolon: Bool)] {
    var parts: [(text: ArraySlice<UInt8>, endsInSemicolon: Bool)] = []
    var start = 0
    var index = 0
    while index < text.count {
      if let end = ExpansionEnd.afterOpaque(text, at: index) {
        index = end
        continue
      }
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&") where isOfRedirection(text, index): index += 1
      case UInt8(ascii: "|") where index > start && text[index - 1] == UInt8(ascii: ">"): index += 1
      case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), 0x0A:
        parts.append((text[start..<index], byte == UInt8(ascii: ";")))
        index += 1
        while index < text.count,
          text[index] == byte || byte == UInt8(ascii: "|") && text[index] == UInt8(ascii: "&")
        {
          index += 1
        }
        start = index
      default: index += 1
      }
    }
    parts.append((text[min(start, text.count)...], false))
    return parts
  }

  private static func firstWord(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.trimmingShellBlanks.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != 0x0A }
  }

  /// The `&` of `>&`, `<&` and `&>`.
  static func isOfRedirection(_ text: [UInt8], _ index: Int) -> Bool {
    if index > 0, text[index - 1] == UInt8(ascii: ">") || text[index - 1] == UInt8(ascii: "<") { return true }
    return index + 1 < text.count && text[index + 1] == UInt8(ascii: ">")
  }

  // MARK: Keywords

  private static let keywords: [(word: StaticString, keyword: Keyword)] = [
    ("if", .opening(.condition)), ("while", .opening(.loopHead)), ("until", .opening(.loopHead)),
    ("for", .loop), ("select", .loop), ("case", .opening(.cases)), ("{", .opening(.group)),
    ("then", .then), ("elif", .elif), ("else", .else), ("fi", .fi), ("do", .do), ("done", .done),
    ("esac", .esac), ("}", .brace),
  ]

  private enum Keyword: Equatable {
    case opening(Structure), loop, then, elif, `else`, fi, `do`, done, esac, brace
  }

  private mutating func read(_ part: ArraySlice<UInt8>, endsInSemicolon: Bool) {
    var rest = part.trimmingShellBlanks
    if rest.starts(with: "((".utf8) {
      // What begins there is passed over.
      open += [.subshell, .subshell]
      return
    }
    while rest.first == UInt8(ascii: "(") {
      open.append(.subshell)
      rest = rest.dropFirst().trimmingShellBlanks
    }
    while !rest.isEmpty {
      let word = Self.firstWord(rest)
      let after = rest[word.endIndex...].trimmingShellBlanks
      guard let keyword = Self.keywords.first(where: { $0.word.withUTF8Buffer(word.elementsEqual) })?.keyword
      else {
        break
      }
      if begin(keyword, after) { break }
      if end(keyword) {
        // A keyword with nothing after it but a `;` has no commands: the structure is none.
        if after.isEmpty, endsInSemicolon, [.then, .do, .else, .elif].contains(keyword) { open.removeAll() }
      } else {
        // In a group the keyword itself is what is passed over.
        let isPassedOver = open.last == .group || open.last == .subshell
        open.removeAll()
        if !isPassedOver { texts.append(TextLayout.withoutTargets(Array(word))) }
      }
      rest = after
    }
    let piece = TextLayout.withoutTargets(Array(rest))
    if !piece.isEmpty { texts.append(piece) }
    for place in UnquotedPlaces(piece) where piece[place] == UInt8(ascii: ")") && open.last == .subshell {
      open.removeLast()
    }
  }

  /// Opens a structure; false for a keyword that opens none.
  private mutating func begin(_ keyword: Keyword, _ after: ArraySlice<UInt8>) -> Bool {
    switch keyword {
    case .opening(.group):
      if canBeGroup { open.append(.group) }
      return canBeGroup
    case .opening(let structure):
      if !after.isEmpty { open.append(structure) }
      return true
    case .loop:
      let words = after.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if words.count == 1 || words.count > 1 && words[1].elementsEqual("in".utf8) { open.append(.loopHead) }
      return true
    default: return false
    }
  }

  /// Goes on with a structure, or closes it; false where none is open that the keyword belongs to.
  private mutating func end(_ keyword: Keyword) -> Bool {
    guard let last = open.last else { return false }
    switch (keyword, last) {
    case (.then, .condition): open[open.count - 1] = .branch
    case (.elif, .branch): open[open.count - 1] = .condition
    case (.else, .branch): break
    case (.do, .loopHead): open[open.count - 1] = .loopBody
    case (.fi, .branch), (.fi, .condition), (.done, .loopBody), (.esac, .cases), (.brace, .group):
      open.removeLast()
    default: return false
    }
    return true
  }
}
