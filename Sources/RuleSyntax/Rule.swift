/// One permission rule, parsed (spec R-1).
///
/// Offsets are UTF-8 bytes into `text`. Every part keeps its range so that a finding can point at it.
public struct Rule: Sendable, Hashable {
  /// The rule exactly as it was written, as UTF-8.
  public var text: [UInt8]
  /// The name before the parenthesis.
  public var tool: ToolName
  /// What stands between the first `(` and the last `)`; nil for a bare tool name.
  public var specifier: Specifier?

  /// A rule from its parts; `RuleParser` is the ordinary way to get one.
  public init(text: [UInt8], tool: ToolName, specifier: Specifier?) {
    self.text = text
    self.tool = tool
    self.specifier = specifier
  }
}

/// The tool part of a rule (spec R-2, T-5, T-6).
public struct ToolName: Sendable, Hashable {
  /// The name as written, UTF-8.
  public var bytes: [UInt8]
  /// Where it stands in the rule.
  public var range: Range<Int>
  /// The tool that the name means after aliases (R-7: `Task` means `Agent`); equal to the text otherwise.
  public var canonical: String
  /// True when the name contains `*`; in 1.0 that is an ordinary character (T-5, T-6).
  public var hasWildcard: Bool

  /// A tool name from its parts.
  public init(bytes: [UInt8], range: Range<Int>, canonical: String, hasWildcard: Bool) {
    self.bytes = bytes
    self.range = range
    self.canonical = canonical
    self.hasWildcard = hasWildcard
  }
}

/// The part in parentheses: its text and every meaning that the language gives it.
///
/// `Bash(npm:x)` in a deny list is at the same time a command pattern and a parameter rule (spec T-7), so a
/// specifier has one ordinary reading and, beside it, possibly a parameter reading.
public struct Specifier: Sendable, Hashable {
  /// The text between the parentheses, UTF-8.
  public var bytes: [UInt8]
  /// Where it stands in the rule, without the parentheses.
  public var range: Range<Int>
  /// What the text means to the tool named before it.
  public var meaning: SpecifierMeaning
  /// The `param:value` reading (T-7), when the text has that form and the edition knows it. Present in every
  /// list; the policy ignores it in allow lists.
  public var parameter: ParameterPattern?

  /// Whether the text is `*` alone.
  public var isWhole: Bool { bytes.elementsEqual("*".utf8) }

  /// A specifier from its parts.
  public init(
    bytes: [UInt8], range: Range<Int>, meaning: SpecifierMeaning, parameter: ParameterPattern? = nil
  ) {
    self.bytes = bytes
    self.range = range
    self.meaning = meaning
    self.parameter = parameter
  }
}

/// What a specifier means to its tool.
public enum SpecifierMeaning: Sendable, Hashable {
  /// `Tool(*)` where the documentation makes that the whole tool.
  case everyCall
  /// `Tool(*)` for any other tool (R-4, U20).
  case undocumentedEveryCall
  /// `Tool()` (R-6, U2).
  case empty
  /// Bash, PowerShell and Monitor.
  case command(CommandPattern)
  /// Read and Edit.
  case path(PathPattern)
  /// `WebFetch(domain:…)`: the bytes after `domain:`.
  case domain([UInt8])
  /// Agent and Skill: a name, for Skill possibly with a trailing ` *` or `:*` (T-8).
  case name([UInt8], takesArguments: Bool)
  /// `Cd(path)` (T-9).
  case directory([UInt8])
  /// A path on a tool that never consults it: Write, Glob, … (P-9).
  case neverConsulted
  /// `WebFetch(X)` without `domain:` (T-3), or a specifier on a tool that takes none. Where the specifier has a
  /// parameter reading as well, that is its only meaning.
  case meaningless
  /// A parameter rule that names a primary field: ignored altogether (T-7).
  case primaryField
}

/// One piece of a pattern.
public enum PatternAtom: Sendable, Hashable {
  /// These bytes.
  case literal([UInt8])
  /// Any bytes, also none.
  case anything
}

/// A pattern over the text of a simple command (spec, section B).
public struct CommandPattern: Sendable, Hashable {
  /// How the pattern ends.
  public enum Ending: Sendable, Hashable {
    /// The atoms are the whole pattern.
    case none
    /// Any text follows, with no word boundary: 1.0 `:*` (B-3).
    case prefix
    /// The end of the text, or a blank and any text: a trailing ` *` or `:*` of 2.1 (B-3, B-5).
    case wordBoundary
  }

  /// The pattern from left to right, without what `ending` says. Adjacent wildcards are one atom.
  public var atoms: [PatternAtom]
  /// What may follow the atoms.
  public var ending: Ending

  /// A pattern from its parts.
  public init(atoms: [PatternAtom], ending: Ending) {
    self.atoms = atoms
    self.ending = ending
  }

  /// True when the pattern matches exactly one text (B-2, B-12).
  public var isExact: Bool {
    ending == .none && !atoms.contains(.anything)
  }
}

/// A gitignore-like pattern with its anchor (spec, section P).
public struct PathPattern: Sendable, Hashable {
  /// From where the pattern is counted.
  public enum Anchor: Sendable, Hashable {
    /// `//path` (P-2).
    case filesystemRoot
    /// `~/path` (P-2).
    case home
    /// `/path` (P-3): the directory of the settings source.
    case settingsSource
    /// `path`, `./path`, `../path` (P-4): the working directory (2.1), the directory with `.claude` (1.0).
    case workingDirectory
  }

  /// The anchor that the leading characters name.
  public var anchor: Anchor
  /// How many leading `../` were taken off; 0 for most patterns.
  public var ascents: Int
  /// True when the text began with `./`.
  public var hasDotPrefix: Bool
  /// The gitignore pattern after the anchor, UTF-8. For `filesystemRoot`, `home` and `settingsSource`, and
  /// after `./` or `../`, it begins with `/` so that it is anchored; a plain relative pattern stands as it is.
  public var glob: [UInt8]
  /// True for `!pattern` (P-10): gitignore negation, which matches nothing. The glob then begins with the `!`; a
  /// backslash before it makes it the pattern of the literal name (U13).
  public var isNegation: Bool
  /// True for `#…` (P-10): a gitignore comment, which matches nothing. The glob then begins with the `#`.
  public var isComment: Bool

  /// A pattern from its parts.
  public init(
    anchor: Anchor, ascents: Int = 0, hasDotPrefix: Bool = false, glob: [UInt8], isNegation: Bool = false,
    isComment: Bool = false
  ) {
    self.anchor = anchor
    self.ascents = ascents
    self.hasDotPrefix = hasDotPrefix
    self.glob = glob
    self.isNegation = isNegation
    self.isComment = isComment
  }
}

/// `param:value` (spec T-7).
public struct ParameterPattern: Sendable, Hashable {
  /// The input field, as written.
  public var name: [UInt8]
  /// The value, blanks around it removed.
  public var value: [PatternAtom]

  /// A parameter pattern from its parts.
  public init(name: [UInt8], value: [PatternAtom]) {
    self.name = name
    self.value = value
  }
}
