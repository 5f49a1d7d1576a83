internal import ThreatKnowledge

/// How a program text that a rule leaves unfinished (`python3 -c "import json; *`) can be continued.
enum CodeContinuation {
  private enum Language {
    case shell, python, javaScript, awk, other
  }

  /// Code that runs `id`, the quote that ends the text, and whether the text may end within a pattern (of awk,
  /// perl) that the code would become part of; nil when no quote is open, or when the text is no program.
  static func text(after leading: String) -> (code: String, quote: String, isPartOfPattern: Bool)? {
    guard let open = openQuote(in: leading), let language = language(of: leading) else { return nil }
    let quote = String(decoding: [open.quote], as: UTF8.self)
    let begun = Array(leading.utf8)[open.start...]
    let statement = statement(in: language)
    let isFresh = begun.allSatisfy { $0 == UInt8(ascii: " ") } && statement.hasPrefix("; ")
    let code = closers(after: begun) + (isFresh ? String(statement.utf8.dropFirst(2)) ?? "" : statement)
    let inner = open.quote == UInt8(ascii: "\"") ? code.replacingQuotes() : code
    // Python takes a blank in front of the first statement for an indent until 3.14; an empty line before it is none. In
    // double quotes a line break keeps prefix rules from answering.
    let isIndented = language == .python && isFresh && open.quote == UInt8(ascii: "'")
    return (isIndented ? "\n" + inner : inner, quote, language == .awk || language == .other)
  }

  private static func statement(in language: Language) -> String {
    switch language {
    case .shell: "; id"
    case .python: "; __import__(\"os\").system(\"id\")"
    case .javaScript: "; require(\"child_process\").execSync(\"id\")"
    case .awk: " BEGIN { system(\"id\") }"
    case .other: "; system(\"id\")"
    }
  }

  private static func language(of leading: String) -> Language? {
    let words = leading.split(separator: " ").map(String.init).drop(while: LeadingWords.isAssignment)
    guard let first = words.first else { return nil }
    let name = Capabilities.canonicalName(of: first)
    let options = words.dropFirst().prefix { $0.hasPrefix("-") }
    func has(_ wanted: String...) -> Bool { options.contains(where: wanted.contains) }
    switch name {
    case "sh", "bash", "zsh", "dash", "ksh", "ash": return has("-c", "-lc", "-ec", "-ic") ? .shell : nil
    case "eval", "ssh": return .shell
    case "python3": return has("-c") ? .python : nil
    case "node", "bun", "deno", "tsx", "ts-node":
      return has("-e", "-p", "-pe", "--eval", "--print") ? .javaScript : nil
    case "awk", "gawk", "mawk": return .awk
    case "perl", "ruby", "php": return has("-e", "-r", "-ne", "-pe", "-E") ? .other : nil
    default: return nil
    }
  }

  /// The quote that is still open at the end, and where its text begins.
  static func openQuote(in text: String) -> (quote: UInt8, start: Int)? {
    var open: (quote: UInt8, start: Int)?
    var isEscaped = false
    for (index, byte) in text.utf8.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if let quote = open?.quote {
        if byte == quote { open = nil } else if quote == 0x22, byte == 0x5C { isEscaped = true }
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 || byte == 0x27 {
        open = (byte, index + 1)
      }
    }
    return open
  }

  /// What closes the parentheses and braces that are open.
  private static func closers(after code: ArraySlice<UInt8>) -> String {
    var open: [UInt8] = []
    for byte in code {
      switch byte {
      case UInt8(ascii: "("): open.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if open.last == byte { open.removeLast() }
      default: break
      }
    }
    return String(decoding: open.reversed(), as: UTF8.self)
  }
}

extension String {
  /// The same with double quotes turned into single ones.
  fileprivate func replacingQuotes() -> String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "\"") ? UInt8(ascii: "'") : $0 }, as: UTF8.self)
  }
}
