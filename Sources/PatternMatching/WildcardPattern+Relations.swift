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
    return endsAgree(
      with: other, beginning: min(beginningLength, other.beginningLength),
      ending: min(endingLength, other.endingLength))
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
    guard hasWildcard, beginningLength <= other.beginningLength, endingLength <= other.endingLength,
      endsAgree(with: other, beginning: beginningLength, ending: endingLength)
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
    for end in ends.dropFirst().dropLast() {
      while true {
        let isLast = piece == other.ends.count - 1
        let limit = isLast ? theirs.count - endingLength : other.ends[piece]
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

  /// Whether the literal beginning of this pattern is a beginning of that of the other.
  func beginningLeads(_ other: WildcardPattern) -> Bool {
    beginningLength <= other.beginningLength
      && endsAgree(with: other, beginning: beginningLength, ending: 0)
  }

  /// Whether the literal beginning of this pattern stands before that of the other in the order of bytes.
  func beginningPrecedes(_ other: WildcardPattern) -> Bool {
    bytes.withUnsafeBufferPointer { mine in
      other.bytes.withUnsafeBufferPointer { theirs in
        let order = compare(mine, theirs, min(beginningLength, other.beginningLength))
        return order < 0 || order == 0 && beginningLength < other.beginningLength
      }
    }
  }

  /// How many literal bytes stand before the first wildcard.
  var beginningLength: Int { ends[0] }

  /// How many literal bytes stand after the last wildcard of a pattern that has one.
  private var endingLength: Int { bytes.count - (ends.count > 1 ? ends[ends.count - 2] : 0) }

  /// Whether so many bytes at the beginning and at the end of both patterns are the same.
  private func endsAgree(with other: WildcardPattern, beginning: Int, ending: Int) -> Bool {
    bytes.withUnsafeBufferPointer { mine in
      other.bytes.withUnsafeBufferPointer { theirs in
        equal(mine, 0, theirs, 0, beginning)
          && equal(mine, mine.count - ending, theirs, theirs.count - ending, ending)
      }
    }
  }
}
