public import RuleSyntax
public import Settings

/// A question about settings, asked the same way of every file: one type, one file, one code.
///
/// A check conforms to `FileCheck` when one settings file is enough to answer, or to `PolicyCheck` when the
/// answer depends on all sources together. It keeps no state and reads no file.
public protocol Check: Sendable {
  /// Code, name, severity, texts and examples.
  static var metadata: CheckMetadata { get }
  /// A check, ready to ask.
  init()
}

/// A check that looks at one file alone.
public protocol FileCheck: Check {
  /// What is wrong with this file, in any order.
  ///
  /// - Parameters:
  ///   - file: one of `input.lintedFiles`.
  ///   - input: for the edition; a file check does not ask the evaluator.
  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding]
}

/// A check that looks at all sources together and may ask the evaluator.
public protocol PolicyCheck: Check {
  /// What is wrong, in any order. Findings in files that are not linted are dropped by the analyzer; a check
  /// may use `input.lintedEntries` to save itself the work.
  func findings(in input: AnalysisInput) -> [Finding]
}

/// A check that reads off what the rules of a policy make of each other; questions about that which were too large
/// are counted once for all such checks.
protocol CoverageCheck: PolicyCheck {}

/// A check that looks at one file alone and weighs what each rule matches or has its calls decided, which takes longer
/// than what texts alone tell.
protocol ExtentCheck: FileCheck {}

extension Check {
  /// A finding of this check about an entry of a rule list, pointing at the entry.
  ///
  /// - Parameters:
  ///   - part: bytes of the rule text to point at; nil for the whole entry.
  ///   - severity: nil for the severity of the metadata.
  ///   - dependsOn: open points that the claim rests on; the confidence follows from them.
  ///   - profile: nil for the profile of the metadata.
  ///   - cause: what it has in common with other findings of this check in the same file.
  public static func finding(
    about entry: RuleEntry, in file: SettingsFile, part: Range<Int>? = nil, severity: Severity? = nil,
    dependsOn: [Feature] = [], message: String, help: String? = nil, related: [RelatedLocation] = [],
    witness: Witness? = nil, furtherWitnesses: [Witness] = [], fix: Fix? = nil, profile: Profile? = nil,
    cause: SharedCause? = nil
  ) -> Finding {
    let span = part.flatMap { EntryText(entry, in: file)?.span(of: $0) } ?? entry.span
    return Finding(
      code: metadata.code, name: metadata.name, severity: severity ?? metadata.severity,
      confidence: dependsOn.isEmpty ? .documented : .open, dependsOn: dependsOn, message: message, help: help,
      rule: entry.displayText, list: entry.list, location: Location(file: file.path, span: span),
      related: related, witness: witness, furtherWitnesses: furtherWitnesses, fix: fix,
      profile: profile ?? metadata.profile, cause: cause)
  }

  /// A finding of this check about a place in a file that is not a rule.
  public static func finding(
    at span: SourceSpan, in file: SettingsFile, severity: Severity? = nil, dependsOn: [Feature] = [],
    message: String, help: String? = nil, related: [RelatedLocation] = [], witness: Witness? = nil,
    fix: Fix? = nil, profile: Profile? = nil, cause: SharedCause? = nil
  ) -> Finding {
    Finding(
      code: metadata.code, name: metadata.name, severity: severity ?? metadata.severity,
      confidence: dependsOn.isEmpty ? .documented : .open, dependsOn: dependsOn, message: message, help: help,
      location: Location(file: file.path, span: span), related: related, witness: witness, fix: fix,
      profile: profile ?? metadata.profile, cause: cause)
  }
}

extension RuleEntry {
  /// The entry's text for people; bytes that are not UTF-8 come out as U+FFFD.
  public var displayText: String { String(decoding: text, as: UTF8.self) }

  /// The rule, when it parsed.
  public var parsedRule: Rule? { try? rule.get() }
}
