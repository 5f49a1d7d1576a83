/// A parsed bash text: what would run, as a tree.
public struct ShellScript: Sendable, Hashable {
  /// The text that ranges in this tree refer to. A `$(…)` shares the text of the script around it; the inside
  /// of backticks has its own, unescaped.
  public var source: ArraySlice<UInt8>
  /// Where the script stands in `source`.
  public var range: SourceRange
  /// The statements in order.
  public var statements: [Statement]
  /// Where comments stand in `source`, those of nested scripts that share it included; only in the outermost
  /// script of a text.
  public var comments: [SourceRange]

  /// A script from its parts.
  public init(
    source: ArraySlice<UInt8>, range: SourceRange, statements: [Statement], comments: [SourceRange] = []
  ) {
    self.source = source
    self.range = range
    self.statements = statements
    self.comments = comments
  }
}

/// An and-or list with its terminator.
public struct Statement: Sendable, Hashable {
  /// The first pipeline and those joined to it by `&&` or `||`.
  public var pipelines: [Pipeline]
  /// `operators[i]` stands between `pipelines[i]` and `pipelines[i + 1]`.
  public var operators: [ListOperator]
  /// True when the statement ends in `&`.
  public var isBackground: Bool

  /// A statement from its parts.
  public init(pipelines: [Pipeline], operators: [ListOperator], isBackground: Bool) {
    self.pipelines = pipelines
    self.operators = operators
    self.isBackground = isBackground
  }
}

/// What joins two pipelines.
public enum ListOperator: Sendable, Hashable {
  /// `&&`
  case and
  /// `||`
  case or
}

/// Commands joined by `|` or `|&`.
public struct Pipeline: Sendable, Hashable {
  /// True after `!`.
  public var isNegated: Bool
  /// True after the keyword `time`; the word and its options are then not part of the first command.
  public var isTimed: Bool
  /// The commands from left to right; one at least.
  public var commands: [Command]

  /// A pipeline from its parts.
  public init(isNegated: Bool = false, isTimed: Bool = false, commands: [Command]) {
    self.isNegated = isNegated
    self.isTimed = isTimed
    self.commands = commands
  }
}

/// One command of any kind.
public struct Command: Sendable, Hashable {
  /// Where it stands.
  public var range: SourceRange
  /// What it is.
  public var kind: CommandKind
  /// Redirections of a compound command; those of a simple command stand in `SimpleCommand`.
  public var redirections: [Redirection]

  /// A command from its parts.
  public init(range: SourceRange, kind: CommandKind, redirections: [Redirection] = []) {
    self.range = range
    self.kind = kind
    self.redirections = redirections
  }
}

/// The kinds of commands bash knows.
public indirect enum CommandKind: Sendable, Hashable {
  case simple(SimpleCommand)
  case subshell([Statement])
  case group([Statement])
  /// Each condition and body in order: `if`, `elif`…, and `else` as a branch with an empty condition.
  case ifClause([ConditionalBranch])
  case whileLoop(condition: [Statement], body: [Statement])
  case untilLoop(condition: [Statement], body: [Statement])
  /// `words` is nil without `in`.
  case forLoop(variable: [UInt8], words: [Word]?, body: [Statement])
  case selectLoop(variable: [UInt8], words: [Word]?, body: [Statement])
  case arithmeticForLoop(ArithmeticExpression, body: [Statement])
  case caseClause(subject: Word, arms: [CaseArm])
  case function(name: Word, body: Command)
  case coprocess(name: [UInt8]?, body: Command)
  /// `((…))`
  case arithmetic(ArithmeticExpression)
  /// `[[ … ]]`: its words and operators as written, in order.
  case test([Word])
}

/// A condition and what runs when it holds.
public struct ConditionalBranch: Sendable, Hashable {
  /// Empty for `else`.
  public var condition: [Statement]
  /// What runs.
  public var body: [Statement]

  /// A branch from its parts.
  public init(condition: [Statement], body: [Statement]) {
    self.condition = condition
    self.body = body
  }
}

/// One arm of a `case`.
public struct CaseArm: Sendable, Hashable {
  /// The patterns before `)`.
  public var patterns: [Word]
  /// What runs.
  public var body: [Statement]

