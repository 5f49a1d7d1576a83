/// What sorts of structure make a text complex, as far as the sandbox tells them apart (C-11f).
struct ComplexStructure: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// Something among arguments or targets that only the shell can work out: variables, substitutions, lists in braces.
  static let expansion = ComplexStructure(rawValue: 1 << 0)
  /// A `( )` group without `;`.
  static let plainSubshell = ComplexStructure(rawValue: 1 << 1)
  /// A here-document whose delimiter is not quoted, without anything to expand.
  static let hereDocument = ComplexStructure(rawValue: 1 << 2)
  /// A comment where it is none to every reader: after an operator, or at the start of a quoted line.
  static let comment = ComplexStructure(rawValue: 1 << 3)
  /// A backslash before a blank.
  static let escapedBlank = ComplexStructure(rawValue: 1 << 4)
  /// A redirection that sets a variable, or swallows a word after its target.
  static let oddRedirection = ComplexStructure(rawValue: 1 << 5)
  /// Anything else.
  static let opaque = ComplexStructure(rawValue: 1 << 6)
}
