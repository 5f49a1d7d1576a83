/// Writes JSON: keys in the order given, always well-formed UTF-8, commas and indentation by itself.
///
/// Calls that do not make up a value (a key in an array, an end without a beginning) are the caller's mistake;
/// the writer does not check them.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable, Hashable {
    /// Everything on one line, without blanks.
    case compact
    /// One element or member a line, indented by two blanks a level.
    case indented
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  /// For each open container whether something stands in it already.
  private var hasContent: [Bool] = []
  private var isAfterKey = false

  /// A writer with nothing written.
  public init(layout: Layout = .compact) { self.layout = layout }

  /// What has been written, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written but keeps the memory, for the next line of a stream.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    hasContent.removeAll(keepingCapacity: true)
    isAfterKey = false
  }

  /// Makes room for so many bytes at once.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Ends the line after a value, for streams.
  public mutating func endLine() { bytes.append(0x0A) }

  /// Writes an object; `body` writes its members.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; `body` writes its elements.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a key; its value is the next thing written.
  public mutating func key(_ key: String) {
    var key = key
    key.withUTF8 { self.key($0) }
  }

  /// Writes a key given as UTF-8; its value is the next thing written.
  public mutating func key(_ key: [UInt8]) { key.withUnsafeBufferPointer { self.key($0) } }

  private mutating func key(_ key: UnsafeBufferPointer<UInt8>) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    var value = value
    value.withUTF8 { quote($0) }
  }

  /// Writes a string given as UTF-8; what is not well-formed is written as U+FFFD.
  public mutating func string(_ value: [UInt8]) {
    separate()
    quote(value)
  }

  /// Writes an integer.
  public mutating func number(_ value: Int) { number(text: String(value)) }

  /// Writes a number whose JSON text is known.
  public mutating func number(text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value with everything in it.
  public mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .boolean(let flag): boolean(flag)
    case .number(let text): number(text: text)
    case .string(let bytes): string(bytes)
    case .array(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a member with a string.
  public mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  /// Writes a member with a string, or with `null`.
  public mutating func member(_ key: String, orNull value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a member with a string given as UTF-8.
  public mutating func member(_ key: String, _ value: [UInt8]) {
    self.key(key)
    string(value)
  }

  /// Writes a member with an integer.
  public mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  /// Writes a member with a truth value.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    boolean(value)
  }

  /// Writes a member with an array of strings.
  public mutating func member(_ key: String, strings: [String]) {
    self.key(key)
    array { writer in
      for string in strings { writer.string(string) }
    }
  }
}

extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    hasContent.append(false)
  }

  private mutating func close(_ bracket: UInt8) {
    let wasFilled = hasContent.popLast() ?? false
    if wasFilled { breakLine() }
    bytes.append(bracket)
  }

  /// The comma and line break that are due before the next key or element.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let filled = hasContent.last else { return }
    if filled { bytes.append(UInt8(ascii: ",")) } else { hasContent[hasContent.count - 1] = true }
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * hasContent.count))
  }

  private mutating func quote(_ value: [UInt8]) {
    value.withUnsafeBufferPointer { quote($0) }
  }

  private mutating func quote(_ value: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < value.count {
      // Most texts are one run of bytes that stand for themselves.
      let start = index
      index = Self.endOfRun(value, from: start)
      if index > start { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index])) }
      guard index < value.count else { break }
      let byte = value[index]
      if byte >= 0x80 {
        let (length, isWellFormed) = UTF8Sequence.length(in: value, at: index)
        if isWellFormed {
          for offset in 0..<length { bytes.append(value[index + offset]) }
        } else {
          bytes.append(contentsOf: UTF8Sequence.replacement)
        }
        index += length
      } else {
        appendEscaped(byte)
        index += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The end of the bytes from a place on that stand for themselves, looked at by eight.
  private static func endOfRun(_ value: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= value.count {
      // SAFETY: eight bytes from here on lie inside of the buffer.
      let block = UnsafeRawBufferPointer(value).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if holdsOther(block) { break }
      index &+= 8
    }
    while index < value.count, standsForItself(value[index]) { index &+= 1 }
    return index
  }

  /// Whether one of eight bytes does not stand for itself.
  private static func holdsOther(_ block: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = ones &* 0x80
    /// The high bit of some byte, where one of them is zero.
    func zero(_ block: UInt64) -> UInt64 { (block &- ones) & ~block & highs }
    let control = (block &- ones &* 0x20) & ~block & highs
    let quote = zero(block ^ ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = zero(block ^ ones &* UInt64(UInt8(ascii: "\\")))
    let delete = zero(block ^ ones &* 0x7F)
    return block & highs | control | quote | backslash | delete != 0
  }

  private static func standsForItself(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Writes an ASCII byte that has to be escaped.
  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    // DEL is legal JSON; escaped all the same, since a terminal may act on it.
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: #"\u00"#.utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 0xF)])
    }
  }
}
