/// Which texts no deny or ask rule for commands can match, whatever becomes of them: a rule needs some letters in a row,
/// and what it is compared with is a text with quotes, backslashes, line breaks, words or redirections taken out.
///
/// Nothing that is taken out stands between two letters but quotes, backslashes and line breaks: what goes with them is
/// a word, a comment or a redirection, and no letter follows right behind one. So letters in a row in what a rule is
/// compared with stand in a row in the text without those bytes.
///
/// PERF: 36 % of the full decision of commands as people write them went into texts that no deny or ask rule matches; a
/// look at the bytes costs 1 ns each. It loses nothing but that look where a rule matches, and where so many rules are
/// in force that most texts hold the letters of some (from about 2,000 deny and ask rules on).
struct RuleMarks: Sendable {
  /// Rows of four letters, by hash; of rules whose longest row is shorter, rows of three and of two.
  private var fours = [UInt64](repeating: 0, count: 1 << 10)
  private var threes = [UInt64](repeating: 0, count: 1 << 10)
  private var twos = [UInt64](repeating: 0, count: 1 << 10)
  /// A rule has no such row: any text may be matched.
  private var isOpen = false
  private var isEmpty = true

  /// Takes a rule in.
  ///
  /// - Parameter specifier: what stands between its parentheses.
  mutating func insert(_ specifier: [UInt8]) {
    isEmpty = false
    guard let row = Self.longestRow(specifier) else {
      isOpen = true
      return
    }
    switch row.count {
    case 2: Self.insert(row[...], &twos)
    case 3: Self.insert(row[...], &threes)
    // The first word tells rules apart less than what follows it.
    default: Self.insert(row.suffix(4), &fours)
    }
  }

  /// Whether a rule may match something of a text.
  func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if isEmpty { return false }
    if isOpen { return true }
    var row: UInt32 = 0
    var count = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        row = row &<< 8 | UInt32(byte)
        count &+= 1
        if count >= 2, Self.holds(row & 0xFFFF, twos) { return true }
        if count >= 3, Self.holds(row & 0xFF_FFFF, threes) { return true }
        if count >= 4, Self.holds(row, fours) { return true }
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A: continue
      // What is put in place of these nobody knows here.
      case UInt8(ascii: "$"), UInt8(ascii: "`"): return true
      default: count = 0
      }
    }
    return false
  }

  /// The longest row of letters that every match of a rule holds; nil without one of two letters.
  private static func longestRow(_ specifier: [UInt8]) -> [UInt8]? {
    var longest: [UInt8] = []
    var row: [UInt8] = []
    var previous: UInt8 = 0
    for byte in specifier + [0] {
      let isLetter = PathBytes.isLetter(byte) && !(row.isEmpty && previous == UInt8(ascii: "\\"))
      if isLetter {
        row.append(byte)
      } else {
        if row.count > longest.count { longest = row }
        row = []
      }
      previous = byte
    }
    return longest.count < 2 ? nil : longest
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
