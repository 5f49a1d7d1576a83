/// Puts brace expansions together from the marks that were read (bash: `{a,b}`, `{1..3}`), by bash's own rules for
/// which brace ends which: see `matchingBrace`.
struct BraceExpansion {
  /// Braces inside braces beyond this are not understood.
  private static let maximumDepth = 32
  /// How often a mark may be looked at, on average: texts of braces that nothing closes would take square time.
  private static let maximumVisits = 64

  private let items: [WordItem]
  private let reader: ShellReader
  private var visitsLeft: Int

  /// The items with every brace expansion as one part.
  static func resolved(
    _ items: [WordItem], in reader: ShellReader
  ) throws(ShellSyntaxError) -> [WordItem] {
    let items = merged(items)
    var expansion = BraceExpansion(
      items: items, reader: reader, visitsLeft: maximumVisits * (items.count + maximumVisits))
    return try expansion.resolve(items.indices, depth: 0)
  }

  /// Neighbouring literals as one, so that two dots are seen wherever they stand.
  private static func merged(_ items: [WordItem]) -> [WordItem] {
    var result: [WordItem] = []
    for item in items {
      if case .literal(let bytes) = item, case .literal(let before)? = result.last {
        result[result.count - 1] = .literal(before.lowerBound..<bytes.upperBound)
      } else {
        result.append(item)
      }
    }
    return result
  }

  private mutating func resolve(_ range: Range<Int>, depth: Int) throws(ShellSyntaxError) -> [WordItem] {
    guard depth < Self.maximumDepth else { throw reader.failure("braces nested too deep") }
    var result: [WordItem] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      defer { index += 1 }
      guard case .open(let offset) = items[index], !isEmptyAtStart(index, start, range),
        let close = try matchingBrace(after: index, in: range)
      else {
        result.append(items[index])
        continue
      }
      let inside = (index + 1)..<close
      if hasComma(insideRange(offset, close)) {
        var alternatives: [[WordPart]] = []
        for alternative in try split(inside) {
          alternatives.append(reader.joined(try resolve(alternative, depth: depth + 1)))
        }
        result.append(.part(.brace(withTildes(alternatives, isFirst: index == 0))))
      } else if let words = BraceSequence.words(of: reader.text(insideRange(offset, close))) {
        result.append(.part(.brace(words.written)))
      } else {
        // Not a sequence: text, and nothing inside it expands.
        result += items[index...close]
      }
      index = close
      start = close + 1
    }
    return result
  }

  /// Bash passes over `{}` where a text begins.
  private func isEmptyAtStart(_ index: Int, _ start: Int, _ range: Range<Int>) -> Bool {
    guard index == start, index + 1 < range.upperBound, case .close = items[index + 1] else { return false }
    return true
  }

  /// Whether a comma stands in a text that no backslash precedes; bash takes those inside quotes too.
  private func hasComma(_ range: SourceRange) -> Bool {
    var isEscaped = false
    for byte in reader.source[range] {
      if byte == UInt8(ascii: ","), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }

  private func insideRange(_ open: Int, _ close: Int) -> SourceRange {
    guard case .close(let end) = items[close] else { return open..<open }
    return (open + 1)..<end
  }

  /// The brace that ends the one in front of an index: the first outside of inner pairs that has a comma or two
  /// dots between, outside of inner pairs too.
  private mutating func matchingBrace(after open: Int, in range: Range<Int>) throws(ShellSyntaxError) -> Int?
  {
    var level = 0
    var separates = false
    for index in (open + 1)..<range.upperBound {
      visitsLeft -= 1
      guard visitsLeft > 0 else { throw reader.failure("too many braces that nothing closes") }
      switch items[index] {
      case .open: level += 1
      case .close where level > 0: level -= 1
      case .close: if separates { return index }
      case .comma: if level == 0 { separates = true }
      case .literal(let bytes):
        if level == 0, hasDots(bytes, isLast: endsRange(index, range)) { separates = true }
      case .part: break
      }
    }
    return nil
  }

  private func endsRange(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, case .close = items[index + 1] else { return false }
    return true
  }

  /// Two dots, but not right before the closing brace.
  private func hasDots(_ range: SourceRange, isLast: Bool) -> Bool {
    let bytes = reader.text(range)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: "."),
        !(isLast && index + 2 == bytes.endIndex)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// The alternatives: what stands between commas outside of inner braces.
  private mutating func split(_ range: Range<Int>) throws(ShellSyntaxError) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var level = 0
    for index in range {
      visitsLeft -= 1
      guard visitsLeft > 0 else { throw reader.failure("too many braces that nothing closes") }
      switch items[index] {
      case .open: level += 1
      case .close where level > 0: level -= 1
      case .comma where level == 0:
        pieces.append(start..<index)
        start = index + 1
      default: break
      }
    }
    return pieces + [start..<range.upperBound]
  }

  /// Braces expand before tildes, so that a `~` may come to stand at the beginning of a word.
  private func withTildes(_ alternatives: [[WordPart]], isFirst: Bool) -> [[WordPart]] {
    guard isFirst else { return alternatives }
    return alternatives.map { parts in
      guard case .literal(let bytes)? = parts.first, bytes.first == UInt8(ascii: "~") else { return parts }
      let name = bytes.dropFirst().prefix { $0 != UInt8(ascii: "/") }
      let rest = bytes[name.endIndex...]
      return [.tilde(name)] + (rest.isEmpty ? [] : [.literal(rest)]) + parts.dropFirst()
    }
  }
}

