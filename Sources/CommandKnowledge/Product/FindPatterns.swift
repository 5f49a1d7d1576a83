/// Patterns among the words of `find` (E9).
package enum FindPatterns {
  /// Why `find` asks under the empty policy and under star rules; exact and bare rules lift it.
  ///
  /// It asks for each unquoted `*`, `?` and `[`, and for a quoted one or a `]` in a word that is no value of a test.
  /// - Parameter words: the command, its name first.
  /// - Returns: nil when it does not ask for a pattern.
  package static func doubt(_ words: ArraySlice<CommandWord>) -> String? {
    var isValue = false
    for word in words.dropFirst() {
      let takesValue = !isValue && FindWords.takesValue(word.value)
      if hasUnquotedPattern(word.source) { return "a pattern that the shell would expand" }
      if !isValue, word.value.contains(where: { "*?[]".utf8.contains($0) }) {
        return "a pattern that is no value of a test"
      }
      isValue = takesValue
    }
    return nil
  }

  /// Whether all that it asks for are patterns in quotes.
  ///
  /// - Parameter words: the command, its name first.
  package static func areQuoted(_ words: ArraySlice<CommandWord>) -> Bool {
    doubt(words) != nil && !words.contains { hasUnquotedPattern($0.source) }
  }

  private static func hasUnquotedPattern(_ source: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(source)
    return UnquotedPlaces(bytes).contains { "*?[".utf8.contains(bytes[$0]) }
  }
}
