internal import RuleSyntax
internal import Settings

/// Turns the text of a configuration into its values, and what is wrong into problems.
struct ConfigurationReader {
  private let lines: TextLines

  init(_ bytes: [UInt8]) { lines = TextLines(bytes) }

  func read(_ root: JSONValue, into configuration: inout LintConfiguration) {
    guard !root.isNull else { return }
    guard let members = root.members else {
      report("a configuration is a mapping, not \(root.kindName)", root.range, &configuration)
      return
    }
    for member in members { read(member, into: &configuration) }
  }

  private func read(_ member: JSONMember, into configuration: inout LintConfiguration) {
    let value = member.value
    switch member.name {
    case "extends": readBase(value, &configuration)
    case "profile":
      guard let profile = value.text.flatMap(Profile.init(rawValue:)) else {
        return expect("`regular`, `strict` or `audit`", value, "profile", &configuration)
      }
      configuration.profile = profile
    case "select": configuration.selected += checks(in: value, "select", &configuration)
    case "ignore":
      guard let elements = value.elements else { return expect("a list", value, "ignore", &configuration) }
      for element in elements { readIgnore(element, &configuration) }
    case "severity":
      guard let members = value.members else { return expect("a mapping", value, "severity", &configuration) }
      for member in members { readSeverity(member, &configuration) }
    case "baseline":
      guard let text = value.text, !text.isEmpty else {
        return expect("a path", value, "baseline", &configuration)
      }
      configuration.baseline = text
    case let name where Assertion.Kind(rawValue: name) != nil:
      if let kind = Assertion.Kind(rawValue: name) { readAssertions(kind, value, &configuration) }
    default:
      report(
        "a configuration has no key `\(member.name)`", member.keyRange, &configuration,
        help: Self.meant(member.name, among: Self.keys)
          ?? "its keys are \(Self.keys.map { "`\($0)`" }.joined(separator: ", "))")
    }
  }

  private static let keys =
    ["extends", "profile", "select", "ignore", "severity", "baseline"]
    + Assertion.Kind.allCases.map(\.rawValue)

  private static func meant(_ name: String, among names: [String]) -> String? {
    NearestName.of(name, among: names).map { "did you mean `\($0)`?" }
  }

  private func readBase(_ value: JSONValue, _ configuration: inout LintConfiguration) {
    guard let members = value.members else {
      return expect("a mapping with `file` and `sha256`", value, "extends", &configuration)
    }
    var fields: [String: Placed<String>] = [:]
    for member in members {
      guard ["file", "sha256"].contains(member.name) else {
        report("`\(member.name)` is not a key of `extends`", member.keyRange, &configuration)
        continue
      }
      guard let text = member.value.text, !text.isEmpty else {
        expect("a string", member.value, member.name, &configuration)
        continue
      }
      fields[member.name] = Placed(text, lines.span(of: member.value.range))
    }
    guard let file = fields["file"] else {
      return report("`extends` needs `file`", value.range, &configuration)
    }
    guard let digest = fields["sha256"] else {
      return report(
        "`extends` needs `sha256`, so that the base cannot change unseen", value.range, &configuration,
        help: "`sha256sum \(file.value)` prints it")
    }
    let digits = digest.value.utf8
    guard digits.count == 64, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return configuration.report(
        "`sha256` takes 64 hexadecimal digits, not \(Quotation.quoted(digest.value))", at: digest.span)
    }
    configuration.base = LintConfiguration.Base(file: file, sha256: digest)
  }

  private func readAssertions(
    _ kind: Assertion.Kind, _ value: JSONValue, _ configuration: inout LintConfiguration
  ) {
    guard let elements = value.elements else {
      return expect("a list of rules", value, kind.rawValue, &configuration)
    }
    for element in elements {
      guard let text = element.text else {
        expect("rules", element, kind.rawValue, &configuration)
        continue
      }
      configuration.assertions.append(
        Assertion(kind: kind, rule: Array(text.utf8), span: lines.span(of: element.range)))
    }
  }

  private func readIgnore(_ value: JSONValue, _ configuration: inout LintConfiguration) {
    guard let members = value.members else {
      return expect("a mapping with `check` and `reason`", value, "ignore", &configuration)
    }
    var fields: [String: String] = [:]
    for member in members {
      guard ["check", "rule", "file", "reason"].contains(member.name) else {
        report("`\(member.name)` is not a key of an ignore", member.keyRange, &configuration)
        continue
      }
      guard let text = member.value.text else {
        expect("a string", member.value, member.name, &configuration)
        continue
      }
      fields[member.name] = text
      if member.name == "check" { _ = isKnown(text, member.value.range, &configuration) }
    }
    guard let check = fields["check"] else {
      return report("an ignore needs `check`", value.range, &configuration)
    }
    let reason = fields["reason"] ?? ""
    guard reason.utf8.contains(where: { $0 > 0x20 }) else {
      return report(
        "an ignore needs a `reason`", value.range, &configuration,
        help: "say why; an ignore without a reason does not count")
    }
    configuration.ignores.append(
      LintConfiguration.Ignore(
        check: check, rule: fields["rule"], file: fields["file"], reason: reason,
        span: lines.span(of: value.range)))
  }

  private func readSeverity(_ member: JSONMember, _ configuration: inout LintConfiguration) {
    guard isKnown(member.name, member.keyRange, &configuration) else { return }
    guard let severity = member.value.text.flatMap(Severity.init(rawValue:)) else {
      return expect("`note`, `warning` or `error`", member.value, member.name, &configuration)
    }
    configuration.severities.append((member.name, severity))
  }

  private func checks(
    in value: JSONValue, _ key: String, _ configuration: inout LintConfiguration
  ) -> [String] {
    let values = value.elements ?? [value]
    return values.compactMap { value in
      guard let text = value.text else {
        expect("names of checks", value, key, &configuration)
        return nil
      }
      return isKnown(text, value.range, &configuration) ? text : nil
    }
  }

  /// Whether some check has this code, a code that begins so, or this name.
  private func isKnown(
    _ name: String, _ range: Range<Int>, _ configuration: inout LintConfiguration
  ) -> Bool {
    let isKnown = CheckRegistry.checks.contains {
      LintConfiguration.names(name, $0.metadata.code, $0.metadata.name)
    }
    if !isKnown {
      let names = CheckRegistry.checks.flatMap { [$0.metadata.name, $0.metadata.code] }
      report(
        "no check is called \(Quotation.quoted(name))", range, &configuration,
        help: Self.meant(name, among: names) ?? "`ccrules rule` lists them")
    }
    return isKnown
  }

  private func expect(
    _ wanted: String, _ value: JSONValue, _ key: String, _ configuration: inout LintConfiguration
  ) {
    // A text that is none of the words asked for is shown: it is of the right kind.
    let found = value.text.map { Quotation.quoted($0) } ?? value.kindName
    report("`\(key)` takes \(wanted), not \(found)", value.range, &configuration)
  }

  private func report(
    _ message: String, _ range: Range<Int>, _ configuration: inout LintConfiguration, help: String? = nil
  ) {
    configuration.problems.append(
      LintConfiguration.Problem(message: message, help: help, span: lines.span(of: range)))
  }
}
