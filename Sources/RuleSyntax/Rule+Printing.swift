extension Rule {
  /// The rule written from its parts, in canonical form.
  ///
  /// Equal to the text of a rule that is already canonical. Otherwise it means the same, and is written without
  /// white space around it, with one `*` for several side by side in commands, and with Windows paths and anchors in
  /// their usual form.
  public var canonicalText: [UInt8] {
    guard let specifier else { return tool.bytes }
    return text(with: specifier.canonicalBytes)
  }

  /// The text of a rule of the same tool with something else between its parentheses.
  public func text(with content: [UInt8]) -> [UInt8] {
    tool.bytes + [UInt8(ascii: "(")] + content + [UInt8(ascii: ")")]
  }

  /// Where the rule stands in its text, without the white space around it.
  public var extent: Range<Int> {
    tool.range.lowerBound..<(specifier.map { $0.range.upperBound + 1 } ?? tool.range.upperBound)
  }

  /// White space stands before or after the rule.
  public var hasOuterWhitespace: Bool { extent != 0..<text.count }
}

extension Specifier {
  fileprivate var canonicalBytes: [UInt8] {
    switch meaning {
    case .command(let pattern): pattern.bytes(endingInColon: bytes.suffix(2).elementsEqual(":*".utf8))
    case .path(let pattern): pattern.bytes
    case .name(let name, let takesArguments): name + (takesArguments ? bytes.suffix(2) : [])
    case .domain(let domain): Array("domain:".utf8) + domain
    case .directory(let directory): directory
    case .everyCall, .undocumentedEveryCall: [UInt8(ascii: "*")]
    case .empty: []
    case .neverConsulted, .meaningless, .primaryField: bytes
    }
  }
}

extension CommandPattern {
  /// The pattern as text.
  ///
  /// - Parameter endingInColon: whether a word boundary is written `:*` or ` *`; they mean the same.
  fileprivate func bytes(endingInColon: Bool) -> [UInt8] {
    let star = UInt8(ascii: "*")
    var result: [UInt8] = []
    for atom in atoms {
      switch atom {
      case .literal(let bytes): result += bytes
      case .anything: result.append(star)
      }
    }
    switch ending {
    case .prefix: result += Array(":*".utf8)
    case .wordBoundary: result += Array((endingInColon ? ":*" : " *").utf8)
    case .none:
      // A second `*` keeps `x *` and `x:*` from being read as a word boundary, and `*` alone as the whole tool.
      guard atoms.last == .anything else { break }
      let before = result.dropLast().last
      if before == nil || before == UInt8(ascii: " ") || before == UInt8(ascii: ":") { result.append(star) }
    }
    return result
  }
}

extension PathPattern {
  fileprivate var bytes: [UInt8] {
    switch anchor {
    case .filesystemRoot: [UInt8(ascii: "/")] + glob
    case .home: [UInt8(ascii: "~")] + glob
    case .settingsSource: glob
    case .workingDirectory where ascents > 0:
      Array(repeatElement(Array("../".utf8), count: ascents).joined()) + glob.dropFirst()
    case .workingDirectory: (hasDotPrefix ? [UInt8(ascii: ".")] : []) + glob
    }
  }
}
