internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR104: a rule whose set of calls is empty.
struct MatchesNothing: ExtentCheck {
  static let metadata = CheckMetadata(
    code: "CCR104",
    name: "matches-nothing",
    severity: .warning,
    summary: "No call can match the rule.",
    rationale: """
      The paths of calls are resolved before they are compared, so that a pattern with `..` or `.` in its middle finds none \
      of them; no host has a slash, a port or a blank in it; a comment is no \
      command. The set of calls was computed and is empty under every reading. A deny or ask of this kind \
      leaves open what it was meant to close.
      """,
    clauses: ["P-6", "T-1", "S-2"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Read(src/../secrets/**)"]}}"#,
        .init(rule: "Read(src/../secrets/**)", severity: .error, message: "`..`")),
      .flagged(
        #"{"permissions": {"allow": ["Edit(src/./a.txt)"]}}"#, .init(severity: .warning, message: "path")),
      .flagged(
        #"{"permissions": {"allow": ["WebFetch(domain:example.com/docs)"]}}"#, .init(message: "host")),
      .flagged(#"{"permissions": {"allow": ["Bash(# list the files)"]}}"#, .init(message: "comment")),
      .flagged(#"{"permissions": {"deny": ["Read(../secrets/**)"]}}"#, .init(message: "`..`")),
      .flagged(
        #"{"permissions": {"deny": ["Bash( rm -rf /)", "Bash(rm :*)", "WebFetch(domain:)", "Read([a)"]}}"#,
        .init(severity: .error, message: "blank"), .init(severity: .error, message: "blank"),
        .init(message: "no host"), .init(message: "`[`")),
      .flagged(
        #"{"permissions": {"deny": ["Agent(explore)", "Agent(Exp*)", "Agent(Explore:*)"]}}"#,
        .init(
          message: "`Explore`",
          fixed: #"{"permissions": {"deny": ["Agent(Explore)", "Agent(Exp*)", "Agent(Explore:*)"]}}"#),
        .init(message: "no wildcard"), .init(message: "letter by letter"),
        remark: "Names of agents are compared letter by letter."),
      .clean(
        #"{"permissions": {"allow": ["Edit(src/**)", "WebFetch(domain:*.example.com)", "Bash(ls *)"], "deny": ["Read(secrets/**)"]}}"#
      ),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.entries(in: input.semantics).compactMap { entry in
      guard let rule = entry.parsedRule else { return nil }
      let isMeasured = input.semantics.reading == .product
      // CCR002 and CCR005 tell of rules that are skipped, and of blanks before a path.
      if isMeasured, file.origin == .settings, rule.skipReason(in: entry.list) != nil { return nil }
      if isMeasured, let reason = UnmatchableText(rule, in: entry.list) {
        return Self.finding(
          about: entry, in: file, part: rule.specifier?.range,
          severity: entry.list == .allow ? .warning : .error, message: reason.message,
          help: reason.help,
          fix: reason.repaired.flatMap {
            EntryEdits(entry, in: file).writing($0)
          })
      }
      let extents = [Reading.narrow, .wide].map {
        RuleExtent(of: entry, in: file, semantics: input.semantics.end($0))
      }
      guard
        extents.allSatisfy({
          EmptyExtent.isEmpty($0, in: entry.list, input.context)
            || EmptyExtent.isUnreadable($0, rule, input.semantics)
        }),
        let reason = EmptyExtent.reason(extents[0], rule)
      else { return nil }
      return Self.finding(
        about: entry, in: file, part: rule.specifier?.range,
        severity: entry.list == .allow ? .warning : .error, message: reason.message, help: reason.help)
    }
  }
}

/// Whether a set of calls is empty, and why.
private enum EmptyExtent {
  /// True only where it is proven.
  static func isEmpty(_ extent: RuleExtent, in list: RuleList, _ context: CallContext) -> Bool {
    switch extent {
    case .paths(let paths):
      guard !paths.isEveryPath else { return false }
      // Nearly every rule has an example, which is found faster than it is asked for.
      let examples = paths.examples(filledWith: [Array("a".utf8)], in: context)
      if examples.contains(where: { paths.contains($0, in: context) }) { return false }
      return [false, true].allSatisfy { areDirectories in
        (try? paths.language(in: context, areDirectories: areDirectories).isEmpty(limits)) == true
      }
    case .hosts(let hosts):
      return (try? hosts.language.intersection(hostTexts).isEmpty(limits)) == true
    case .commands(_, let extents):
      // Deny and ask compare what is left when quotes are taken off, which may begin with any byte.
      return list == .allow && !extents.isEmpty && extents.allSatisfy { isComment($0.literalPrefix) }
    case .wholeText(_, let text): return list == .allow && isComment(text)
    case .nothing, .tools, .name, .other: return false
    }
  }

  /// Whether the product finds no path or host in a rule that is about them.
  static func isUnreadable(_ extent: RuleExtent, _ rule: Rule, _ semantics: Semantics) -> Bool {
    guard semantics.reading == .product, case .nothing = extent else { return false }
    switch rule.specifier?.meaning {
    case .path(let path)?: return !path.isNegation && !path.isComment
    case .domain?: return true
    default: return false
    }
  }

  /// What to say; nil where the list reads the text otherwise.
  static func reason(_ extent: RuleExtent, _ rule: Rule) -> (message: String, help: String?)? {
    let bytes = rule.specifier?.bytes ?? []
    let rule = (text: Quotation.quoted(rule.text), specifier: rule.specifier)
    switch (extent, rule.specifier?.meaning) {
    case (.paths, _), (.nothing, .path?):
      let segments = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      if segments.contains(where: { $0.elementsEqual("..".utf8) }) {
        let place = segments.first?.elementsEqual("..".utf8) == true ? ", from the root with `//`" : ""
        return (
          "no path matches \(rule.text): `..` is resolved before paths are compared",
          "write the path without `..`\(place)"
        )
      }
      if bytes.contains(UInt8(ascii: "[")), !bytes.contains(UInt8(ascii: "]")) {
        return ("no path matches \(rule.text): `[` is never closed", "write `\\[` for the character itself")
      }
      return ("no path matches \(rule.text)", "write the path as it is after it is resolved")
    case (.hosts, _), (.nothing, .domain?):
      return (
        "no host matches \(rule.text): a host has no scheme, port or path", "write `domain:example.com`"
      )
    case (.commands, _), (.wholeText, _):
      return ("no command matches \(rule.text): this is a comment", "remove the rule")
    default: return nil
    }
  }

  private static let limits = BuildLimits(maximumStates: 4_000, maximumMoves: 2_000_000)

  /// Texts that may be a host: an IPv6 address has several colons, everything else has none.
  private static let hostTexts: Language = {
    let possible = Language.texts(without: "/\\?#@ \t\r\n".utf8)
    let colons = ["*:*", "*:*:*"].map { Language.wildcard(WildcardPattern(stars: $0.utf8)) }
    return possible.intersection(colons[0].complement.union(colons[1]))
  }()

  private static func isComment(_ literal: [UInt8]) -> Bool {
    literal.first == UInt8(ascii: "#") && !literal.contains(0x0A)
  }
}
