public import RuleSyntax

/// Rules given on the command line: `--allowedTools` and `--disallowedTools` (spec C-10).
public struct CommandLineRules: Sendable {
  /// The path that such rules are reported under.
  public static let path = "<command line>"

  /// The language of the rules.
  public var semantics: Semantics

  /// Rules in a language.
  public init(semantics: Semantics) { self.semantics = semantics }

  /// The rules as a settings source of scope `cli`.
  ///
  /// - Parameters:
  ///   - allowed: the arguments of `--allowedTools`; each may hold several rules, separated by commas or blanks
  ///     outside parentheses.
  ///   - disallowed: the arguments of `--disallowedTools`, likewise.
  /// - Returns: a file whose text is the arguments, one a line. Without entries in 1.0, which has no C-10.
  public func file(allowed: [String], disallowed: [String]) -> SettingsFile {
    let arguments = allowed.map { (RuleList.allow, $0) } + disallowed.map { (RuleList.deny, $0) }
    var pieces: [(list: RuleList, range: Range<Int>)] = []
    var source: [UInt8] = []
    for (list, argument) in arguments {
      let text = Array(argument.utf8)
      let ranges =
        semantics.reading == .product
        ? RuleString.split(text, closesEarly: false).ranges : RuleString.ranges(in: text, list: list)
      pieces += ranges.map {
        (list, $0.lowerBound + source.count..<$0.upperBound + source.count)
      }
      source += text + [0x0A]
    }
    var file = SettingsFile(path: Self.path, scope: .cli, origin: .commandLine, source: source)
    guard semantics.has(.commandLineRules) else { return file }
    let lines = TextLines(source)
    let reader = SettingsReader(semantics: semantics)
    file.entries = pieces.map {
      reader.entry(Array(source[$0.range]), in: $0.list, at: lines.span(of: $0.range))
    }
    return file
  }
}
