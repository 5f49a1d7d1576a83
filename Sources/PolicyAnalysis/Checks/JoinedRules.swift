internal import RuleSyntax

/// Several rules in one entry: `Bash(ls), Bash(pwd)` is one rule with the text `ls), Bash(pwd`.
enum JoinedRules {
  /// Where one rule seems to end and the next to begin: the bytes from `)` to `(`; nil when nothing looks so.
  static func place(in specifier: [UInt8]) -> Range<Int>? {
    specifier.indices.lazy.compactMap { end(of: specifier, from: $0) }.first
  }

  private static func end(of text: [UInt8], from start: Int) -> Range<Int>? {
    guard text[start] == UInt8(ascii: ")") else { return nil }
    let after = text[(start + 1)...]
    let name = after.drop { " ,;&|".utf8.contains($0) }
    guard name.startIndex > start + 1, let opening = name.firstIndex(of: UInt8(ascii: "(")),
      ToolCatalog.entry(named: Array(name[..<opening]), in: .product) != nil
    else { return nil }
    return start..<opening + 1
  }
}
