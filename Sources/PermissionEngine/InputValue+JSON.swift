public import Settings

extension InputValue {
  /// The input value that a JSON value stands for. Of a key that stands twice the last one counts.
  ///
  /// - Complexity: O(*n*); nesting is bounded by the reader of the JSON.
  public init(_ value: JSONValue) {
    switch value.content {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let text): self = .number(text)
    case .string(let bytes): self = .string(String(decoding: bytes, as: UTF8.self))
    case .array(let elements): self = .array(elements.map(InputValue.init))
    case .object(let members):
      var fields: [String: InputValue] = [:]
      fields.reserveCapacity(members.count)
      for member in members { fields[member.name] = InputValue(member.value) }
      self = .object(fields)
    }
  }
}

extension JSONWriter {
  /// An input value; the fields of an object are sorted, so that equal values give equal text.
  package mutating func value(_ value: InputValue) {
    switch value {
    case .null: null()
    case .boolean(let flag): boolean(flag)
    case .number(let text): number(text: text)
    case .string(let text): string(text)
    case .array(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .object(let fields):
      object { writer in
        for name in fields.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
          writer.key(name)
          writer.value(fields[name] ?? .null)
        }
      }
    }
  }
}
