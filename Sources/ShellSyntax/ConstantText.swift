extension Word {
  /// The one value that the word has at run time after quote removal; nil when it contains an expansion, a
  /// substitution, a glob, a tilde or braces. Pure quoting (`r''m`, `\rm`, `$'rm'`) is resolved.
  public var constantText: [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(self.text.count)
    return Self.append(parts, to: &text) ? text : nil
  }

  /// Adds the value of constant parts; false at the first part that is not constant.
  private static func append(_ parts: [WordPart], to text: inout [UInt8]) -> Bool {
    for part in parts {
      switch part {
      case .literal(let bytes), .singleQuoted(let bytes): text.append(contentsOf: bytes)
      case .escaped(let bytes): text.append(contentsOf: bytes)
      case .ansiQuoted(let value):
        guard let value else { return false }
        text.append(contentsOf: value)
      case .doubleQuoted(let inner, let isLocalized):
        guard !isLocalized, append(inner, to: &text) else { return false }
      case .parameter, .command, .arithmetic, .process, .tilde, .glob, .brace: return false
      }
    }
    return true
  }
}
