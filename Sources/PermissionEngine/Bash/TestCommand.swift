import ShellSyntax

/// `[[ … ]]` taken as the `test` commands that it amounts to (spec S-18).
enum TestCommand {
  /// One `test` command for each condition between `&&`, `||`, `!` and parentheses.
  static func commands(of words: [Word]) -> [SimpleCommand] {
    var commands: [SimpleCommand] = []
    var condition: [Word] = []
    func finish() {
      guard let first = condition.first, let last = condition.last else { return }
      let range = first.range.lowerBound..<last.range.upperBound
      let name = word("test", at: first.range.lowerBound)
      commands.append(
        SimpleCommand(range: range, assignments: [], words: [name] + condition, redirections: []))
      condition = []
    }
    for word in words {
      switch String(decoding: word.text, as: UTF8.self) {
      case "&&", "||", "(", ")": finish()
      case "!" where condition.isEmpty: break
      // `<`, `>` and `=~` compare text; `test` knows `=` for that.
      case "<", ">", "=~": condition.append(self.word("=", at: word.range.lowerBound))
      default: condition.append(word)
      }
    }
    finish()
    return commands
  }

  private static func word(_ text: String, at offset: Int) -> Word {
    let bytes = Array(text.utf8)[...]
    return Word(range: offset..<offset, text: bytes, parts: [.literal(bytes)])
  }

  private static let arithmeticOperators = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]

  /// Whether bash evaluates an operand that is not a plain number: it would run a subscript's substitution.
  static func evaluatesArithmetic(_ words: [Word]) -> Bool {
    for (index, word) in words.enumerated() {
      let text = word.dequotedText
      if arithmeticOperators.contains(where: { text.elementsEqual($0.utf8) }) {
        let operands = [index - 1, index + 1].compactMap { words.indices.contains($0) ? words[$0] : nil }
        if !operands.allSatisfy({ isNumber($0.constantText) }) { return true }
      }
      if text.elementsEqual("-v".utf8) || text.elementsEqual("-R".utf8), words.indices.contains(index + 1) {
        if !isName(words[index + 1].constantText) { return true }
      }
    }
    return false
  }

  private static func isNumber(_ text: [UInt8]?) -> Bool {
    guard var digits = text?[...] else { return false }
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isName(_ text: [UInt8]?) -> Bool {
    guard let text, let first = text.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return text.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }
}
