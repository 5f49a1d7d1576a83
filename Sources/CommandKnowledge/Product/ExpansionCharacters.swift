/// Characters that are left after quote removal and look like an expansion (E4).
enum ExpansionCharacters {
  private static let home = Array("$HOME".utf8)

  /// Whether a word of a command with listed options holds `$`, a backquote, or `{` together with `,` or `..`.
  static func stand(in word: CommandWord) -> Bool {
    holdsDollar(word.value, word.traits) || holdsBraces(word.value)
  }

  private static func holdsDollar(_ value: [UInt8], _ traits: CommandWord.Traits) -> Bool {
    guard value.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") }) else { return false }
    // What `CommandWord` has found to be expansions has been judged by the caller.
    if !traits.isDisjoint(with: .unknownText) {
      return false
    }
    guard traits.contains(.home) else { return true }
    var place = 0
    while place < value.count {
      if value[place] == UInt8(ascii: "`") { return true }
      if value[place] == UInt8(ascii: "$") {
        guard value[place...].starts(with: home) else { return true }
        place += home.count
      } else {
        place += 1
      }
    }
    return false
  }

  private static func holdsBraces(_ value: [UInt8]) -> Bool {
    guard value.contains(UInt8(ascii: "{")) else { return false }
    if value.contains(UInt8(ascii: ",")) { return true }
    return zip(value, value.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }
  }
}
