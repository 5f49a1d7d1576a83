/// How `env -S` splits a text into words.
struct EnvironmentSplit {
  private var words: [[UInt8]] = []
  private var current: [UInt8] = []
  private var isInWord = false
  private var quote: UInt8?

  /// The words, or nil where the text names a variable or breaks the grammar.
  static func words(of text: ArraySlice<UInt8>) -> [[UInt8]]? {
    var split = EnvironmentSplit()
    return split.read(text) ? split.words : nil
  }

  private mutating func read(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        toggle(byte)
      case UInt8(ascii: " "), 9...13:
        if quote == nil { endWord() } else { append(byte) }
      case UInt8(ascii: "#") where !isInWord:
        // The rest is a comment.
        return true
      case UInt8(ascii: "$") where quote != UInt8(ascii: "'"):
        return false
      case UInt8(ascii: "\\"):
        guard index < text.endIndex else { return false }
        let next = text[index]
        if quote == UInt8(ascii: "'") && next != UInt8(ascii: "\\") && next != UInt8(ascii: "'") {
          append(byte)
          continue
        }
        index += 1
        if next == UInt8(ascii: "c") {
          endWord()
          return quote == nil
        }
        guard escape(next) else { return false }
      default:
        append(byte)
      }
    }
    endWord()
    return quote == nil
  }

  private mutating func append(_ byte: UInt8) {
    current.append(byte)
    isInWord = true
  }

  private mutating func endWord() {
    if isInWord { words.append(current) }
    current = []
    isInWord = false
  }

  private mutating func toggle(_ byte: UInt8) {
    if quote == nil {
      quote = byte
      isInWord = true
    } else if quote == byte {
      quote = nil
    } else {
      append(byte)
    }
  }

  /// The character behind a backslash; false when `env` rejects it.
  private mutating func escape(_ next: UInt8) -> Bool {
    switch next {
    case UInt8(ascii: "_"):
      if quote == nil { endWord() } else { append(UInt8(ascii: " ")) }
    case UInt8(ascii: "f"): append(12)
    case UInt8(ascii: "n"): append(10)
    case UInt8(ascii: "r"): append(13)
    case UInt8(ascii: "t"): append(9)
    case UInt8(ascii: "v"): append(11)
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
      append(next)
    default:
      return false
    }
    return true
  }
}
