import PatternMatching
import RuleSyntax

/// The specifier of one `Read` or `Edit` rule, as release 2.1.332 takes it (spec P-1 to P-5, P-10, P-11).
///
/// The product's globs are nearly those of a gitignore file. What differs is put into words that git's own
/// reading understands, so that the matchers of `PatternMatching` serve both.
struct ProductPathPattern: Sendable {
  /// From where a pattern is counted. Entries negate each other within a class only (P-10).
  enum AnchorClass: Sendable, Hashable {
    /// `//path`.
    case filesystemRoot
    /// `~/path`.
    case home
    /// `/path`: where the source of the settings says (P-3).
    case source
    /// Everything else: the working directories (P-4).
    case relative
  }

  let anchorClass: AnchorClass
  /// True for `!pattern`, which takes back what an earlier entry matched (P-10).
  let isNegation: Bool
  /// Git patterns, any of which has to match below the anchor; paths are folded before (P-11).
  let globs: [PathGlob]
  /// The directory names that begin every match, as far as they are literal: `/srv/l` of `//srv/l/*.txt`.
  let literalDirectories: [UInt8]

  /// Reads a specifier; nil when it matches nothing.
  ///
  /// - Parameters:
  ///   - specifier: the text between the parentheses, UTF-8.
  ///   - list: what ends in `/**` reaches any depth in deny and ask, not in allow (P-5).
  ///   - reachesAnyDepth: in allow too, as older releases did.
  init?(_ specifier: [UInt8], in list: RuleList, reachesAnyDepth: Bool = false) {
    guard !Self.isHalfEscaped(specifier) else { return nil }
    let folded = ProductCaseFolding.folded(specifier)
    var text = Self.withoutTrailingBlanks(folded[...])
    isNegation = text.first == UInt8(ascii: "!")
    if isNegation {
      anchorClass = .relative
      text = text.dropFirst()
    } else if text.starts(with: "//".utf8) {
      anchorClass = .filesystemRoot
      while text.dropFirst().first == PathBytes.slash { text = text.dropFirst() }
    } else if text.first == PathBytes.slash {
      anchorClass = .source
    } else if text.starts(with: "~/".utf8) || text.elementsEqual("~".utf8) {
      anchorClass = .home
      text = text.dropFirst()
    } else {
      anchorClass = .relative
    }
    if anchorClass == .relative {
      if text.starts(with: "./".utf8) { text = text.dropFirst(2) }
      // P-10: a comment in an allow list; elsewhere the name that it says.
      if list == .allow, text.first == UInt8(ascii: "#"), !isNegation { return nil }
    }
    guard let git = ProductGlobText(text, in: list, reachesAnyDepth: reachesAnyDepth) else { return nil }
    globs = git.alternatives.compactMap { try? PathGlob($0, ignoringASCIICase: true) }
    literalDirectories = git.literalDirectories
    if globs.isEmpty { return nil }
  }

  /// R-5: `\(` or `\)` beside an unescaped parenthesis leaves open where the specifier ends.
  private static func isHalfEscaped(_ specifier: [UInt8]) -> Bool {
    var (escaped, plain) = (false, false)
    var index = 0
    while index < specifier.count {
      let isEscape = specifier[index] == PathBytes.backslash && index + 1 < specifier.count
      if isEscape { index += 1 }
      if specifier[index] == UInt8(ascii: "(") || specifier[index] == UInt8(ascii: ")") {
        if isEscape { escaped = true } else { plain = true }
      }
      index += 1
    }
    return escaped && plain
  }

  /// P-1: unescaped blanks and tabs at the end do not count.
  private static func withoutTrailingBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t"),
      text.dropLast().last != PathBytes.backslash
    {
      text = text.dropLast()
    }
    return text
  }
}
