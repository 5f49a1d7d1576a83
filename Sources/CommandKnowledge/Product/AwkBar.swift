/// `awk` commands whose program is not in the text, or runs commands (E10).
enum AwkBar {
  /// - Parameter words: the arguments.
  static func isBarred(_ words: ArraySlice<CommandWord>) -> Bool {
    let unknown: CommandWord.Traits = [.namedVariable, .specialVariable, .substitution]
    return words.contains {
      isOptionBarred($0.value) || isProgramBarred($0.value) || !$0.traits.isDisjoint(with: unknown)
    }
  }

  // MARK: Options

  /// Options without a value that others may follow in a cluster.
  private static let flags = Set("bcCghkMnNOPrsStV".utf8)
  private static let barred = Set("feilEDW".utf8)

  /// Long options that are barred, with the length of the shortest form that means them.
  private static let longOptions: [(name: [UInt8], shortest: Int)] = [
    ("file", 3), ("source", 1), ("include", 1), ("load", 2), ("exec", 1), ("eval", 1), ("sandbox", 1),
    ("skip-fields", 1), ("debug", 2),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func isOptionBarred(_ value: [UInt8]) -> Bool {
    guard value.first == UInt8(ascii: "-") else { return false }
    if value.starts(with: "--".utf8) {
      let name = value.dropFirst(2).prefix { $0 != UInt8(ascii: "=") }
      return longOptions.contains { $0.name.starts(with: name) && name.count >= $0.shortest }
    }
    guard let letter = value.dropFirst().first(where: { !flags.contains($0) }) else { return false }
    return barred.contains(letter)
  }

  // MARK: Programs

  private static func isProgramBarred(_ text: [UInt8]) -> Bool {
    guard text.contains(where: { "|@(".utf8.contains($0) }) else { return false }
    return ProgramText.containsCall(text, "system") || hasPipe(text) || hasIndirection(text)
  }

  /// A single `|` or `|&` that leads to `getline`, or to a string with nothing but words between.
  private static func hasPipe(_ text: [UInt8]) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "|") {
      if index > 0, text[index - 1] == UInt8(ascii: "|") { continue }
      var rest = text[(index + 1)...]
      if rest.first == UInt8(ascii: "|") { continue }
      if rest.first == UInt8(ascii: "&") { rest = rest.dropFirst() }
      rest = rest.drop(while: ProgramText.isBlank)
      let word = rest.prefix(while: isWordByte)
      if word.elementsEqual("getline".utf8) { return true }
      if rest.first(where: { !isWordByte($0) && !ProgramText.isBlank($0) }) == UInt8(ascii: "\"") {
        return true
      }
    }
    return false
  }

  /// `@load`, `@include`, and a call through a name (`@f()`).
  private static func hasIndirection(_ text: [UInt8]) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "@") {
      let rest = text[(index + 1)...].drop(while: ProgramText.isBlank)
      let word = rest.prefix(while: isWordByte)
      if word.elementsEqual("load".utf8) || word.elementsEqual("include".utf8) { return true }
      if !word.isEmpty, text[word.endIndex...].first(where: { !ProgramText.isBlank($0) }) == UInt8(ascii: "(")
      {
        return true
      }
    }
    return false
  }
}
