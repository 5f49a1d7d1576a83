import PatternMatching
import RuleSyntax

/// The `WebFetch(domain:…)` rules (spec T-1, T-2).
struct ProductDomainRules: Sendable {
  private var rules: [RuleList: [(source: SourcedRule, pattern: ProductDomainPattern)]] = [:]

  /// Compiles the domain rules among these.
  init(_ rules: [ProductRule]) {
    for rule in rules where rule.tool.elementsEqual("WebFetch".utf8) {
      guard let specifier = rule.specifier, specifier.starts(with: "domain:".utf8),
        let pattern = ProductDomainPattern(Array(specifier.dropFirst("domain:".utf8.count)))
      else { continue }
      self.rules[rule.list, default: []].append((rule.source, pattern))
    }
  }

  /// The first rule of the highest scope that names a host.
  ///
  /// - Parameter host: as `ProductURL` gives it; empty for a URL without one.
  func firstMatch(_ host: [UInt8], in list: RuleList) -> SourcedRule? {
    rules[list]?.first { $0.pattern.matches(host) }?.source
  }
}

/// The hosts that the text after `domain:` stands for (spec T-2).
struct ProductDomainPattern: Sendable {
  private enum Form: Sendable {
    case every
    /// An IPv6 address in brackets.
    case address([UInt8])
    /// A leading `*.`: one label or more before the labels that follow.
    case below([WildcardPattern])
    case labels([WildcardPattern])
  }

  private let form: Form
  /// The text in lower case, without dots at its end.
  let text: [UInt8]

  /// Whether every host matches.
  var isEvery: Bool { if case .every = form { true } else { false } }

  /// The one host that matches, when there is no wildcard.
  var onlyHost: [UInt8]? {
    switch form {
    case .every, .below: nil
    case .address(let address): address
    case .labels: text.contains(UInt8(ascii: "*")) ? nil : text
    }
  }

  /// Reads the text; nil when it names no host.
  init?(_ domain: [UInt8]) {
    if domain.elementsEqual("*".utf8) {
      form = .every
      text = domain
      return
    }
    var text = domain.map(PathBytes.lowercase)
    if text.elementsEqual("*.".utf8) { return nil }
    while text.last == PathBytes.dot { text.removeLast() }
    // Nothing names the URLs that have no host.
    guard text.first != PathBytes.dot, !text.isEmpty || domain.isEmpty else { return nil }
    // Ports, paths, schemes and blanks are no part of a host.
    let isAddress = text.first == UInt8(ascii: "[")
    let excluded = Array(isAddress ? "/ ?,".utf8 : "/: ?,[]".utf8)
    if text.contains(where: excluded.contains) { return nil }
    self.text = text
    if isAddress {
      form = .address(text)
      return
    }
    var labels = text.split(separator: PathBytes.dot, omittingEmptySubsequences: false)
    let isBelow = labels.count > 1 && labels[0].elementsEqual("*".utf8)
    if isBelow { labels.removeFirst() }
    let patterns = labels.map { WildcardPattern(starsIn: Array($0)) }
    form = isBelow ? .below(patterns) : .labels(patterns)
  }

  /// Whether a host matches.
  func matches(_ host: [UInt8]) -> Bool {
    if host.first == UInt8(ascii: "[") {
      switch form {
      case .every: return true
      case .address(let address): return address == host
      case .below, .labels: return false
      }
    }
    let names = host.split(separator: PathBytes.dot, omittingEmptySubsequences: false)
    switch form {
    case .every: return true
    case .address: return false
    case .below(let patterns):
      guard names.count > patterns.count else { return false }
      return Self.match(patterns, names.suffix(patterns.count))
    case .labels(let patterns):
      return names.count == patterns.count && Self.match(patterns, names[...])
    }
  }

  private static func match(_ patterns: [WildcardPattern], _ names: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    zip(patterns, names).allSatisfy { $0.matches($1) }
  }
}
