internal import PermissionEngine
internal import Settings

/// Reads the calls that most lines of a stream are: an object of known members, whose input holds texts in ASCII.
///
/// PERF: making a tree of values of a line, looking members up and taking them out again was an eighth of `eval`, 13,000
/// instructions a line; this takes a seventh of that. It loses a look at the bytes up to the first thing that it does not
/// know: other members, numbers, other characters than ASCII. Such a line is read as `CallRequest(json:)` reads it, and any
/// line that is read here is read alike there.
struct CallLine {
  /// Longer lines gain nothing.
  private static let maximumBytes = 65_536

  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var tool: String?
  private var input: [String: InputValue]?
  private var cwd: String?
  private var mode: PermissionMode?
  private var names: [JSONMember] = []

  /// The call; nil for a line that has to be read in the general way, whatever is wrong with it.
  static func read(_ line: [UInt8]) -> CallRequest? {
    guard line.count <= maximumBytes else { return nil }
    return line.withUnsafeBufferPointer { text in
      var line = CallLine(text: text)
      guard line.readObject(member: { $0.readMember($1) }), line.index == text.count, let tool = line.tool
      else { return nil }
      var request = CallRequest(call: ToolCall(tool: tool, input: line.input ?? [:]))
      request.cwd = line.cwd
      request.mode = line.mode
      request.names = line.names
      return request
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  // MARK: Structure

  /// Reads an object without blanks around it.
  ///
  /// - Parameter member: reads the value of a member by the range of its key, which is what stands between the quotes.
  private mutating func readObject(member: (inout CallLine, Range<Int>) -> Bool) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    skipBlanks()
    if take(UInt8(ascii: "}")) { return true }
    while true {
      guard let key = plainString() else { return false }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { return false }
      skipBlanks()
      guard member(&self, key) else { return false }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
      skipBlanks()
    }
  }

  /// Reads a member of the call, each of which may stand once.
  private mutating func readMember(_ key: Range<Int>) -> Bool {
    if isText(key, "tool") || isText(key, "tool_name") {
      guard tool == nil, let name = string() else { return false }
      tool = name
      return true
    }
    if isText(key, "input") || isText(key, "tool_input") {
      guard input == nil else { return false }
      var fields: [String: InputValue] = [:]
      let isRead = readObject { line, key in line.readField(key, into: &fields) }
      input = fields
      return isRead
    }
    if isText(key, "id") || isText(key, "tool_use_id") {
      let keyRange = key.lowerBound - 1..<key.upperBound + 1
      guard let value = plainString() else { return false }
      names.append(
        JSONMember(
          key: Array(text[key]), keyRange: keyRange,
          value: JSONValue(.string(Array(text[value])), range: value.lowerBound - 1..<index)))
      return true
    }
    if isText(key, "cwd") {
      guard cwd == nil, let path = string(), PathText.isAbsolute(path) else { return false }
      cwd = path
      return true
    }
    if isText(key, "permission_mode") {
      guard mode == nil, let name = string(), let known = PermissionMode(name: name) else { return false }
      mode = known
      return true
    }
    return false
  }

  /// Reads a text or a truth value of the input.
  private mutating func readField(_ key: Range<Int>, into fields: inout [String: InputValue]) -> Bool {
    let name = String(decoding: text[key], as: UTF8.self)
    if index < text.count, text[index] == UInt8(ascii: "\"") {
      guard let value = string() else { return false }
      fields[name] = .string(value)
    } else if take("true") {
      fields[name] = .boolean(true)
    } else if take("false") {
      fields[name] = .boolean(false)
    } else {
      return false
    }
    return true
  }

  // MARK: Bytes

  private mutating func skipBlanks() {
    while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index &+= 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index &+= 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard isText(index..<min(index + word.utf8CodeUnitCount, text.count), word) else { return false }
    index += word.utf8CodeUnitCount
    // A longer word is a mistake.
    return index < text.count && ", }".utf8.contains(text[index])
  }

  private func isText(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where text[range.lowerBound &+ offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  // MARK: Strings

  /// Reads a string without escapes.
  ///
  /// - Returns: what stands between the quotes.
  private mutating func plainString() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = index
    index = JSONRun.end(in: text, from: index)
    let end = index
    return take(UInt8(ascii: "\"")) ? start..<end : nil
  }

  /// Reads a string; nil where there is none, or where it holds more than ASCII and the usual escapes.
  private mutating func string() -> String? {
    let start = index
    if let range = plainString() { return String(decoding: text[range], as: UTF8.self) }
    guard start < text.count, text[start] == UInt8(ascii: "\"") else { return nil }
    // Where it ends.
    index = start + 1
    while true {
      index = JSONRun.end(in: text, from: index)
      guard index < text.count else { return nil }
      if text[index] == UInt8(ascii: "\"") { break }
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count, Self.escaped(text[index + 1]) != nil
      else { return nil }
      index += 2
    }
    let end = index
    index += 1
    return String(unsafeUninitializedCapacity: end - start) { target in
      var (from, count) = (start + 1, 0)
      while from < end {
        var byte = text[from]
        if byte == UInt8(ascii: "\\") {
          from &+= 1
          byte = Self.escaped(text[from]) ?? byte
        }
        target[count] = byte
        count &+= 1
        from &+= 1
      }
      return count
    }
  }

  /// What a letter stands for behind a backslash.
  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    default: nil
    }
  }
}
