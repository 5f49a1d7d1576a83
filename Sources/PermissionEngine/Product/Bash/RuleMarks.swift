/// Which texts no deny or ask rule for commands can match, whatever becomes of them: a rule needs some letters in a row,
/// and what it is compared with is a text with quotes, backslashes, line breaks, words or redirections taken out.
///
/// Nothing that is taken out stands between two letters but quotes, backslashes and line breaks: what goes with them is
/// a word, a comment or a redirection, and no letter follows right behind one. So letters in a row in what a rule is
/// compared with stand in a row in the text without those bytes. A rule without two letters in a row needs some byte that
/// is none of those and that nothing puts in: `Bash(* | *)` needs a `|`.
///
/// PERF: 36 % of the full decision of commands as people write them went into texts that no deny or ask rule matches; a
/// look at the bytes costs 1 ns each. It loses nothing but that look where a rule matches, and where so many rules are
/// in force that most texts hold the letters of some (from about 2,000 deny and ask rules on). A row that is found is
/// looked at again with what stands around it: `Bash(rm:*)` is not found in `--format`, which halves what is found under
/// the policy of a team; then every other row of the rule has to be there, too, where there are few rules. With more than 64 that look is left out.
struct RuleMarks: Sendable {
  /// Rows of four letters, by hash; of rules whose longest row is shorter, rows of three and of two.
  private var fours = [UInt64](repeating: 0, count: 1 << 10)
  private var threes = [UInt64](repeating: 0, count: 1 << 10)
  private var twos = [UInt64](repeating: 0, count: 1 << 10)
  /// Some rule's longest row is as short.
  private var (hasThrees, hasTwos) = (false, false)
  /// What rules without such a row need, each one byte: a bit for each of ASCII.
  private var bytes: (low: UInt64, high: UInt64) = (0, 0)
  /// A rule has neither: any text may be matched.
  private var isOpen = false
  private var isEmpty = true
  /// The rows of each rule, the longest first; empty where there are too many rules to look at each.
  private var rows: [[Row]] = []
  private var hasEveryRow = true
  private static let maximumRows = 64
  /// With more rules the other rows of each are left aside: looking for them takes a look at the whole text.
  private static let maximumWhole = 16
  /// The lengths of the longest rows beside which no letter stands.
  private var lengths = Lengths()
  /// The length of the shortest of the longest rows, and of those beside which letters may stand.
  private var (shortest, shortestPart) = (Int.max, Int.max)

  /// Some lengths; those of 63 and more are one.
  private struct Lengths: Sendable {
    private var bits: UInt64 = 0

    mutating func insert(_ length: Int) { bits |= 1 << UInt64(min(length, 63)) }

    @inline(__always)
    func contains(_ length: Int) -> Bool { bits &>> UInt64(min(length, 63)) & 1 != 0 }
  }

  /// A row of a rule.
  fileprivate struct Row: Sendable {
    var letters: [UInt8]
    /// No letter stands beside it in what the rule matches, nor anything that is taken out.
    var isWhole: Bool
  }

  /// Takes a rule in.
  ///
  /// - Parameter specifier: what stands between its parentheses.
  mutating func insert(_ specifier: [UInt8]) {
    isEmpty = false
    let all = Self.rows(specifier)
    guard let row = all.first else {
      if let byte = Self.rarestByte(specifier) {
        if byte < 64 { bytes.low |= 1 << UInt64(byte) } else { bytes.high |= 1 << UInt64(byte - 64) }
      } else {
        isOpen = true
      }
      return
    }
    hasEveryRow = hasEveryRow && rows.count < Self.maximumRows
    if hasEveryRow { rows.append(all) } else { rows = [] }
    shortest = min(shortest, row.letters.count)
    if row.isWhole {
      lengths.insert(row.letters.count)
    } else {
      shortestPart = min(shortestPart, row.letters.count)
    }
    switch row.letters.count {
    case 2:
      hasTwos = true
      Self.insert(row.letters[...], &twos)
    case 3:
      hasThrees = true
      Self.insert(row.letters[...], &threes)
    // The first word tells rules apart less than what follows it.
    default: Self.insert(row.letters.suffix(4), &fours)
    }
  }

  /// Whether a rule may match something of a text.
  ///
  /// - Parameter knowsVariables: whether the value of a variable may be put in its place that the text sets; false only
  ///   where it has been read.
  func mayMatch(_ text: UnsafeBufferPointer<UInt8>, knowsVariables: Bool = true) -> Bool {
    if let known = isKnown(text, knowsVariables) { return known }
    return Self.someRow(of: text, knowsVariables) { holds($0, of: text) }
  }

