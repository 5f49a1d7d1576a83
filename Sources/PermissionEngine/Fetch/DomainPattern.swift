import PatternMatching
import RuleSyntax

/// The host names that `WebFetch(domain:…)` stands for (spec T-1, T-2).
struct DomainPattern: Sendable, Hashable {
  private enum Label: Sendable, Hashable {
    case pattern(WildcardPattern)
    /// A leading `*.`: one label or more.
    case oneOrMore
  }

  private let labels: [Label]

  /// Compiles the text behind `domain:`; nil when it can name no host.
  init?(_ domain: [UInt8], in list: RuleList, semantics: Semantics) {
    var text = Self.trimmed(domain, in: list).map(PathBytes.lowercase)
    if text.last == PathBytes.dot { text.removeLast() }
    guard !text.isEmpty else { return nil }
    if text.first == UInt8(ascii: "[") {
      // An address in another spelling is the same host.
      guard text.last == UInt8(ascii: "]"), let address = IPv6Address(text.dropFirst().dropLast()) else {
        return nil
      }
      labels = [.pattern(WildcardPattern([.literal(address.text)]))]
      return
    }
    let parts = text.split(separator: PathBytes.dot, omittingEmptySubsequences: false)
    let wildcards = semantics.has(.wildcardsInDomains)
    labels = parts.enumerated().map { index, part in
      if wildcards && index == 0 && parts.count > 1 && part.elementsEqual([Self.star]) { return .oneOrMore }
      return .pattern(
        wildcards ? WildcardPattern(starsIn: Array(part)) : WildcardPattern([.literal(Array(part))]))
    }
  }

  /// The one host that matches, when the pattern has no wildcard.
  var onlyHost: [UInt8]? {
    var names: [[UInt8]] = []
    for label in labels {
      guard case .pattern(let pattern) = label, let name = pattern.onlyText else { return nil }
      names.append(name)
    }
    return Array(names.joined(separator: [PathBytes.dot]))
  }

  /// Whether a host matches.
  ///
  /// - Parameter host: in lower case, without trailing dot.
  func matches(_ host: [UInt8]) -> Bool {
    if host.first == UInt8(ascii: "[") {
      guard labels.count == 1, case .pattern(let pattern) = labels[0] else { return false }
      return pattern.matches(host)
    }
    var names = host.split(separator: PathBytes.dot, omittingEmptySubsequences: false)[...]
    var patterns = labels[...]
    if patterns.first == .oneOrMore {
      patterns = patterns.dropFirst()
      guard names.count > patterns.count else { return false }
      names = names.suffix(patterns.count)
    }
    guard names.count == patterns.count else { return false }
    return zip(patterns, names).allSatisfy { label, name in
      if case .pattern(let pattern) = label { pattern.matches(name) } else { false }
    }
  }

  /// Whether the text behind `domain:` means the whole tool in 2.1 (T-2).
  static func coversEveryHost(_ domain: [UInt8], in list: RuleList, semantics: Semantics) -> Bool {
    semantics.has(.wildcardsInDomains) && trimmed(domain, in: list).elementsEqual([star])
  }

  /// Blanks around the name count for an allow rule, which then matches nothing.
  static func trimmed(_ domain: [UInt8], in list: RuleList) -> ArraySlice<UInt8> {
    guard list != .allow else { return domain[...] }
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = domain.firstIndex(where: { !isBlank($0) }),
      let last = domain.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return domain[first...last]
  }

  private static let star = UInt8(ascii: "*")
}

extension WildcardPattern {
  /// The one text that matches, when there is no wildcard.
  fileprivate var onlyText: [UInt8]? {
    var text: [UInt8] = []
    for piece in pieces {
      guard case .literal(let bytes) = piece else { return nil }
      text += bytes
    }
    return text
  }
}
