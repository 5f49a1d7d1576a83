/// Puts brace expansions together from the marks that were read (bash: `{a,b}`, `{1..3}`).
///
/// One pass with a stack; marks that do not belong to a pair with a comma or a sequence become literal bytes.
enum BraceExpansion {
  /// Sequences longer than this are not written out.
  private static let maximumSequence = 64

  private struct Frame {
    var open: Int
    /// The alternatives before the last comma.
    var alternatives: [[WordPart]] = []
    var commas: [Int] = []
    var current: [WordPart] = []
  }

  static func parts(of items: [WordItem], in source: [UInt8]) -> [WordPart] {
    var stack = [Frame(open: -1)]
    func literal(_ offset: Int) -> WordPart { .literal(source[offset..<(offset + 1)]) }
    for item in items {
      let top = stack.count - 1
      switch item {
      case .part(let part): stack[top].current.append(part)
      case .open(let offset): stack.append(Frame(open: offset))
      case .comma(let offset):
        if top == 0 {
          stack[top].current.append(literal(offset))
        } else {
          stack[top].alternatives.append(stack[top].current)
          stack[top].commas.append(offset)
          stack[top].current = []
        }
      case .close(let offset):
        guard top > 0 else {
          stack[top].current.append(literal(offset))
          continue
        }
        let frame = stack.removeLast()
        if !frame.commas.isEmpty {
          stack[top - 1].current.append(.brace(frame.alternatives + [frame.current]))
        } else if let sequence = sequence(frame.current) {
          stack[top - 1].current.append(.brace(sequence.words))
        } else {
          stack[top - 1].current += [literal(frame.open)] + frame.current + [literal(offset)]
        }
      }
    }
    // What was never closed is literal, its commas too.
    while stack.count > 1 {
      let frame = stack.removeLast()
      var flat = [literal(frame.open)]
      for (alternative, comma) in zip(frame.alternatives, frame.commas) {
        flat += alternative + [literal(comma)]
      }
      stack[stack.count - 1].current += flat + frame.current
    }
    return stack[0].current
  }

  /// A sequence; `words` is nil when it is too long to write out.
  private struct Sequence {
    var words: [[WordPart]]?
  }

  /// `x..y` or `x..y..step`; nil when the text is none.
  private static func sequence(_ parts: [WordPart]) -> Sequence? {
    var text: [UInt8] = []
    for part in parts {
      switch part {
      case .literal(let bytes): text.append(contentsOf: bytes)
      // With an expansion inside, bash reads `{$a..$b}` as text; the expansion is dynamic anyway.
      default: return nil
      }
    }
    let pieces = split(text)
    guard pieces.count == 2 || pieces.count == 3 else { return nil }
    let step = pieces.count == 3 ? Int(String(decoding: pieces[2], as: UTF8.self)) : 1
    guard let step else { return nil }
    if pieces[0].count == 1, pieces[1].count == 1, let first = pieces[0].first, let last = pieces[1].first,
      isLetter(first), isLetter(last)
    {
      return Sequence(words: letters(first, last, step))
    }
    guard let first = Int(String(decoding: pieces[0], as: UTF8.self)),
      let last = Int(String(decoding: pieces[1], as: UTF8.self))
    else { return nil }
    // Leading zeros pad the numbers; such a sequence is not written out.
    if isPadded(pieces[0]) || isPadded(pieces[1]) { return Sequence(words: nil) }
    return Sequence(words: numbers(first, last, step))
  }

  private static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index + 1 < text.count {
      if text[index] == UInt8(ascii: "."), text[index + 1] == UInt8(ascii: ".") {
        pieces.append(text[start..<index])
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(text[start...])
    return pieces
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isPadded(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    return digits.count > 1 && digits.first == UInt8(ascii: "0")
  }

  private static func numbers(_ first: Int, _ last: Int, _ step: Int) -> [[WordPart]]? {
    let size = step.magnitude == 0 ? 1 : step.magnitude
    let (distance, overflows) = max(first, last).subtractingReportingOverflow(min(first, last))
    guard !overflows, distance.magnitude / size < UInt(maximumSequence) else { return nil }
    var words: [[WordPart]] = []
    for index in 0...Int(distance.magnitude / size) {
      let value = first > last ? first - index * Int(size) : first + index * Int(size)
      words.append([.literal(Array(String(value).utf8)[...])])
    }
    return words
  }

  private static func letters(_ first: UInt8, _ last: UInt8, _ step: Int) -> [[WordPart]]? {
    numbers(Int(first), Int(last), step)?.map { word in
      guard case .literal(let bytes)? = word.first, let value = UInt8(String(decoding: bytes, as: UTF8.self))
      else {
        return word
      }
      return [.literal([value][...])]
    }
  }
}
