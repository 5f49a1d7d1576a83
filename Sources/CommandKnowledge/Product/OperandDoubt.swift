package import RuleSyntax

/// Why the product asks about an operand of a recognised command, or about a redirection target, whatever scoped or
/// exact rule covers the command (E5, S-23d, S-14).
///
/// A bare `Bash` skips these asks. Whether the path lies in a working directory is not looked at here.
package enum OperandDoubt {
  /// Why the operand asks under the empty policy, scoped rules, exact rules and in acceptEdits; nil when it does not.
  ///
  /// - Parameters:
  ///   - text: as `OperandText.of` gives it, without the name of an option before it.
  ///   - role: who names the file.
  package static func reason(
    _ text: [UInt8], as role: OperandPath.Role, in semantics: Semantics = .product
  ) -> String? {
    let strictest: OperandPath.Role = role == .source ? .writer : role
    if semantics.has(.percentSignsAsk), text.contains(UInt8(ascii: "%")) { return "a `%`" }
    let isOfOtherHome = text.first == UInt8(ascii: "~") || text.first == UInt8(ascii: "=")
    if !isOfOtherHome || semantics.has(.otherHomesAsk), let reason = unresolvable(text, as: strictest) {
      return reason
    }
    if role == .input || role == .output, text.first == UInt8(ascii: "!") {
      return "`!` at the beginning of a redirection target"
    }
    if OperandPath.mayClimb(text), semantics.has(.climbingPathsAreDoubtful),
      OperandPath.hasParentAfterSegment(text.split(separator: UInt8(ascii: "/"))[...])
    {
      return "`..` after a segment"
    }
    switch strictest {
    case .reader, .source: return nil
    case .input: return OperandPath.hasGlob(text) ? "a pattern in a redirection target" : nil
    case .writer, .output:
      if isDisguised(text) { return "a name that other systems take for another" }
      if OperandPath.hasGlob(text) {
        return strictest == .writer
          ? "a pattern in an operand of a command that writes" : "a pattern in a redirection target"
      }
      return strictest == .output && text.first == UInt8(ascii: "~") ? "`~` in a redirection target" : nil
    }
  }

  /// Why no path can be known, so that deny rules do not reach the operand either; nil when one can.
  static func unresolvable(_ text: [UInt8], as role: OperandPath.Role) -> String? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "=") { return "a word that begins with `=`" }
    if first == UInt8(ascii: "~"), text.count > 1, text[1] != UInt8(ascii: "/") { return "`~` before a name" }
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): return "a quoted `$`"
      case UInt8(ascii: "`"): return "a quoted backquote"
      case UInt8(ascii: "{"), UInt8(ascii: "}"): if role.writes { return "a brace" }
      case OperandText.expansion, OperandText.workingDirectory: if role != .reader { return "an expansion" }
      default: break
      }
    }
    return nil
  }

  /// Whether a segment is a name that another system takes for a different one: a blank or a dot at its end, `~` and
  /// a digit in it. What writes such a path asks even under a bare `Bash` (P-14).
  ///
  /// - Parameter text: as `OperandText.of` gives it.
  package static func isDisguised(_ text: [UInt8]) -> Bool {
    let mayBe = text.indices.contains { index in
      let byte = text[index]
      return isBlank(byte) || byte == UInt8(ascii: "~")
        || byte == UInt8(ascii: ".") && (index + 1 == text.count || text[index + 1] == UInt8(ascii: "/"))
    }
    guard mayBe else { return false }
    return text.split(separator: UInt8(ascii: "/")).contains { segment in
      guard let last = segment.last, !segment.elementsEqual(".".utf8), !segment.elementsEqual("..".utf8)
      else {
        return false
      }
      if isBlank(last) || last == UInt8(ascii: ".") { return true }
      return segment.indices.dropLast().dropFirst().contains {
        segment[$0] == UInt8(ascii: "~") && (0x30...0x39).contains(segment[$0 + 1])
      }
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}
