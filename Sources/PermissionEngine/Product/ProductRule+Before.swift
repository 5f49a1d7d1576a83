import RuleSyntax

/// Rules that do nothing in older releases (releases, 1f and 1g).
extension ProductRule {
  /// Whether the release takes the rule at all.
  func counts(in semantics: Semantics) -> Bool {
    if semantics.decidesAsNewest { return true }
    let isServer = tool.starts(with: "mcp__".utf8)
    let hasStarInName = tool.contains(UInt8(ascii: "*"))
    if hasStarInName, list != .allow, !semantics.has(.wildcardToolNames) { return false }
    let isPartial = hasStarInName && !tool.suffix(3).elementsEqual("__*".utf8)
    if isPartial, list == .allow, isServer, !semantics.has(.toolWildcardsInAllow) { return false }
    guard let specifier else { return true }
    switch String(decoding: tool, as: UTF8.self) {
    case "WebFetch":
      let isPlain = !specifier.contains(UInt8(ascii: "*")) && specifier.last != UInt8(ascii: ".")
      if specifier.elementsEqual("*".utf8) { return true }
      return isPlain && !specifier.contains(where: Self.isCapital) || semantics.has(.domainWildcards)
    case "Agent": return list != .deny || semantics.has(.agentNamesAreDenied)
    case "Skill":
      let isPrefix = specifier.last == UInt8(ascii: "*")
      guard isPrefix else { return true }
      return semantics.has(list == .deny ? .skillPrefixesAreDenied : .skillPrefixesAreAllowed)
    case "Bash":
      if specifier.elementsEqual("*".utf8), list == .allow, !semantics.has(.starSpecifierIsWholeTool) {
        return false
      }
      let isPrefix = specifier.suffix(2).elementsEqual(":*".utf8)
      let isQuoted = specifier.contains { "'\"".utf8.contains($0) }
      if isQuoted, !isPrefix, specifier.contains(UInt8(ascii: "*")), !semantics.has(.quotedRulesCount) {
        return false
      }
      return semantics.has(.innerColonStars) || !Self.hasInnerColonStar(specifier)
    case "Read", "Edit":
      return list != .deny || semantics.has(.innerPathStars) || !Self.hasInnerPathStar(specifier)
    default: return true
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// `git:* push`.
  private static func hasInnerColonStar(_ specifier: [UInt8]) -> Bool {
    zip(specifier.indices, zip(specifier, specifier.dropFirst())).contains { index, pair in
      pair == (UInt8(ascii: ":"), UInt8(ascii: "*")) && index + 2 < specifier.count
    }
  }

  /// `sec-*/k.json`: the one `*` of a rule, at the end of a name that another follows. With a second one somewhere, or
  /// with something behind it in the name, it was a wildcard always.
  private static func hasInnerPathStar(_ specifier: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    guard let place = specifier.firstIndex(of: star), specifier.lastIndex(of: star) == place else {
      return false
    }
    let names = specifier.split(separator: UInt8(ascii: "/"))
    return names.dropLast().contains { $0.count > 1 && $0.last == star }
  }
}
