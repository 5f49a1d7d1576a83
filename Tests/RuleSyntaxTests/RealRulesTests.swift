import Discovery
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Every distinct rule of public settings files: each is read, or refused for a reason that is seen in the text.
@Suite(
  "Rules that people write", .enabled(if: SharedData.has(SharedData.rules), "the shared rules are absent"))
struct RealRulesTests {
  /// The rows of the list of rules.
  private static let rows: [(list: RuleList, text: [UInt8])] = {
    let table = (try? FileSystem.live.contents(of: SharedData.rules)) ?? []
    return table.split(separator: 0x0A).dropFirst().compactMap { line in
      let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let list = RuleList(rawValue: String(decoding: fields[1], as: UTF8.self))
      else {
        return nil
      }
      return (list, unescaped(fields[2]))
    }
  }()

  /// Line breaks, tabs and backslashes are written with a backslash in the table.
  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if isEscaped {
        let known: [UInt8: UInt8] = [
          UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
        ]
        result.append(known[byte] ?? byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return result
  }

  @Test(arguments: Edition.allCases) func areReadOrRefusedWithAReason(_ edition: Edition) {
    let rows = Self.rows
    #expect(rows.count > 5_000)
    let parser = RuleParser(semantics: Semantics(edition: edition, reading: .strict))
    var reasons: [RuleSyntaxError.Reason: Int] = [:]
    for (list, text) in rows {
      do {
        let rule = try parser.parse(text, in: list)
        #expect(inconsistencies(in: rule, edition) == [], "\(String(decoding: text, as: UTF8.self))")
        expectRoundTrip(rule, parser, list)
      } catch {
        reasons[error.reason, default: 0] += 1
        expectVisible(error, in: text, edition)
      }
    }
    let refused = reasons.values.reduce(0, +)
    print(
      "edition \(edition.rawValue): \(rows.count) rules, \(refused) refused \(reasons.map { "\($0): \($1)" }.sorted())"
    )
    // In 1.0 every specifier on another tool is malformed, so more is refused.
    #expect(refused < rows.count / (edition == .v1_0 ? 10 : 100))
  }

  private func expectRoundTrip(_ rule: Rule, _ parser: RuleParser, _ list: RuleList) {
    guard let again = try? parser.parse(rule.canonicalText, in: list) else {
      Issue.record("the canonical text is malformed: \(text(rule.text))")
      return
    }
    #expect(again.specifier?.meaning == rule.specifier?.meaning, "\(text(rule.text))")
    #expect(again.canonicalText == rule.canonicalText)
    // Only these forms are written anew.
    let isRewritten =
      rule.hasOuterWhitespace || rule.text.contains(UInt8(ascii: "\\")) || text(rule.text).contains("**")
      || text(rule.text).contains("./") || text(rule.text).contains(":/") || text(rule.text).contains("(.)")
    #expect(isRewritten || rule.canonicalText == rule.text, "\(text(rule.text))")
  }

  /// The reason, told from the text without the parser.
  private func expectVisible(_ error: RuleSyntaxError, in rule: [UInt8], _ edition: Edition) {
    let text = text(rule)
    let opening = text.firstIndex(of: "(")
    let isVisible: Bool =
      switch error.reason {
      case .empty: text.allSatisfy(\.isWhitespace)
      case .blankBeforeParenthesis: text.contains(" (")
      case .missingParenthesis: opening != nil && !text[(opening ?? text.startIndex)...].contains(")")
      case .textAfterParenthesis: !text.hasSuffix(")") && text.contains(")")
      case .invalidName:
        text.prefix { $0 != "(" }.contains { !($0.isLetter || $0.isNumber || "_-*".contains($0)) }
          || text.hasPrefix("(")
      case .tooLong: rule.count > 65_536
      case .specifierNotTaken:
        edition == .v1_0 && !["Bash(", "Read(", "Edit(", "WebFetch("].contains { text.hasPrefix($0) }
      case .notAString: false
      }
    #expect(isVisible, "\(error.reason): \(text)")
  }
}
