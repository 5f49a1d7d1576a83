internal import RuleSyntax

extension MeasuredSettings {
  /// The entry because of which older releases dropped the whole file (C-7, releases 1g); nil without one.
  static func voidingEntry(of file: SettingsFile, in semantics: Semantics) -> Rejection? {
    if semantics.has(.malformedRulesAreSkipped), semantics.has(.inheritedNamesAreSkipped) { return nil }
    guard let block = file.root?["permissions"] else { return nil }
    for list in ["allow", "deny", "ask"] {
      for element in block[list]?.elements ?? [] where isVoiding(element, in: semantics) {
        return .wrongType(element.range)
      }
    }
    return nil
  }

  private static func isVoiding(_ element: JSONValue, in semantics: Semantics) -> Bool {
    guard let text = element.text else { return !semantics.has(.malformedRulesAreSkipped) }
    let bytes = Array(text.utf8)
    // The name of something that every object of JavaScript has.
    if ["toString", "constructor", "valueOf", "hasOwnProperty"].contains(text) {
      return !semantics.has(.inheritedNamesAreSkipped)
    }
    if semantics.has(.malformedRulesAreSkipped) { return false }
    guard let first = bytes.first else { return true }
    let isServer = bytes.starts(with: "mcp__".utf8)
    if (0x61...0x7A).contains(first), !isServer { return true }
    guard let open = bytes.firstIndex(of: UInt8(ascii: "(")) else { return bytes.contains(UInt8(ascii: ")")) }
    if isServer || bytes.last != UInt8(ascii: ")") { return true }
    let specifier = bytes[(open + 1)...].dropLast()
    if specifier.isEmpty { return true }
    let isPath = ["Read(", "Edit(", "Write("].contains { bytes.starts(with: $0.utf8) }
    if isPath { return hasInnerStar(specifier) }
    return bytes.starts(with: "Bash(".utf8) && hasInnerColonStar(specifier)
  }

  /// `git:* push`.
  private static func hasInnerColonStar(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast(2).contains { text[$0] == UInt8(ascii: ":") && text[$0 + 1] == UInt8(ascii: "*") }
  }

  /// `sec-*/k.json`.
  private static func hasInnerStar(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: UInt8(ascii: "/")).dropLast().contains { name in
      name.contains(UInt8(ascii: "*")) && !name.allSatisfy { $0 == UInt8(ascii: "*") }
    }
  }
}
