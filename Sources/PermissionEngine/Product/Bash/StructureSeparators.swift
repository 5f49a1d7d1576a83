import CommandKnowledge

/// The `;` and line ends of a text that stand inside a compound command: the product writes such a command as it stands,
/// where it puts those between the commands of a text between single blanks (B-14).
struct StructureSeparators {
  private enum Opened { case bracket, brace, keyword, patterns }

  /// Where they stand.
  private(set) var places: Set<Int> = []
  private var open: [Opened] = []
  private var isAtCommand = true
  private var isFunction = false

  /// - Parameter text: any text, be it malformed: what closes nothing is a word.
  init(of text: [UInt8]) {
    var index = 0
    while index < text.count {
      switch text[index] {
      case CommandText.blank, UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: ";"), 0x0A:
        if !open.isEmpty { places.insert(index) }
        isAtCommand = true
        index += 1
      case UInt8(ascii: "&"), UInt8(ascii: "|"):
        isAtCommand = true
        index += 1
      case UInt8(ascii: "("):
        open.append(.bracket)
        isAtCommand = true
        index += 1
      case UInt8(ascii: ")"):
        close(.bracket)
        // A body, or what a pattern is for, may follow.
        isAtCommand = true
        index += 1
      default:
        let end = Self.endOfWord(text, index)
        read(text[index..<end])
        index = end
      }
    }
  }

  private mutating func read(_ word: ArraySlice<UInt8>) {
    func isOne(of words: [String]) -> Bool { words.contains { word.elementsEqual($0.utf8) } }
    if isFunction, isOne(of: ["{"]) { isAtCommand = true }
    guard isAtCommand else { return }
    isFunction = false
    isAtCommand = false
    if isOne(of: ["if", "while", "until"]) {
      open.append(.keyword)
      isAtCommand = true
    } else if isOne(of: ["for", "select"]) {
      open.append(.keyword)
    } else if isOne(of: ["case"]) {
      open.append(.patterns)
    } else if isOne(of: ["{"]) {
      open.append(.brace)
      isAtCommand = true
    } else if isOne(of: ["}"]) {
      close(.brace)
    } else if isOne(of: ["fi", "done"]) {
      close(.keyword)
    } else if isOne(of: ["esac"]) {
      close(.patterns)
    } else if isOne(of: ["then", "do", "else", "elif", "!", "time"]) {
      isAtCommand = true
    } else {
      isFunction = isOne(of: ["function"])
    }
  }

  private mutating func close(_ opened: Opened) {
    if open.last == opened { open.removeLast() }
  }

  private static func endOfWord(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < text.count {
      if let end = ExpansionEnd.afterOpaque(text, at: index) {
        index = end
        continue
      }
      switch text[index] {
      case CommandText.blank, UInt8(ascii: "\t"), 0x0A, UInt8(ascii: ";"), UInt8(ascii: "&"),
        UInt8(ascii: "|"),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        return index
      default: index += 1
      }
    }
    return min(index, text.count)
  }
}
