extension WildcardPattern {
  /// Whether some text matches both patterns.
  ///
  /// Two patterns with wildcards meet when their leading literals agree as far as both reach, and their
  /// trailing ones likewise: the text that holds the longer beginning, all inner literals of one, all of the
  /// other, and the longer ending matches both.
  ///
  /// - Complexity: O(*n* + *m*) in the lengths of the patterns.
  public func intersects(_ other: WildcardPattern) -> Bool {
    if !hasWildcard { return other.matches(bytes) }
    if !other.hasWildcard { return matches(other.bytes) }
    return agree(literalPrefix, other.literalPrefix)
      && agree(literalSuffix.reversed(), other.literalSuffix.reversed())
  }

  /// Whether every text that `other` matches is matched by this pattern.
  ///
  /// The fresh-symbol argument: put a byte that stands nowhere in this pattern in the place of every wildcard
  /// of `other`. Only wildcards of this pattern can match such a byte, so if the text matches, whatever else
  /// stands in its place matches too; if it does not, that text is a counterexample.
  ///
  /// - Returns: true only when it is so; false is exact as long as some byte value stands in no literal of
  ///   this pattern.
  /// - Complexity: O(*n* + *m*) in the lengths of the patterns.
  public func includes(_ other: WildcardPattern) -> Bool {
    if !other.hasWildcard { return matches(other.bytes) }
    guard hasWildcard, other.literalPrefix.starts(with: literalPrefix),
      other.literalSuffix.reversed().starts(with: literalSuffix.reversed())
    else { return false }
    return bytes.withUnsafeBufferPointer { mine in
      other.bytes.withUnsafeBufferPointer { theirs in
        innerLiterals(of: mine, occurIn: other, theirs)
      }
    }
  }

  /// Whether the inner literals of this pattern occur in order, each inside one literal of `other`, between
  /// what the outer literals of this pattern have taken.
  private func innerLiterals(
    of mine: UnsafeBufferPointer<UInt8>, occurIn other: WildcardPattern, _ theirs: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var piece = 0
    var position = ends[0]
    var start = ends[0]
    let suffixLength = literalSuffix.count
    for end in ends.dropFirst().dropLast() {
      while true {
        let isLast = piece == other.ends.count - 1
        let limit = isLast ? theirs.count - suffixLength : other.ends[piece]
        if let found = find(mine, start, end - start, in: theirs, position, limit) {
          position = found + (end - start)
          break
        }
        if isLast { return false }
        position = other.ends[piece]
        piece += 1
      }
      start = end
    }
    return true
  }

  /// Whether the shorter of the two is the beginning of the longer.
  private func agree(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
    zip(a, b).allSatisfy { $0 == $1 }
  }
}
