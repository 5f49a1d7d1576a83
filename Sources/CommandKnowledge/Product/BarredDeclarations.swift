/// `export`, `declare`, `typeset`, `local` and `readonly` with arguments that are not approved (S-7, E10).
enum BarredDeclarations {
  /// - Parameters:
  ///   - name: the builtin.
  ///   - words: its arguments.
  ///   - position: how the builtin was reached.
  static func isBarred(
    _ name: [UInt8], _ words: ArraySlice<CommandWord>, _ position: BarredCommandPosition
  ) -> Bool {
    let grammar = Grammar(name)
    let isExport = name.elementsEqual("export".utf8)
    let isPlain = isExport || name.elementsEqual("readonly".utf8)
    var hasFlag = false
    var isAfterOptions = false
    for word in words {
      let value = word.value
      if position == .external, word.traits.contains(.glob) { return true }
      if value.elementsEqual("--".utf8), !isAfterOptions {
        isAfterOptions = true
      } else if value.first == UInt8(ascii: "-") || value.first == UInt8(ascii: "+") {
        // An option after a name is a name to the shell.
        if isAfterOptions { return true }
        hasFlag = true
        let isKnown = position == .external ? !isReinterpreting(value, isPlain) : grammar.allows(value)
        if !isKnown { return true }
      } else {
        isAfterOptions = true
        let operand = Operand(word)
        if operand.isBarred(position, isExport: isExport, hasFlag: hasFlag) { return true }
        let isAssignment = position == .direct || position == .spelledOut
        if operand.isValueBarred(isAssignment: isAssignment) { return true }
      }
    }
    return false
  }

  /// Flags that change how a value is read, after a program that starts another.
  private static func isReinterpreting(_ value: [UInt8], _ isPlain: Bool) -> Bool {
    guard BarredBuiltins.isOption(value) else { return false }
    let letters = isPlain ? "iEFLRZlu" : "niaAEFLRZlu"
    return value.contains { letters.utf8.contains($0) }
  }

  /// `NAME`, `NAME=value` or `NAME+=value`.
  private struct Operand {
    private let word: CommandWord
    private let name: ArraySlice<UInt8>
    private let value: ArraySlice<UInt8>?

    init(_ word: CommandWord) {
      self.word = word
      if let equals = word.value.firstIndex(of: UInt8(ascii: "=")) {
        let front = word.value[..<equals]
        name = front.last == UInt8(ascii: "+") ? front.dropLast() : front
        value = word.value[(equals + 1)...]
      } else {
        name = word.value[...]
        value = nil
      }
    }

    func isBarred(_ position: BarredCommandPosition, isExport: Bool, hasFlag: Bool) -> Bool {
      guard value != nil else {
        return position != .external && !name.allSatisfy(isWordByte) || hasBackslashInName
      }
      if hasFlag { return true }
      if position == .external { return false }
      if !BarredBuiltins.isName(name) || hasBackslashInName || name.elementsEqual("IFS".utf8) { return true }
      if isExport, position != .spelledOut { return false }
      let name = Array(name)
      if CommandNameSets.plainSafeVariables.contains(name) { return false }
      return position == .spelledOut
        || !CommandNameSets.characterSetVariables.contains(name)
          && !CommandNameSets.screenSizeVariables.contains(name)
    }

    private var hasBackslashInName: Bool {
      word.source.prefix { $0 != UInt8(ascii: "=") }.contains(UInt8(ascii: "\\"))
    }

    /// A value that is not constant, or that some shell expands further; a `~` only where the word is an assignment to
    /// the shell.
    func isValueBarred(isAssignment: Bool) -> Bool {
      guard let value else { return false }
      let unknown: CommandWord.Traits = [.namedVariable, .specialVariable, .substitution, .arithmetic]
      if !word.traits.isDisjoint(with: unknown) { return true }
      if isAssignment, value.contains(UInt8(ascii: "~")) || value.first == UInt8(ascii: "=") { return true }
      if isArray { return true }
      return value.contains(UInt8(ascii: "[")) && hasLiteralDollar
    }

    private var isArray: Bool {
      guard let equals = word.source.firstIndex(of: UInt8(ascii: "=")) else { return false }
      return word.source[(equals + 1)...].first == UInt8(ascii: "(")
    }

    /// A `$` or backquote that the shell does not expand here, in single quotes or after a backslash.
    private var hasLiteralDollar: Bool {
      let bytes = Array(word.source)
      var index = 0
      var isInDouble = false
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\\"):
          index += 1
          if index < bytes.count, "$`".utf8.contains(bytes[index]) { return true }
        case UInt8(ascii: "\""): isInDouble.toggle()
        case UInt8(ascii: "'") where !isInDouble:
          let end = ExpansionEnd.afterQuote(bytes, from: index + 1, bytes[index])
          if bytes[index..<end].contains(where: { "$`".utf8.contains($0) }) { return true }
          index = end - 1
        default: break
        }
        index += 1
      }
      return false
    }
  }

  /// The flags that are approved.
  private struct Grammar {
    /// Letters that may stand together after `-`.
    private let minus: Set<UInt8>
    /// Letters that may stand alone only.
    private let alone: Set<UInt8>
    private let plus: Set<UInt8>

    init(_ name: [UInt8]) {
      switch String(decoding: name, as: UTF8.self) {
      case "export": (minus, alone, plus) = (Set("fnp".utf8), Set("aA".utf8), [])
      case "readonly": (minus, alone, plus) = (Set("fpx".utf8), Set("aA".utf8), [])
      case "local": (minus, alone, plus) = (Set("fprtx".utf8), [], Set("rtx".utf8))
      default: (minus, alone, plus) = (Set("fgprtxU".utf8), [], Set("grtx".utf8))
      }
    }

    func allows(_ option: [UInt8]) -> Bool {
      guard option.count > 1 else { return false }
      let letters = option.dropFirst()
      if option.first == UInt8(ascii: "+") { return letters.allSatisfy(plus.contains) }
      if letters.count == 1, let letter = letters.first, alone.contains(letter) { return true }
      return letters.allSatisfy(minus.contains)
    }
  }
}
