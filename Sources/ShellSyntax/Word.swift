/// A half-open range of byte offsets into the text that was parsed.
public typealias SourceRange = Range<Int>

/// One shell word: its text as written and the parts it is made of.
public struct Word: Sendable, Hashable {
  /// Where the word stands in the text of its script.
  public var range: SourceRange
  /// The word as written, line continuations removed (spec S-4, S-8). Quotes and escapes stay.
  public var text: ArraySlice<UInt8>
  /// The parts from left to right; they cover the whole word.
  public var parts: [WordPart]

  /// A word from its parts.
  public init(range: SourceRange, text: ArraySlice<UInt8>, parts: [WordPart]) {
    self.range = range
    self.text = text
    self.parts = parts
  }
}

/// A piece of a word.
///
/// Only what holds scripts and the like lies behind a reference: most words are one literal.
public enum WordPart: Sendable, Hashable {
  /// Unquoted bytes without special meaning.
  case literal(ArraySlice<UInt8>)
  /// One unquoted character after a backslash, without the backslash.
  case escaped([UInt8])
  /// `'…'`, without the quotes.
  case singleQuoted(ArraySlice<UInt8>)
  /// `$'…'`, decoded. nil where the value contains NUL or cannot be known.
  case ansiQuoted([UInt8]?)
  /// `"…"`, and `$"…"` with `isLocalized`. Parts are `literal` (bytes that stand for themselves, backslash
  /// removed where bash removes it) and expansions.
  case doubleQuoted([WordPart], isLocalized: Bool)
  /// `$name`, `${…}`.
  case parameter(ParameterExpansion)
  /// `$(…)` and backticks.
  indirect case command(ShellScript)
  /// `$((…))`, `$[…]`.
  indirect case arithmetic(ArithmeticExpression)
  /// `<(…)`, `>(…)`.
  indirect case process(ShellScript, isInput: Bool)
  /// `~`, `~user` at the start of a word (or of an assignment value, or after `:` there); the user name,
  /// empty for home. `~+` and `~-` are given as names `+` and `-`.
  case tilde(ArraySlice<UInt8>)
  /// An unquoted `*`, `?`, or `[…]` bracket, as written.
  case glob(ArraySlice<UInt8>)
  /// An unquoted brace expansion: its alternatives, `{1..3}` carried out when it yields at most 64 words
  /// (nil otherwise).
  case brace([[WordPart]]?)
}

/// `$name` or `${…}`.
public struct ParameterExpansion: Sendable, Hashable {
  /// The parameter name: `HOME`, `1`, `?`, `@`, …
  public var name: [UInt8]
  /// The operator, such as `:-`, `##`, `@P`, `[` … ; empty for a plain `$name` or `${name}`.
  public var operation: [UInt8]
  /// Everything inside that is itself expanded (operands, subscripts), for nested substitutions.
  public var operands: [WordPart]
  /// True for `${!name}`, and for a subscript or arithmetic offset that names a variable: bash runs what it
  /// holds (spec S-18).
  public var isIndirect: Bool
  /// True for `${name=word}` and `${name:=word}` (spec S-11).
  public var assigns: Bool

  /// An expansion from its parts.
  public init(
    name: [UInt8], operation: [UInt8] = [], operands: [WordPart] = [], isIndirect: Bool = false,
    assigns: Bool = false
  ) {
    self.name = name
    self.operation = operation
    self.operands = operands
    self.isIndirect = isIndirect
    self.assigns = assigns
  }
}

/// The inside of an arithmetic construct.
public struct ArithmeticExpression: Sendable, Hashable {
  /// The source, for display.
  public var text: ArraySlice<UInt8>
  /// Expansions found inside.
  public var operands: [WordPart]
  /// True when a bare name (not a `$` expansion) stands in it: bash evaluates what that variable holds
  /// (spec S-18: such arithmetic is unparsable).
  public var namesVariable: Bool
  /// Variables that the expression assigns to (`x=1`, `x++`), spec S-11.
  public var assignedNames: [[UInt8]]

  /// An expression from its parts.
  public init(
    text: ArraySlice<UInt8>, operands: [WordPart] = [], namesVariable: Bool = false,
    assignedNames: [[UInt8]] = []
  ) {
    self.text = text
    self.operands = operands
    self.namesVariable = namesVariable
    self.assignedNames = assignedNames
  }
}