/// `x..y` and `x..y..step` inside braces.
enum BraceSequence {
  /// Longer sequences are not written out.
  private static let maximumCount = 64

  /// A sequence; `written` is nil when it is too long to write out or its words depend on the locale.
  struct Words {
    var written: [[WordPart]]?
  }

  /// The words of a sequence; nil when the text is none.
  static func words(of text: ArraySlice<UInt8>) -> Words? {
    let pieces = split(text)
    guard pieces.count == 2 || pieces.count == 3 else { return nil }
    let step = pieces.count == 3 ? number(pieces[2]) : 1
    guard let step else { return nil }
    if let first = number(pieces[0]), let last = number(pieces[1]) {
      // Leading zeros pad the numbers; such a sequence is not written out.
      if isPadded(pieces[0]) || isPadded(pieces[1]) { return Words(written: nil) }
      return Words(
        written: values(first, last, step).map { $0.map { [.literal(Array(String($0).utf8)[...])] } })
    }
    guard let first = letter(pieces[0]), let last = letter(pieces[1]) else { return nil }
    // Between the cases stand bytes that are no letters, and some of them mean something to bash.
    guard (first ^ last) & 0x20 == 0 else { return Words(written: nil) }
    return Words(
      written: values(Int(first), Int(last), step).map { $0.map { [.literal([UInt8($0)][...])] } })
  }

  private static func split(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = start
    while index + 1 < text.endIndex, pieces.count < 3 {
      if text[index] == UInt8(ascii: "."), text[index + 1] == UInt8(ascii: ".") {
        pieces.append(text[start..<index])
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [text[start...]]
  }

  /// A decimal number with or without a sign; nil for anything else, and for what does not fit.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: text, as: UTF8.self))
  }

  private static func letter(_ text: ArraySlice<UInt8>) -> UInt8? {
    guard text.count == 1, let byte = text.first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    else { return nil }
    return byte
  }

  private static func isPadded(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    return digits.count > 1 && digits.first == UInt8(ascii: "0")
  }

  private static func values(_ first: Int, _ last: Int, _ step: Int) -> [Int]? {
    let size = max(step.magnitude, 1)
    let (distance, overflows) = max(first, last).subtractingReportingOverflow(min(first, last))
    guard !overflows, distance.magnitude / size < UInt(maximumCount), let stride = Int(exactly: size) else {
      return nil
    }
    return (0...Int(distance.magnitude / size)).map {
      first > last ? first - $0 * stride : first + $0 * stride
    }
  }
}
