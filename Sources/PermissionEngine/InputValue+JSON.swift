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
      self = .object(
        Dictionary(members.map { ($0.name, InputValue($0.value)) }, uniquingKeysWith: { _, last in last }))
    }
  }
}
