/// `sed`: the two forms that need no rule (S-21k).
enum StreamEditorForm {
  private static let printOptions: [StaticString] = [
    "--quiet", "--silent", "--posix", "--regexp-extended", "--zero-terminated",
  ]

  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    let expansions: CommandWord.Traits = [.namedVariable, .specialVariable, .substitution, .arithmetic]
    if let index = words.firstIndex(where: { !$0.traits.isDisjoint(with: expansions) }) {
      return .expansion(index)
    }
    if let index = words.firstIndex(where: ExpansionCharacters.stand) { return .expansionCharacter(index) }
    var prints = false
    var script: Int?
    var operands = 0
    for index in words.indices {
      let value = words[index].value
      guard value.count > 1, value.first == UInt8(ascii: "-") else {
        if script == nil { script = index }
        operands += 1
        continue
      }
      if value.elementsEqual("--".utf8) { continue }
      if value.elementsEqual("--quiet".utf8) || value.elementsEqual("--silent".utf8) {
        prints = true
      } else if value[1] != UInt8(ascii: "-"), value.contains(UInt8(ascii: "n")) {
        prints = true
      }
    }
    for index in words.indices where !isOption(words[index].value, prints: prints) { return .option(index) }
    guard let script else { return .form("without a script this is not read-only") }
    if prints { return isPrintScript(words[script].value) ? nil : .operand(script) }
    guard operands == 1 else { return .form("a substitution in files is not read-only") }
    return isSubstitution(words[script].value) ? nil : .operand(script)
  }

  private static func isOption(_ value: [UInt8], prints: Bool) -> Bool {
    // A lone `-` is one that nobody knows.
    if value.elementsEqual("-".utf8) { return false }
    guard value.count > 1, value.first == UInt8(ascii: "-"), !value.elementsEqual("--".utf8) else {
      return true
    }
    if value[1] != UInt8(ascii: "-") {
      return value.dropFirst().allSatisfy { (prints ? "nrzE" : "rE").utf8.contains($0) }
    }
    if !prints { return value.elementsEqual("--posix".utf8) || value.elementsEqual("--regexp-extended".utf8) }
    return printOptions.contains { $0.withUTF8Buffer { value.elementsEqual($0) } }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    var rest = text.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  /// `p`, `5p`, `1,5p`, several with `;` between.
  static func isPrintScript(_ script: [UInt8]) -> Bool {
    trimmed(script[...]).split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).allSatisfy {
      part in
      var rest = trimmed(part)
      guard rest.popLast() == UInt8(ascii: "p") else { return false }
      let numbers = rest.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      return rest.isEmpty
        || (numbers.count <= 2
          && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(MeasuredReadOnly.isDigit) })
    }
  }

  private static func endsEscaped(_ text: ArraySlice<UInt8>) -> Bool {
    text.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// `s/RE/REPLACEMENT/FLAGS` with nothing in it that could be another command.
  static func isSubstitution(_ script: [UInt8]) -> Bool {
    let text = trimmed(script[...])
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].elementsEqual("s".utf8) else { return false }
    guard !endsEscaped(parts[1]), !endsEscaped(parts[2]) else { return false }
    let digits = parts[3].count(where: MeasuredReadOnly.isDigit)
    guard parts[3].allSatisfy({ "gpiImM123456789".utf8.contains($0) }), digits <= 1 else { return false }
    guard text.allSatisfy({ $0 < 0x80 && !";{}#".utf8.contains($0) }) else { return false }
    return !parts.contains { $0.first == UInt8(ascii: "!") }
  }
}
