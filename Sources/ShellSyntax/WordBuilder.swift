/// What is known of a word while it is read.
struct WordBuilder {
  let start: Int
  let context: WordContext
  var items: [WordItem] = []
  /// The end of the last piece.
  var end: Int
  /// True after an unquoted `{` where braces expand.
  var hasBraces = false
  /// Open parentheses of an extended pattern or a regular expression.
  var parentheses = 0
  /// What the last look ahead for the end of a bracket found, and where: nothing is scanned twice.
  private var lastScan: (result: Bracket, until: Int) = (.open, 0)

  init(start: Int, context: WordContext) {
    self.start = start
    self.context = context
    end = start
  }

  /// What a look ahead says about a bracket expression.
  enum Bracket {
    /// It ends in front of this index.
    case closed(Int)
    /// A quote, an expansion, a brace or a line continuation stands inside.
    case uncertain
    /// The word ends first.
    case open
  }

  /// Looks for the end of the bracket expression that begins at an index.
  mutating func bracketEnd(at start: Int, in reader: ShellReader) -> Bracket {
    let source = reader.source
    // No bracket closes up to where the last scan gave up.
    if start < lastScan.until { return lastScan.result }
    var end = start + 1
    if end < source.count, source[end] == UInt8(ascii: "!") || source[end] == UInt8(ascii: "^") { end += 1 }
    if end < source.count, source[end] == UInt8(ascii: "]") { end += 1 }
    while end < source.count {
      switch source[end] {
      case UInt8(ascii: "]"): return .closed(end + 1)
      case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "`"),
        UInt8(ascii: "{"):
        lastScan = (.uncertain, end)
        return .uncertain
      case UInt8(ascii: "}") where hasBraces, UInt8(ascii: ",") where hasBraces:
        lastScan = (.uncertain, end)
        return .uncertain
      case let byte where ShellReader.isMetacharacter(byte):
        lastScan = (.open, end)
        return .open
      default: end += 1
      }
    }
    lastScan = (.open, end)
    return .open
  }
}
