/// The state of reading one text; see `JSONReader`.
///
/// With `recovers`, `report` notes that there was a mistake and the parser goes on; without, it throws.
/// INVARIANT: every turn of `parse` takes at least one byte, closes a container, or returns.
struct JSONParser {
  /// An array or object that is still open.
  struct Frame {
    var isObject: Bool
    var start: Int
    var elements: [JSONValue] = []
    var members: [JSONMember] = []
    var key: [UInt8] = []
    var keyRange = 0..<0
    /// The last comma, while nothing stands after it.
    var comma: Int?
    /// Set while recovering: what comes next explains the element before it, `["a": "why"]`.
    var skipsNext = false
  }

  /// What may come next.
  enum Expectation {
    case value
    case elementOrEnd
    case keyOrEnd
    case commaOrEnd
  }

  let text: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  let recovers: Bool
  var index = 0
  var frames: [Frame] = []
  var root: JSONValue?
  /// How many values were begun.
  private var count = 0
  var notes: [JSONNote] = []
  var edits: [JSONRecovery.Edit] = []
  var everyErrorHasEdit = true

  init(text: UnsafeBufferPointer<UInt8>, limits: JSONLimits, recovers: Bool) {
    self.text = text
    self.limits = limits
    self.recovers = recovers
  }

  /// Reads the whole text.
  mutating func parse() throws(JSONError) -> JSONValue {
    guard text.count <= limits.maximumBytes else { throw error(.tooLarge, 0..<0) }
    try skipByteOrderMark()
    var next = Expectation.value
    while root == nil {
      try skipBlanks()
      guard index < text.count else {
        try reachEnd(expecting: next)
        break
      }
      switch next {
      case .value: next = try value()
      case .elementOrEnd: next = text[index] == .closeBracket ? try close() : try value()
      case .keyOrEnd: next = text[index] == .closeBrace ? try close() : try member()
      case .commaOrEnd: next = try comma()
      }
    }
    try skipBlanks()
    guard let root else { throw error(.empty, text.count..<text.count) }
    if index < text.count { try reportTextAfter() }
    return root
  }

  // MARK: Steps

  /// Reads a value, or opens a container.
  private mutating func value() throws(JSONError) -> Expectation {
    let start = index
    count += 1
    guard count <= limits.maximumValues else { throw error(.tooLarge, index..<index + 1) }
    switch text[index] {
    case .openBrace: return try open(isObject: true)
    case .openBracket: return try open(isObject: false)
    case .quote:
      let bytes = try string(closedBy: .quote)
      return complete(JSONValue(.string(bytes), range: start..<index))
    case .minus, .zero ... .nine:
      return complete(try number())
    case .closeBrace, .closeBracket, .comma, .colon:
      return try missingValue()
    default:
      return try wordOrGarbage()
    }
  }

  private mutating func open(isObject: Bool) throws(JSONError) -> Expectation {
    guard frames.count < limits.maximumDepth else { throw error(.tooDeep, index..<index + 1) }
    frames.append(Frame(isObject: isObject, start: index))
    // Most objects are small, and grow three times otherwise.
    if isObject { frames[frames.count - 1].members.reserveCapacity(4) }
    index += 1
    return isObject ? .keyOrEnd : .elementOrEnd
  }

  /// Reads a key and its colon.
  private mutating func member() throws(JSONError) -> Expectation {
    let start = index
    switch text[index] {
    case .quote:
      let key = try string(closedBy: .quote)
      setKey(key, start..<index)
    case .comma:
      try report(.missingValue, index..<index + 1)
      index += 1
      return .keyOrEnd
    case .closeBracket:
      try report(.mismatchedBracket, index..<index + 1)
      return try close()
    default:
      guard try unusualKey() else { return .keyOrEnd }
    }
    try skipBlanks()
    if index < text.count, text[index] == .colon {
      index += 1
      return .value
    }
    if index < text.count {
      try report(.missingColon, frames[frames.count - 1].keyRange)
    }
    return .value
  }

  mutating func setKey(_ key: [UInt8], _ range: Range<Int>) {
    frames[frames.count - 1].key = key
    frames[frames.count - 1].keyRange = range
    frames[frames.count - 1].comma = nil
  }

  /// Reads what stands after an element or member.
  private mutating func comma() throws(JSONError) -> Expectation {
    let isObject = frames[frames.count - 1].isObject
    switch text[index] {
    case .comma:
      frames[frames.count - 1].comma = index
      index += 1
      return try afterComma(isObject)
    case .closeBrace, .closeBracket:
      if (text[index] == .closeBrace) != isObject {
        try report(.mismatchedBracket, index..<index + 1)
      }
      return try close()
    default:
      try reportMissingComma()
      return isObject ? .keyOrEnd : .value
    }
  }

  /// A closing bracket may not follow a comma.
  private mutating func afterComma(_ isObject: Bool) throws(JSONError) -> Expectation {
    try skipBlanks()
    guard index < text.count else { return .value }
    let byte = text[index]
    if byte == .closeBrace || byte == .closeBracket {
      let comma = frames[frames.count - 1].comma ?? index
      try report(.trailingComma, comma..<comma + 1, edit: [])
      return .commaOrEnd
    }
    return isObject ? .keyOrEnd : .value
  }

  /// Closes the innermost container at `index`.
  private mutating func close() throws(JSONError) -> Expectation {
    index += 1
    return closeFrame()
  }

  mutating func closeFrame() -> Expectation {
    guard let frame = frames.popLast() else { return .value }
    let content: JSONValue.Content = frame.isObject ? .object(frame.members) : .array(frame.elements)
    return complete(JSONValue(content, range: frame.start..<index))
  }

  /// Puts a finished value where it belongs.
  mutating func complete(_ value: JSONValue) -> Expectation {
    let top = frames.count - 1
    guard top >= 0 else {
      root = value
      return .value
    }
    if frames[top].isObject {
      let member = JSONMember(key: frames[top].key, keyRange: frames[top].keyRange, value: value)
      frames[top].members.append(member)
    } else if !frames[top].skipsNext {
      frames[top].elements.append(value)
    }
    frames[top].skipsNext = false
    frames[top].comma = nil
    return .commaOrEnd
  }

  // MARK: Blanks

  mutating func skipBlanks() throws(JSONError) {
    while index < text.count {
      switch text[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case .slash, .hash:
        guard let end = commentEnd() else { return }
        try report(.comment, index..<end, edit: [])
        index = end
      default: return
      }
    }
  }

  private mutating func skipByteOrderMark() throws(JSONError) {
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
      notes.append(JSONNote(kind: .byteOrderMark, range: 0..<3))
      index = 3
      return
    }
    guard text.count >= 2 else { return }
    let (first, second) = (text[0], text[1])
    // No JSON text begins with a NUL or has one as its second byte.
    let isWide = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)
    if isWide || first == 0 || second == 0 { throw error(.wrongEncoding, 0..<2) }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let dot = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let slash = UInt8(ascii: "/")
  static let hash = UInt8(ascii: "#")
  static let star = UInt8(ascii: "*")

  /// A letter, digit, `_` or `$`.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), .zero ... .nine,
      UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