  /// Whether a rule of each of two lists may, after one look at the bytes.
  static func mayMatch(
    _ first: RuleMarks, _ second: RuleMarks, _ text: UnsafeBufferPointer<UInt8>, knowsVariables: Bool
  ) -> (Bool, Bool) {
    let known = (first.isKnown(text, knowsVariables), second.isKnown(text, knowsVariables))
    guard known.0 == nil || known.1 == nil else { return (known.0 ?? true, known.1 ?? true) }
    var found = (known.0 ?? false, known.1 ?? false)
    let expands = someRow(of: text, knowsVariables) { row in
      if known.0 == nil, !found.0 { found.0 = first.holds(row, of: text) }
      if known.1 == nil, !found.1 { found.1 = second.holds(row, of: text) }
      return found.0 && found.1
    }
    return expands ? (known.0 ?? true, known.1 ?? true) : found
  }

  /// What is known without the rows of a text; nil where each of them is to be looked at.
  private func isKnown(_ text: UnsafeBufferPointer<UInt8>, _ knowsVariables: Bool) -> Bool? {
    if isEmpty { return false }
    if isOpen || holdsByte(text) { return true }
    if rows.isEmpty { return hasEveryRow ? false : holdsRow(text, knowsVariables) }
    return nil
  }

  /// Whether a text holds the byte that some rule without a row needs.
  private func holdsByte(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.low | bytes.high == 0 { return false }
    for byte in text {
      let bits = byte < 64 ? bytes.low : byte < 128 ? bytes.high : 0
      if bits &>> UInt64(byte & 63) & 1 != 0 { return true }
    }
    return false
  }

