internal import CYAML
package import Settings

/// Why a text is not YAML, or not YAML that is read.
package struct YAMLError: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case syntax
    /// More nesting, more values, or more copies through aliases than are read.
    case limit
  }

  package var kind: Kind
  /// Offset in the text.
  package var offset: Int
  /// For a person: lower case, no full stop.
  package var message: String
}

/// Reads one YAML 1.1 document as the values that JSON knows, with their places.
///
/// Numbers are told apart only where JSON has them; `0x1f` or a date is a string. Keys that are no scalars are
/// left out. Nothing is recursive, and aliases are counted by what they stand for, so that a few lines that
/// multiply themselves are refused.
package struct YAMLReader {
  /// Headers of real files stay below 20 levels and 200 values.
  static let maximumDepth = 64
  static let maximumValues = 20_000

  private let input: YAMLInput
  private var frames: [Frame] = []
  private var anchors: [String: (value: JSONValue, size: Int)] = [:]
  private var count = 0
  private var root: JSONValue?

  /// A sequence or mapping that is still open.
  private struct Frame {
    var isMapping: Bool
    var start: Int
    var anchor: String?
    var firstValue: Int
    var elements: [JSONValue] = []
    var members: [JSONMember] = []
    /// The key whose value comes next.
    var key: JSONValue?
  }

  /// Reads a document.
  ///
  /// - Returns: the value, ranges counted in `text`; null for an empty document.
  package static func read(_ text: [UInt8]) throws(YAMLError) -> JSONValue {
    var reader = YAMLReader(input: YAMLInput(text))
    return try reader.document()
  }

  private init(input: YAMLInput) { self.input = input }

  private mutating func document() throws(YAMLError) -> JSONValue {
    guard let events = YAMLEvents(input.text) else {
      throw YAMLError(kind: .limit, offset: 0, message: "no memory for a YAML parser")
    }
    while root == nil {
      let event: YAMLEvent
      do { event = try events.next() } catch { throw located(error) }
      switch event.kind {
      case .scalar(let bytes, let isPlain, let anchor):
        try count(1, at: event)
        let content = isPlain ? YAMLScalar.content(bytes) : .string(bytes)
        complete(JSONValue(content, range: range(event)), size: 1, anchor: anchor)
      case .alias(let name):
        guard let target = anchors[name] else {
          throw YAMLError(
            kind: .syntax, offset: offset(event.start), message: "no anchor `&\(name)` before this alias")
        }
        try count(target.size, at: event)
        var value = target.value
        value.range = range(event)
        complete(value, size: target.size, anchor: nil)
      case .open(let isMapping, let anchor):
        try count(1, at: event)
        guard frames.count < Self.maximumDepth else { throw limit("nested too deep", at: event) }
        frames.append(
          Frame(isMapping: isMapping, start: offset(event.start), anchor: anchor, firstValue: count - 1))
      case .close: close(at: event)
      case .end: return JSONValue(.null)
      case .other: continue
      }
    }
    return root ?? JSONValue(.null)
  }

  private mutating func close(at event: YAMLEvent) {
    guard let frame = frames.popLast() else { return }
    let content: JSONValue.Content = frame.isMapping ? .object(frame.members) : .array(frame.elements)
    let value = JSONValue(content, range: frame.start..<max(frame.start, offset(event.end)))
    complete(value, size: count - frame.firstValue, anchor: frame.anchor)
  }

  /// Puts a finished value where it belongs.
  private mutating func complete(_ value: JSONValue, size: Int, anchor: String?) {
    if let anchor { anchors[anchor] = (value, size) }
    let top = frames.count - 1
    guard top >= 0 else {
      root = value
      return
    }
    guard frames[top].isMapping else {
      frames[top].elements.append(value)
      return
    }
    guard let key = frames[top].key else {
      frames[top].key = value
      return
    }
    frames[top].key = nil
    if let name = input.keyText(key) {
      frames[top].members.append(JSONMember(key: name, keyRange: key.range, value: value))
    }
  }

  // MARK: Limits and places

  private mutating func count(_ values: Int, at event: YAMLEvent) throws(YAMLError) {
    count += values
    guard count <= Self.maximumValues else {
      throw limit("more than \(Self.maximumValues) values, counting what aliases stand for", at: event)
    }
  }

  private func limit(_ message: String, at event: YAMLEvent) -> YAMLError {
    YAMLError(kind: .limit, offset: offset(event.start), message: message)
  }

  private func located(_ error: YAMLEvents.Failure) -> YAMLError {
    let offset =
      switch error.place {
      case .character(let index): input.offset(ofCharacter: index)
      case .byte(let index): input.offset(ofByte: index)
      }
    return YAMLError(kind: .syntax, offset: offset, message: Self.wording(error.message))
  }

  /// What libyaml says of the mistakes that people make, in words that name the mistake.
  private static func wording(_ message: String) -> String {
    switch message {
    case "mapping values are not allowed in this context": "a second `: ` in one value"
    case "did not find expected key": "more text after a value that is complete"
    case "did not find expected alphabetic or numeric character":
      "a value that begins with `*` or `&` is a reference"
    case "did not find expected comment or line break": "text after the `|` or `>` that begins a block"
    case "found character that cannot start any token": "a tab or a reserved character begins this value"
    default: message
    }
  }

  private func offset(_ character: Int) -> Int { input.offset(ofCharacter: character) }

  private func range(_ event: YAMLEvent) -> Range<Int> {
    let start = offset(event.start)
    return start..<max(start, offset(event.end))
  }
}

/// The text as libyaml gets it, and the way back to the offsets of the original.
private struct YAMLInput {
  /// Well-formed UTF-8: what was not is U+FFFD, as the product reads it.
  let text: [UInt8]
  /// The offset in the original of each character, and of the end; empty when all is ASCII.
  private let offsets: [Int]
  private let count: Int

  init(_ original: [UInt8]) {
    count = original.count
    guard original.contains(where: { $0 >= 0x80 }) else {
      text = original
      offsets = []
      return
    }
    var text: [UInt8] = []
    text.reserveCapacity(original.count)
    var offsets: [Int] = []
    original.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        offsets.append(index)
        let (length, isWellFormed) = UTF8Sequence.length(in: buffer, at: index)
        if isWellFormed { text += buffer[index..<index + length] } else { text += UTF8Sequence.replacement }
        index += length
      }
    }
    offsets.append(original.count)
    self.text = text
    self.offsets = offsets
  }

  func offset(ofCharacter index: Int) -> Int {
    if offsets.isEmpty { return min(max(index, 0), count) }
    return offsets[min(max(index, 0), offsets.count - 1)]
  }

  /// Exact unless the original was not UTF-8.
  func offset(ofByte index: Int) -> Int { min(max(index, 0), count) }

  /// The text of a scalar key; a plain `on` or `1` is a key like any other.
  func keyText(_ key: JSONValue) -> [UInt8]? {
    switch key.content {
    case .string(let bytes): bytes
    case .number(let text): Array(text.utf8)
    case .boolean(let flag): Array((flag ? "true" : "false").utf8)
    case .null: Array("null".utf8)
    case .array, .object: nil
    }
  }
}
