import CommandKnowledge

/// A pause at the beginning of a text, for which the product has other tools: it refuses the call before any rule is asked
/// (S-1).
enum LongSleep {
  /// A pause this long, in whole seconds, is refused.
  private static let leastSeconds = 25

  /// Whether a text begins with `sleep` and nothing but a number of at least so many seconds, without quotes and unit. A
  /// call in the background is not refused; that is for the caller to see.
  static func begins(_ script: ProductScript) -> Bool {
    guard let command = script.commands.first, command.words.count == 2, command.assignments.isEmpty,
      command.place.isDisjoint(with: FoundCommand.Place.enclosed.union(.obscure)),
      command.words[0].source.elementsEqual("sleep".utf8)
    else { return false }
    let parts = command.words[1].source.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count < 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(PathBytes.isDigit) }) else {
      return false
    }
    let digits = parts[0].drop { $0 == UInt8(ascii: "0") }
    // No larger than needed, however many digits there are.
    let seconds = digits.reduce(0) { min($0, leastSeconds) * 10 + Int($1 - UInt8(ascii: "0")) }
    return seconds >= leastSeconds
  }
}
