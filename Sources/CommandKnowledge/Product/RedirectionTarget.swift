package import ShellSyntax

/// What a redirection reads or writes (S-14, S-15, E5).
package enum RedirectionTarget: Sendable, Hashable {
  /// No file: a descriptor, a here-document, a here-string, `/dev/null` and, for input, its like.
  case exempt
  /// A file, as `OperandText.of` gives it. Why it asks says `OperandDoubt.reason`, which path it is
  /// `OperandPath.reading`, both for this role.
  case file([UInt8], OperandPath.Role)
  /// It makes the whole text complex; the text says why.
  case complex(String)

  /// Whether a redirection writes a file.
  package static func isWritten(_ redirection: Redirection) -> Bool {
    if case .file(_, .output) = reading(redirection) { true } else { false }
  }

  /// Looks at one redirection of a simple command.
  package static func reading(_ redirection: Redirection) -> RedirectionTarget {
    if redirection.descriptor?.first == UInt8(ascii: "{") { return .complex("a descriptor in a variable") }
    let role: OperandPath.Role
    switch redirection.operation {
    case .hereDocument, .hereString: return .exempt
    case .readWrite: return .complex("`<>`")
    case .duplicate:
      let text = redirection.target.text
      return !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) }
        ? .exempt : .complex("a descriptor that is closed, moved or not a number")
    case .input: role = .input
    case .output, .append, .clobber, .outputBoth, .appendBoth: role = .output
    }
    return reading(CommandWord(redirection.target), as: role)
  }

  /// Looks at the word after a redirection operator.
  package static func reading(_ target: CommandWord, as role: OperandPath.Role) -> RedirectionTarget {
    if let reason = target.complexity { return .complex(reason.rawValue) }
    if target.source.isEmpty { return .complex("a redirection without a target") }
    let text = OperandText.of(target)
    if text.contains(OperandText.expansion) || text.contains(OperandText.workingDirectory) {
      return .complex("an expansion in a redirection target")
    }
    if text.contains(OperandText.home), !isOneQuotedString(target.source) {
      return .complex("`$HOME` outside double quotes in a redirection target")
    }
    if isConnection(text) { return .complex("a network connection") }
    return DeviceFile.isExempt(text, as: role, of: nil) ? .exempt : .file(text, role)
  }

  /// Whether a redirection opens a network connection, which no exact rule allows (S-14). `<>` is not looked at.
  package static func isConnection(_ redirection: Redirection) -> Bool {
    switch redirection.operation {
    case .input, .output, .append, .clobber, .outputBoth, .appendBoth:
      isConnection(CommandWord(redirection.target).value)
    default: false
    }
  }

  /// Whether a target, without its quotes, is one.
  package static func isConnection(_ text: [UInt8]) -> Bool {
    ["/dev/tcp/", "/dev/udp/"].contains { text.starts(with: $0.utf8) }
  }

  /// `"…"` from the first to the last byte.
  private static func isOneQuotedString(_ source: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(source)
    return bytes.first == UInt8(ascii: "\"")
      && ExpansionEnd.afterQuote(bytes, from: 1, UInt8(ascii: "\"")) == bytes.count
  }
}
