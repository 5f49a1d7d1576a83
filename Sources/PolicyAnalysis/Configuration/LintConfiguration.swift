internal import RuleSyntax
public import Settings

/// What `.ccrules.yml` says about findings.
///
/// ```yaml
/// extends:                              # a base whose keys count where this file has none of its own
///   file: ../policies/ccrules-base.yml
///   sha256: 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
/// profile: strict                       # regular, strict or audit
/// select: [CCR0, CCR3, porous-deny]      # codes, beginnings of codes, names; everything when absent
/// ignore:
///   - check: CCR301
///     rule: "Bash(npm run:*)"            # this rule only; every rule when absent
///     file: .claude/settings.json        # this file only; every file when absent
///     reason: the scripts are reviewed
/// severity:
///   CCR303: note
///   porous-deny: error
/// baseline: .ccrules-baseline.json
/// ```
public struct LintConfiguration: Sendable {
  /// Findings that are not to be reported.
  struct Ignore: Sendable {
    /// The check, as written.
    var check: String
    /// The rule's text; nil for every rule.
    var rule: String?
    /// The end of the file's path; nil for every file.
    var file: String?
    /// Why; never empty.
    var reason: String
    /// Where it stands in the configuration.
    var span: SourceSpan
    /// True when it comes from a base, where it is there for many projects.
    var isInherited = false
  }

  /// The configuration that another one builds on.
  public struct Base: Sendable {
    /// Its path as written, relative to the folder of the one that builds on it.
    public var file: Placed<String>
    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: Placed<String>
  }

  /// Something wrong with the configuration.
  public struct Problem: Sendable {
    /// For a person: lower case, no full stop.
    public var message: String
    /// What to write instead; nil when the message says it all.
    public var help: String?
    /// Where it stands in the configuration.
    public var span: SourceSpan
  }

  /// The path of the configuration.
  public let path: String
  /// Its bytes, for excerpts.
  public let source: [UInt8]
  /// What it builds on, as written; nil when it stands alone.
  public internal(set) var base: Base?
  /// How much is shown; nil when it does not say.
  public internal(set) var profile: Profile?
  /// The checks that are reported; everything when empty.
  var selected: [String] = []
  var ignores: [Ignore] = []
  /// Severities by check, in the order of the file; later ones win.
  var severities: [(check: String, severity: Severity)] = []
  /// The path of the baseline as written, relative to the configuration's folder; nil without one.
  public internal(set) var baseline: String?
  /// What `ccrules verify` is to show, in the order of the file.
  public internal(set) var assertions: [Assertion] = []
  /// What is wrong with it.
  public internal(set) var problems: [Problem] = []

  /// Takes a configuration that was read from its text. Nothing is thrown: what is wrong becomes findings, and the rest
  /// counts. `Workspace` reads the YAML.
  ///
  /// - Parameters:
  ///   - root: its values, ranges counted in `source`.
  ///   - source: its bytes.
  ///   - path: absolute.
  public init(_ root: JSONValue, in source: [UInt8], path: String) {
    self.path = path
    self.source = source
    ConfigurationReader(source).read(root, into: &self)
    for index in assertions.indices { assertions[index].file = path }
  }

  /// A configuration whose text cannot be read; it says nothing but that.
  ///
  /// - Parameters:
  ///   - reason: for a person: lower case, no full stop.
  ///   - offset: the byte at which it cannot be read.
  ///   - source: its bytes.
  ///   - path: absolute.
  public init(unreadable reason: String, at offset: Int, in source: [UInt8], path: String) {
    self.path = path
    self.source = source
    let end = min(offset + 1, source.count)
    let span = TextLines(source).span(of: min(offset, end)..<end)
    problems = [Problem(message: reason, help: nil, span: span)]
  }

  /// Whether the name of a check in a configuration means this check.
  static func names(_ name: String, _ code: String, _ checkName: String) -> Bool {
    let name = name.lowercased()
    return checkName == name || (name.hasPrefix("ccr") && code.lowercased().hasPrefix(name))
  }

  /// Whether it selects a check or gives it a severity.
  func names(_ code: String, _ checkName: String) -> Bool {
    (selected + severities.map(\.check)).contains { Self.names($0, code, checkName) }
  }

  /// The severity that the configuration gives a finding; nil when it says nothing.
  func severity(of finding: Finding) -> Severity? {
    severities.last { LintConfiguration.names($0.check, finding.code, finding.name) }?.severity
  }
}

extension LintConfiguration.Ignore {
  /// Whether this is about the finding. A rule with a credential may also be written as it is printed.
  func covers(_ finding: Finding) -> Bool {
    guard LintConfiguration.names(check, finding.code, finding.name) else { return false }
    if let rule {
      guard let text = finding.rule, text == rule || Credentials.masked(text) == rule else { return false }
    }
    guard let file else { return true }
    let wanted = PathText.names(in: file)
    return PathText.names(in: finding.location.file).suffix(wanted.count).elementsEqual(wanted)
  }
}
