/// A JSON value with its place in the text (RFC 8259).
///
/// Nothing is lost that a settings file may be asked about: members keep their order and their duplicates,
/// numbers keep their digits, strings are UTF-8 bytes and may contain NUL.
public struct JSONValue: Sendable, Hashable {
  /// What the value is.
  public enum Content: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// The number exactly as written.
    case number(String)
    /// The string after decoding, always well-formed UTF-8.
    case string([UInt8])
    case array([JSONValue])
    /// The members in the order of the text, duplicates included.
    case object([JSONMember])
  }

  /// What the value is.
  public var content: Content
  /// The bytes it takes in the text, quotes and brackets included.
  public var range: Range<Int>

  /// A value from its parts; `JSONReader` is the ordinary way to get one.
  public init(_ content: Content, range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }
}

/// One member of an object.
public struct JSONMember: Sendable, Hashable {
  /// The key after decoding, UTF-8.
  public var key: [UInt8]
  /// The bytes that the key takes in the text, quotes included.
  public var keyRange: Range<Int>
  /// The value.
  public var value: JSONValue

  /// A member from its parts.
  public init(key: [UInt8], keyRange: Range<Int> = 0..<0, value: JSONValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }

  /// The key for people and for comparison with names that the program knows.
  public var name: String { String(decoding: key, as: UTF8.self) }
}

extension JSONValue {
  /// The bytes of a string; nil for anything else.
  public var string: [UInt8]? {
    if case .string(let bytes) = content { bytes } else { nil }
  }

  /// The text of a string; nil for anything else.
  public var text: String? { string.map { String(decoding: $0, as: UTF8.self) } }

  /// The truth value of `true` or `false`; nil for anything else.
  public var boolean: Bool? {
    if case .boolean(let value) = content { value } else { nil }
  }

  /// The digits of a number as written; nil for anything else.
  public var number: String? {
    if case .number(let text) = content { text } else { nil }
  }

  /// The elements of an array; nil for anything else.
  public var elements: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members of an object, duplicates included; nil for anything else.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// True for `null`.
  public var isNull: Bool { content == .null }

  /// The value of the last member with this key, as every JSON reader in use takes duplicates; nil when there
  /// is none or this is no object.
  ///
  /// - Complexity: O(*n*) in the number of members.
  public subscript(key: String) -> JSONValue? { member(key)?.value }

  /// The last member with this key; nil when there is none or this is no object.
  public func member(_ key: String) -> JSONMember? {
    members?.last { $0.key.elementsEqual(key.utf8) }
  }

  /// What the value is, for messages: `a string`, `an object`.
  public var kindName: String {
    switch content {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
