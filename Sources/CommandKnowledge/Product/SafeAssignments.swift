package import ShellSyntax

/// Leading assignments that the product takes for harmless (S-11, table 1b).
///
/// They are stripped before an allow rule is compared, and, but for a few, need no rule when they are a whole command.
package enum SafeAssignments {
  /// Whether a builtin keeps what is assigned in front of it: no prefix or wildcard rule covers it then (S-11).
  package static func areKept(by name: [UInt8]) -> Bool { CommandNameSets.specialBuiltins.contains(name) }

  /// Whether an assignment in front of a command is stripped for allow rules.
  ///
  /// - Parameter assignment: as parsed; one that appends, has a subscript or is an array is never safe.
  package static func isSafe(_ assignment: Assignment) -> Bool {
    guard !assignment.appends, assignment.subscriptParts == nil, assignment.elements == nil else {
      return false
    }
    return isSafe(name: assignment.name, value: assignment.value.text)
  }

  /// Whether `name=value` in front of a command is stripped for allow rules.
  ///
  /// - Parameters:
  ///   - name: the variable, case-sensitive.
  ///   - value: the value as written: a quote, a backslash or an expansion in it makes it unsafe.
  package static func isSafe(name: [UInt8], value: some Collection<UInt8>) -> Bool {
    let value = Array(value)
    if CommandNameSets.plainSafeVariables.contains(name) { return isHarmlessValue(value) }
    if CommandNameSets.characterSetVariables.contains(name) { return isCharacterSet(value) }
    if CommandNameSets.screenSizeVariables.contains(name) { return isNumber(value) }
    return false
  }

  /// Whether an assignment that is a whole command needs no rule (E14): safe, and not one of `LANG`, `LC_ALL`,
  /// `LC_CTYPE`. Two in one command, a redirection or a pipe ask; that is for the caller to see.
  package static func isApprovedAlone(_ assignment: Assignment) -> Bool {
    !CommandNameSets.characterSetVariables.contains(assignment.name) && isSafe(assignment)
  }

  /// `[A-Za-z0-9_./:-]+` without `//`, a `:`-separated part that begins with `/` or `./`, or a segment `..`.
  private static func isHarmlessValue(_ value: [UInt8]) -> Bool {
    guard !value.isEmpty, value.allSatisfy({ isWordByte($0) || "./:-".utf8.contains($0) }) else {
      return false
    }
    for part in value.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
      if part.first == UInt8(ascii: "/") || part.starts(with: "./".utf8) { return false }
      let segments = part.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      for (index, segment) in segments.enumerated() {
        if segment.elementsEqual("..".utf8) { return false }
        if segment.isEmpty, index > 0, index < segments.count - 1 { return false }
      }
    }
    return true
  }

  /// `C`, `POSIX`, or `utf-8`/`utf8` after an optional language and a dot; letter case ignored.
  private static func isCharacterSet(_ value: [UInt8]) -> Bool {
    let lowered = value.map(asciiLowercased)
    if lowered.elementsEqual("c".utf8) || lowered.elementsEqual("posix".utf8) { return true }
    var set = lowered[...]
    if let dot = lowered.firstIndex(of: UInt8(ascii: ".")) {
      guard dot > 0, lowered[..<dot].allSatisfy({ isWordByte($0) || $0 == UInt8(ascii: "-") }) else {
        return false
      }
      set = lowered[(dot + 1)...]
    }
    return set.elementsEqual("utf-8".utf8) || set.elementsEqual("utf8".utf8)
  }

  /// A decimal number without a leading zero.
  private static func isNumber(_ value: [UInt8]) -> Bool {
    guard let first = value.first, value.allSatisfy(isDigit) else { return false }
    return value.count == 1 || first != UInt8(ascii: "0")
  }
}

/// A digit.
func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// `[A-Za-z0-9_]`.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
  default: isDigit(byte)
  }
}
