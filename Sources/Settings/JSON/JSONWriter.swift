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

  // PERF: appending to an array byte by byte asks for each byte whether the array is shared and has room: with a stack of
  // open containers beside it that was an eighth of `eval`. Bytes are put into memory that is there already, texts by eight.
  // It loses where `bytes` is asked for again and again, which copies.
  /// What has been written, and room behind it.
  private var memory: [UInt8] = []
  /// How much of the memory is written.
  private var end = 0
  private let layout: Layout
  /// How many containers are open.
  private var depth = 0
  /// Nothing stands in the innermost container yet.
  private var isAtBeginning = false
  private var isAfterKey = false

  /// A writer with nothing written.
  public init(layout: Layout = .compact) { self.layout = layout }

  /// What has been written so far.
  ///
  /// - Complexity: O(*n*).
  public var bytes: [UInt8] { Array(memory[..<end]) }

  /// What has been written, as a string.
  public var text: String { String(decoding: memory[..<end], as: UTF8.self) }

  /// Forgets what was written but keeps the memory, for the next line of a stream.
  public mutating func removeAll() {
    end = 0
    depth = 0
    isAfterKey = false
  }

  /// Makes room for so many bytes at once.
  public mutating func reserve(_ count: Int) { makeRoom(count - end) }

  /// Ends the line after a value, for streams.
  public mutating func endLine() { put(0x0A) }

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
    if key.utf8.withContiguousStorageIfAvailable({ quote($0, asKey: true) }) == nil {
      self.key(Array(key.utf8))
    }
  }

  /// Writes a key given as UTF-8; its value is the next thing written.
  public mutating func key(_ key: [UInt8]) { key.withUnsafeBufferPointer { quote($0, asKey: true) } }

  /// Writes a string.
  public mutating func string(_ value: String) {
    if value.utf8.withContiguousStorageIfAvailable({ quote($0) }) == nil { string(Array(value.utf8)) }
  }

  /// Writes a string given as UTF-8; what is not well-formed is written as U+FFFD.
  public mutating func string(_ value: [UInt8]) {
    value.withUnsafeBufferPointer { quote($0) }
  }

  /// Writes an integer.
  public mutating func number(_ value: Int) { number(text: String(value)) }

  /// Writes a number whose JSON text is known.
  public mutating func number(text: String) {
    separate()
    put(text)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    put(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    put("null")
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
    open(UInt8(ascii: "["))
    for string in strings { self.string(string) }
    close(UInt8(ascii: "]"))
  }
}

extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    separate()
    put(bracket)
    depth += 1
    isAtBeginning = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isAtBeginning { breakLine() }
    put(bracket)
    // What it stands in holds something: this.
    isAtBeginning = false
  }

  /// The comma and line break that are due before the next key or element.
  @inline(__always)
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard depth > 0 else { return }
    if isAtBeginning { isAtBeginning = false } else { put(UInt8(ascii: ",")) }
    breakLine()
  }

  @inline(__always)
  private mutating func breakLine() {
    if layout == .indented { indent() }
  }

  private mutating func indent() {
    put(0x0A)
    for _ in 0..<2 * depth { put(0x20) }
  }

  // MARK: Memory

  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func makeRoom(_ count: Int) {
    if memory.count &- end < count { grow(by: count) }
  }

  @inline(never)
  private mutating func grow(by count: Int) {
    memory.append(contentsOf: repeatElement(0, count: max(count, memory.count, 64)))
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    makeRoom(1)
    memory[end] = byte
    end &+= 1
  }

  /// A text that needs no escapes.
  private mutating func put(_ text: String) {
    for byte in text.utf8 { put(byte) }
  }

  // MARK: Strings

  /// Writes what is due before a string, the string, and the colon behind a key.
  private mutating func quote(_ value: UnsafeBufferPointer<UInt8>, asKey: Bool = false) {
    separate()
    makeRoom(value.count &+ 3)
    let start = end
    let isWhole = memory.withUnsafeMutableBytes { target in
      target[start] = UInt8(ascii: "\"")
      let read = Self.copyRun(value, from: 0, to: target, at: start &+ 1)
      end = start &+ 1 &+ read
      guard read == value.count else { return false }
      target[end] = UInt8(ascii: "\"")
      end &+= 1
      guard asKey else { return true }
      target[end] = UInt8(ascii: ":")
      end &+= 1
      return true
    }
    if !isWhole {
      quoteRest(value, from: end &- start &- 1)
      if asKey { put(UInt8(ascii: ":")) }
    }
    if asKey {
      if layout == .indented { put(UInt8(ascii: " ")) }
      isAfterKey = true
    }
  }

  /// Writes the rest of a string, which begins with what does not stand for itself, and the quote behind it.
  private mutating func quoteRest(_ value: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < value.count {
      let byte = value[index]
      if byte >= 0x80 {
        let (length, isWellFormed) = UTF8Sequence.length(in: value, at: index)
        if isWellFormed {
          for offset in 0..<length { put(value[index + offset]) }
        } else {
          for byte in UTF8Sequence.replacement { put(byte) }
        }
        index += length
      } else {
        putEscaped(byte)
        index += 1
      }
      makeRoom(value.count &- index &+ 1)
      let (from, end) = (index, end)
      memory.withUnsafeMutableBytes { index = Self.copyRun(value, from: from, to: $0, at: end) }
      self.end = end &+ index &- from
    }
    put(UInt8(ascii: "\""))
  }

  /// Copies the bytes from a place on that stand for themselves, looked at by eight.
  ///
  /// - Returns: where they end.
  @inline(__always)
  private static func copyRun(
    _ value: UnsafeBufferPointer<UInt8>, from start: Int, to target: UnsafeMutableRawBufferPointer,
    at place: Int
  ) -> Int {
    let source = UnsafeRawBufferPointer(value)
    let shift = place &- start
    var index = start
    while index &+ 8 <= source.count {
      // SAFETY: eight bytes from here on lie inside of both buffers.
      let block = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if JSONRun.holdsOther(block) { break }
      target.storeBytes(of: block, toByteOffset: index &+ shift, as: UInt64.self)
      index &+= 8
    }
    let last = source.count &- 4
    if index &+ 8 > source.count, index <= last {
      // Four to seven are left, which two overlapping pieces hold.
      let (low, high) = (
        source.loadUnaligned(fromByteOffset: index, as: UInt32.self),
        source.loadUnaligned(fromByteOffset: last, as: UInt32.self)
      )
      if !JSONRun.holdsOther(UInt64(low) | UInt64(high) << 32) {
        target.storeBytes(of: low, toByteOffset: index &+ shift, as: UInt32.self)
        target.storeBytes(of: high, toByteOffset: last &+ shift, as: UInt32.self)
        return source.count
      }
    }
    while index < source.count, JSONRun.standsForItself(source[index]) {
      target[index &+ shift] = source[index]
      index &+= 1
    }
    return index
  }

  /// Writes an ASCII byte that has to be escaped.
  private mutating func putEscaped(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x08: put(UInt8(ascii: "b"))
    case 0x0C: put(UInt8(ascii: "f"))
    // DEL is legal JSON; escaped all the same, since a terminal may act on it.
    default:
      put("u00")
      put(Self.digit(byte >> 4))
      put(Self.digit(byte & 0xF))
    }
  }

  /// A hexadecimal digit.
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
