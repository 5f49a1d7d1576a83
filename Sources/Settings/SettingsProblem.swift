/// Something wrong with a settings file. Reading never throws: what is wrong is part of the result.
public struct SettingsProblem: Sendable {
  /// What kind of problem; the analyzer turns it into a finding with a fixed code.
  public enum Kind: String, Sendable {
    /// The text does not parse (C-7).
    case invalidJSON
    /// The frontmatter does not parse as YAML.
    case invalidYAML
    /// The same key twice (C-7).
    case duplicateKey
    /// A byte-order mark (C-7).
    case byteOrderMark
    /// A value of the wrong type (C-7).
    case wrongType
    /// A mode or switch with a value that no edition knows.
    case unknownValue
    /// A key of the permission system where it is not read.
    case misplacedKey
    /// A limit was exceeded.
    case tooLarge
    /// The file could not be opened or read.
    case unreadable
    /// A placeholder in frontmatter that could not be expanded (P-16).
    case unresolvedPlaceholder
    /// A value in frontmatter that approves nothing (C-10), such as `Agent(a,b)` outside an agent's `tools`.
    case ineffective
  }

  /// What kind.
  public var kind: Kind
  /// For a person: lower case, no full stop, user text in backticks.
  public var message: String
  /// What to do; nil when the message says it.
  public var help: String?
  /// Where.
  public var span: SourceSpan
  /// A certain repair: replace the bytes of `span`-like range by a text.
  public var repair: (range: Range<Int>, replacement: [UInt8])?
  /// What the repair does, imperative; nil where the kind of problem says it.
  public var repairDescription: String?

  /// A problem from its parts.
  public init(
    kind: Kind, message: String, help: String? = nil, span: SourceSpan,
    repair: (range: Range<Int>, replacement: [UInt8])? = nil
  ) {
    self.kind = kind
    self.message = message
    self.help = help
    self.span = span
    self.repair = repair
  }
}
