internal import Settings

/// What a plain scalar means in YAML 1.1, as far as JSON can say it.
enum YAMLScalar {
  /// The value of a plain scalar.
  static func content(_ bytes: [UInt8]) -> JSONValue.Content {
    // Longer than every special word; numbers of that length are nobody's.
    guard bytes.count <= 32 else { return .string(bytes) }
    let text = String(decoding: bytes, as: UTF8.self)
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": return .boolean(true)
    case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": return .boolean(false)
    default: break
    }
    guard let first = bytes.first,
      first == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= first,
      let document = try? JSONReader().read(bytes), document.root.number != nil
    else { return .string(bytes) }
    return document.root.content
  }
}
