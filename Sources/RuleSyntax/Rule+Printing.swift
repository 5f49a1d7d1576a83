extension Rule {
  /// The rule in canonical form, made from its parts: the name, and the specifier in parentheses. Equal to the
  /// text of a well-formed rule, without the white space around it.
  public var canonicalText: [UInt8] {
    guard let specifier else { return tool.bytes }
    return tool.bytes + [UInt8(ascii: "(")] + specifier.bytes + [UInt8(ascii: ")")]
  }
}
