/// Why a text is not JSON, where, and what to do (spec C-7).
public struct JSONError: Error, Sendable, Hashable {
  /// The kind of mistake.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// No value at all.
    case empty
    /// The text ends inside an array or object, or where a value is due.
    case unexpectedEnd
    /// A string without its closing quote.
    case unterminatedString
    /// A raw control character in a string.
    case controlCharacter
    /// A backslash before something that JSON does not escape.
    case invalidEscape
    /// `01`, `+1`, `.5`, `1.`, `0x1f`.
    case invalidNumber
    /// `True`, `None`, `NaN`, `undefined`, or a bare word.
    case invalidLiteral
    /// A comma before a closing bracket.
    case trailingComma
    /// Two values or members without a comma between.
    case missingComma
    /// A key without its colon.
    case missingColon
    /// A comma or bracket where a value is due.
    case missingValue
    /// A key that is not a string.
    case invalidKey
    /// `//`, `/*` or `#`.
    case comment
    /// A string in single or typographic quotes.
    case wrongQuotes
    /// `[` closed by `}` or `{` by `]`.
    case mismatchedBracket
    /// Something that starts no value.
    case unexpectedCharacter
    /// More text after the value.
    case textAfterValue
    /// The text is UTF-16 or UTF-32.
    case wrongEncoding
    /// More nesting than `JSONLimits.maximumDepth`.
    case tooDeep
    /// More bytes than `JSONLimits.maximumBytes`, or more values than `JSONLimits.maximumValues`.
    case tooLarge
  }

  /// What is wrong.
  public var kind: Kind
  /// The bytes that are wrong; empty where something is missing.
  public var range: Range<Int>
  /// Where `range` begins.
  public var position: SourcePosition
  /// For a person: lower case, no full stop, text of the file in backticks.
  public var message: String
  /// What to do; nil when the message says it.
  public var help: String?

  /// An error from its parts.
  public init(
    kind: Kind, range: Range<Int>, position: SourcePosition, message: String, help: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.position = position
    self.message = message
    self.help = help
  }
}

/// Something in a text that is accepted but worth a finding.
public struct JSONNote: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable {
    /// A UTF-8 byte-order mark at the start (C-7).
    case byteOrderMark
    /// `\ud800` to `\udfff` that is no half of a pair; read as U+FFFD.
    case loneSurrogate
    /// Bytes that are not UTF-8; each maximal run is read as U+FFFD.
    case invalidUTF8
  }

  /// What it is.
  public var kind: Kind
  /// The bytes concerned.
  public var range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// How much JSON is read (spec R-10).
public struct JSONLimits: Sendable, Hashable {
  /// The largest text, in bytes.
  public var maximumBytes: Int
  /// How many arrays and objects may be open at once. Real files stay below ten; the bound keeps code that
  /// walks a value recursively from using up its stack.
  public var maximumDepth: Int

  /// How many values there may be. Each takes some fifty bytes of memory however short it is; a file with as many
  /// rules as R-10 permits has a quarter of this.
  public var maximumValues: Int

  /// 64 MiB, 512 levels and 4,000,000 values unless told otherwise.
  public init(maximumBytes: Int = 64 << 20, maximumDepth: Int = 512, maximumValues: Int = 4_000_000) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumValues = maximumValues
  }
}