  /// An arm from its parts.
  public init(patterns: [Word], body: [Statement]) {
    self.patterns = patterns
    self.body = body
  }
}

/// A simple command: assignments, words, redirections (spec S-8).
public struct SimpleCommand: Sendable, Hashable {
  /// Where it stands, redirections included.
  public var range: SourceRange
  /// Leading assignments in order.
  public var assignments: [Assignment]
  /// The command word and its arguments; empty for a text that only assigns or redirects.
  public var words: [Word]
  /// Redirections in source order, wherever they stand in the command.
  public var redirections: [Redirection]

  /// A simple command from its parts.
  public init(
    range: SourceRange, assignments: [Assignment], words: [Word], redirections: [Redirection]
  ) {
    self.range = range
    self.assignments = assignments
    self.words = words
    self.redirections = redirections
  }
}

/// `name=value`, `name+=value`, `name[subscript]=value`, `name=(…)`.
public struct Assignment: Sendable, Hashable {
  /// Where it stands.
  public var range: SourceRange
  /// The assignment as written, line continuations removed.
  public var text: ArraySlice<UInt8>
  /// The variable.
  public var name: [UInt8]
  /// The subscript's parts, when there is one.
  public var subscriptParts: [WordPart]?
  /// True for `+=`.
  public var appends: Bool
  /// The value; for an array the element words joined in `elements`, and this is an empty word.
  public var value: Word
  /// The elements of `name=(…)`; nil for a scalar.
  public var elements: [Word]?

  /// An assignment from its parts.
  public init(
    range: SourceRange, text: ArraySlice<UInt8>, name: [UInt8], subscriptParts: [WordPart]? = nil,
    appends: Bool = false, value: Word, elements: [Word]? = nil
  ) {
    self.range = range
    self.text = text
    self.name = name
    self.subscriptParts = subscriptParts
    self.appends = appends
    self.value = value
    self.elements = elements
  }
}

/// One redirection (spec S-14, S-15).
public struct Redirection: Sendable, Hashable {
  /// What the operator does.
  public enum Operator: Sendable, Hashable {
    /// `<`
    case input
    /// `>`
    case output
    /// `>>`
    case append
    /// `>|`
    case clobber
    /// `<>`
    case readWrite
    /// `&>` and `>&` before a file name
    case outputBoth
    /// `&>>`
    case appendBoth
    /// `<&` and `>&` before a number or `-`, or `n-`: descriptors only, no file
    case duplicate
    /// `<<` and `<<-`
    case hereDocument(HereDocument)
    /// `<<<`
    case hereString
  }

  /// `<<` or `<<-`.
  public var isHereDocument: Bool { if case .hereDocument = operation { true } else { false } }
  /// `<<<`.
  public var isHereString: Bool { if case .hereString = operation { true } else { false } }

  /// Where it stands, without a here-document's body.
  public var range: SourceRange
  /// The redirection as written, line continuations removed (spec B-15).
  public var text: ArraySlice<UInt8>
  /// The operator.
  public var operation: Operator
  /// The descriptor before the operator (`2`, or `{name}` as written); nil when absent.
  public var descriptor: [UInt8]?
  /// The target: file, descriptor, here-string, or here-document delimiter.
  public var target: Word

  /// A redirection from its parts.
  public init(
    range: SourceRange, text: ArraySlice<UInt8>, operation: Operator, descriptor: [UInt8]? = nil,
    target: Word
  ) {
    self.range = range
    self.text = text
    self.operation = operation
    self.descriptor = descriptor
    self.target = target
  }
}

/// The body of a here-document.
public struct HereDocument: Sendable, Hashable {
  /// Where the body stands, without the delimiter line.
  public var bodyRange: SourceRange
  /// True when any part of the delimiter was quoted: the body is then not expanded.
  public var isQuoted: Bool
  /// The body: one literal when quoted, otherwise text and expansions. Tabs stripped for `<<-`.
  public var parts: [WordPart]

  /// A body from its parts.
  public init(bodyRange: SourceRange, isQuoted: Bool, parts: [WordPart]) {
    self.bodyRange = bodyRange
    self.isQuoted = isQuoted
    self.parts = parts
  }
}
