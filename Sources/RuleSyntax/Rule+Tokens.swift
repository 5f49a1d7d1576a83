extension Rule {
  /// The rule cut into tokens: in order, without gaps, the whole text.
  ///
  /// A specifier with two meanings (T-7) is cut by its ordinary one.
  ///
  /// - Parameter semantics: what the rule was parsed for; they say where `*` is a wildcard.
  /// - Complexity: O(*n*).
  public func tokens(in semantics: Semantics) -> [RuleToken] {
    var cutter = TokenCutter(text: text, hasWildcards: semantics.has(.wildcardsInCommands))
    cutter.take(.blank, to: tool.range.lowerBound)
    cutter.takeText(as: .toolName, to: tool.range.upperBound)
    if let specifier {
      cutter.take(.openParenthesis, to: specifier.range.lowerBound)
      cutter.take(specifier)
      cutter.take(.closeParenthesis, to: specifier.range.upperBound + 1)
    }
    cutter.take(.blank, to: text.count)
    return cutter.tokens
  }
}

/// Cuts a text from left to right.
private struct TokenCutter {
  let text: [UInt8]
  let hasWildcards: Bool
  private(set) var tokens: [RuleToken] = []
  private var place = 0

  init(text: [UInt8], hasWildcards: Bool) {
    self.text = text
    self.hasWildcards = hasWildcards
  }

  /// Everything up to an offset is one token; nothing when the text is already cut so far.
  mutating func take(_ kind: RuleToken.Kind, to end: Int) {
    guard place < end, end <= text.count else { return }
    tokens.append(RuleToken(kind, place..<end))
    place = end
  }

  /// Everything up to an offset is text with wildcards.
  mutating func takeText(as kind: RuleToken.Kind, to end: Int) {
    let star = UInt8(ascii: "*")
    while hasWildcards, place < end, let next = text[place..<end].firstIndex(of: star) {
      take(kind, to: next)
      take(.wildcard, to: text[next..<end].firstIndex { $0 != star } ?? end)
    }
    take(kind, to: end)
  }

  /// The specifier, by its ordinary meaning.
  mutating func take(_ specifier: Specifier) {
    let end = specifier.range.upperBound
    switch specifier.meaning {
    case .empty: break
    case .everyCall, .undocumentedEveryCall: take(.wildcard, to: end)
    case .command(let pattern):
      takeText(as: .literal, to: pattern.ending == .none ? end : end - 2)
      take(.ending, to: end)
    case .name(_, let takesArguments):
      take(.literal, to: takesArguments ? end - 2 : end)
      take(.ending, to: end)
    case .path(let pattern): take(pattern, to: end)
    case .domain:
      take(.domainPrefix, to: place + "domain:".utf8.count)
      takeText(as: .literal, to: end)
    case .directory: takeText(as: .literal, to: end)
    case .neverConsulted, .primaryField: take(.literal, to: end)
    case .meaningless:
      if specifier.parameter == nil { take(.literal, to: end) } else { takeParameter(to: end) }
    }
  }

  private mutating func take(_ pattern: PathPattern, to end: Int) {
    if pattern.isNegation || pattern.isComment {
      take(.inversion, to: place + 1)
    } else {
      take(.anchor, to: endOfAnchor(pattern, before: end))
    }
    takePath(to: end)
  }

  private func endOfAnchor(_ pattern: PathPattern, before end: Int) -> Int {
    let bytes = text[place..<end]
    switch pattern.anchor {
    case .filesystemRoot:
      // Windows: `C:\`, or the two backslashes of a share.
      return place + (bytes.dropFirst().first == UInt8(ascii: ":") ? 3 : 2)
    case .home: return min(end, place + 2)
    case .settingsSource: return place + 1
    case .workingDirectory:
      // `./` and `../`, as often as they stand here; `.` and `..` alone.
      if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { return end }
      var index = place
      while true {
        let rest = text[index..<end]
        if rest.starts(with: "./".utf8) {
          index += 2
        } else if rest.starts(with: "../".utf8) {
          index += 3
        } else {
          return rest.elementsEqual("..".utf8) || index > place && rest.elementsEqual(".".utf8) ? end : index
        }
      }
    }
  }

  /// In paths `*` is a wildcard in every edition (P-1).
  private mutating func takePath(to end: Int) {
    var path = TokenCutter(text: text, hasWildcards: true)
    path.place = place
    path.takeText(as: .literal, to: end)
    tokens += path.tokens
    place = path.place
  }

  /// `param:value` with its blanks (T-7).
  private mutating func takeParameter(to end: Int) {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let start = text[place..<end].firstIndex { !isBlank($0) } ?? end
    take(.separator, to: start)
    let colon = text[place..<end].firstIndex(of: UInt8(ascii: ":")) ?? end
    take(.parameterName, to: text[place..<colon].firstIndex(where: isBlank) ?? colon)
    let value = colon < end ? text[(colon + 1)..<end].firstIndex { !isBlank($0) } ?? end : end
    take(.separator, to: value)
    let after = text[place..<end].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? place
    takeText(as: .literal, to: after)
    take(.separator, to: end)
  }
}