  /// Whether a text holds the end of some rule's row, or may be expanded to it.
  private func holdsRow(_ text: UnsafeBufferPointer<UInt8>, _ knowsVariables: Bool) -> Bool {
    var row: UInt32 = 0
    var count = 0
    // Not asked yet.
    var expands: Bool?
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        row = row &<< 8 | UInt32(byte)
        count &+= 1
        if isMark(row, count) { return true }
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A: continue
      case UInt8(ascii: "$"), UInt8(ascii: "`"):
        if expands == nil { expands = Self.mayExpand(text, knowsVariables) }
        if expands == true { return true }
        count = 0
      default: count = 0
      }
    }
    return false
  }

  /// A row of at least two letters of a text.
  private struct TextRow {
    /// Where it stands.
    var range: Range<Int>
    /// Its letters; quotes, backslashes or line breaks may stand between them.
    var count: Int
    /// Letters may stand beside it in what a rule is compared with.
    var isDoubtful: Bool
  }

  /// Whether a row of a text is the longest of some rule, with letters beside it only where the rule lets them be, and the
  /// text holds the other rows of that rule, too: `Bash(rm -rf:*)` is not found in `find . -exec rm {} \;`.
  @inline(__always)
  private func holds(_ row: TextRow, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard row.count >= (row.isDoubtful ? shortest : shortestPart) || lengths.contains(row.count) else {
      return false
    }
    return rows.contains { rule in
      Self.isIn(row, of: text, rule[0])
        && (rows.count > Self.maximumWhole || rule.dropFirst().allSatisfy { Self.isThere($0, in: text) })
    }
  }

  private static func isThere(_ row: Row, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    // What is expanded has been looked for.
    someRow(of: text, false) { isIn($0, of: text, row) }
  }

  @inline(__always)
  private static func isIn(_ place: TextRow, of text: UnsafeBufferPointer<UInt8>, _ row: Row) -> Bool {
    if row.isWhole && !place.isDoubtful ? place.count != row.letters.count : place.count < row.letters.count {
      return false
    }
    if place.count == place.range.count {
      return row.isIn(UnsafeBufferPointer(rebasing: text[place.range]), isDoubtful: place.isDoubtful)
    }
    let letters = text[place.range].filter(PathBytes.isLetter)
    return letters.withUnsafeBufferPointer { row.isIn($0, isDoubtful: place.isDoubtful) }
  }

  /// Whether a row of a text is one that is looked for, or the text may be expanded to any.
  ///
  /// A row of the text with a quote, a backslash or a line break in it may be one for some comparisons and two for others,
  /// and what follows an option of one letter may be its value: there letters may stand beside a row.
  @inline(__always)
  private static func someRow(
    of text: UnsafeBufferPointer<UInt8>, _ knowsVariables: Bool, _ body: (TextRow) -> Bool
  ) -> Bool {
    var (start, end, count, isDoubtful) = (0, 0, 0, false)
    // Not asked yet.
    var expands: Bool?
    // What stands before, without what is taken out.
    var (previous, beforePrevious) = (CommandText.blank, CommandText.blank)
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : CommandText.blank
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if count == 0 {
          start = index
          isDoubtful = previous == UInt8(ascii: "-") && beforePrevious != UInt8(ascii: "-")
        } else if end != index {
          isDoubtful = true
        }
        end = index + 1
        count &+= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A: continue
      case UInt8(ascii: "$"), UInt8(ascii: "`"):
        if expands == nil { expands = mayExpand(text, knowsVariables) }
        if expands == true { return true }
        fallthrough
      default:
        if count >= 2, body(TextRow(range: start..<end, count: count, isDoubtful: isDoubtful)) { return true }
        count = 0
      }
      (previous, beforePrevious) = (byte, previous)
    }
    return false
  }

  /// Whether the last letters of a row may be the end of some rule's longest row.
  @inline(__always)
  private func isMark(_ row: UInt32, _ count: Int) -> Bool {
    hasTwos && count >= 2 && Self.holds(row & 0xFFFF, twos)
      || hasThrees && count >= 3 && Self.holds(row & 0xFF_FFFF, threes)
      || count >= 4 && Self.holds(row, fours)
  }

  /// Whether letters may come from an expansion of a text, or letters on both sides of one may come together: nobody knows
  /// here what is put in its place.
  ///
  /// No letters come from a command, which is taken out or left as it is written, nor from a variable that nothing in the
  /// text sets. Names of large letters are left out, since some are known (`$HOME`).
  private static func mayExpand(_ text: UnsafeBufferPointer<UInt8>, _ knowsVariables: Bool) -> Bool {
    func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
    var previous: UInt8 = 0
    var isInBackquotes = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A: continue
      // Something is assigned.
      case UInt8(ascii: "="): if knowsVariables { return true }
      // A list that a loop goes through.
      case UInt8(ascii: "n"):
        if previous == UInt8(ascii: "i"), index > 1, !PathBytes.isLetter(text[index - 2]),
          !PathBytes.isLetter(byte(index + 1))
        {
          return true
        }
      case UInt8(ascii: "`"):
        if !isInBackquotes, PathBytes.isLetter(previous) { return true }
        isInBackquotes.toggle()
      case UInt8(ascii: "$"):
        if PathBytes.isLetter(previous) { return true }
        let next = byte(index + 1)
        let name = next == UInt8(ascii: "{") ? byte(index + 2) : next
        let isCommand = next == UInt8(ascii: "(") && byte(index + 2) != next
        let isVariable =
          name >= UInt8(ascii: "a") && name <= UInt8(ascii: "z") || name == UInt8(ascii: "_")
          || name >= UInt8(ascii: "0") && name <= UInt8(ascii: "9")
          || !knowsVariables && PathBytes.isLetter(name) && name != UInt8(ascii: "H")
        if !isCommand, !isVariable { return true }
      default: break
      }
      previous = text[index]
    }
    return false
  }

  /// The rows of at least two letters that every match of a rule holds, the longest first.
  private static func rows(_ specifier: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var longest = 0
    var start = 0
    for end in 0...specifier.count {
      if end < specifier.count, PathBytes.isLetter(specifier[end]),
        !(end == start && end > 0 && specifier[end - 1] == UInt8(ascii: "\\"))
      {
        continue
      }
      if end - start >= 2 {
        let rest = specifier[end...]
        let isWhole =
          (start == 0 || specifier[start - 1] == CommandText.blank)
          && (rest.isEmpty || rest.first == CommandText.blank || rest.elementsEqual(":*".utf8))
        let row = Row(letters: Array(specifier[start..<end]), isWhole: isWhole)
        rows.insert(row, at: end - start > longest ? 0 : rows.endIndex)
        longest = max(longest, end - start)
      }
      start = end + 1
    }
    return rows
  }

  /// A byte that every match of a rule holds, the one that the fewest texts do: an operator, other punctuation, a letter or
  /// a digit. Nil where nothing but blanks, wildcards, what is taken out, brackets and what is not ASCII stands in it.
  private static func rarestByte(_ specifier: [UInt8]) -> UInt8? {
    let isPrefix = specifier.suffix(2).elementsEqual(":*".utf8)
    let literals = isPrefix ? specifier.dropLast(2) : specifier[...]
    func rank(_ byte: UInt8) -> Int? {
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        nil
      case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "<"), UInt8(ascii: ">"): 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        2
      default: 1
      }
    }
    return literals.filter { rank($0) != nil }.min { (rank($0) ?? 3) < (rank($1) ?? 3) }
  }

  private static func insert(_ row: ArraySlice<UInt8>, _ bits: inout [UInt64]) {
    let hash = hash(row.reduce(0) { $0 << 8 | UInt32($1) })
    bits[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  @inline(__always)
  private static func holds(_ row: UInt32, _ bits: [UInt64]) -> Bool {
    let hash = hash(row)
    return bits[hash >> 6] &>> UInt64(truncatingIfNeeded: hash & 63) & 1 != 0
  }

  @inline(__always)
  private static func hash(_ row: UInt32) -> Int { Int(truncatingIfNeeded: (row &* 0x9E37_79B1) >> 16) }
}

extension RuleMarks.Row {
  /// Whether a row of a text holds it.
  ///
  /// - Parameter isDoubtful: letters may stand beside it in what a rule is compared with, or not.
  fileprivate func isIn(_ row: UnsafeBufferPointer<UInt8>, isDoubtful: Bool) -> Bool {
    if isWhole, !isDoubtful { return row.count == letters.count && row.elementsEqual(letters) }
    guard row.count >= letters.count else { return false }
    return (0...(row.count - letters.count)).contains { row[$0...].starts(with: letters) }
  }
}
