/// Builtins whose effect a text does not show, or that set variables the product goes by (S-7, E10).
package enum BarredBuiltins {
  private typealias Words = ArraySlice<CommandWord>

  /// `eval` and its like: whatever the arguments, also after wrappers.
  static func startsUnseenText(_ name: [UInt8], _ arguments: ArraySlice<CommandWord>) -> Bool {
    if CommandNameSets.barredBuiltins.contains(name) { return true }
    return optionLetters[name].map { hasOption(arguments, of: $0) } ?? false
  }

  /// Builtins that do so with certain options only, and the letters of those.
  private static let optionLetters: [[UInt8]: StaticString] = [
    Array("fc".utf8): "se", Array("compgen".utf8): "CFW",
  ]

  /// Every builtin of which something is known here.
  static var names: [[UInt8]] {
    CommandNameSets.barredBuiltins.all + Array(optionLetters.keys) + Array(kinds.keys) + Array(evaluating)
      + Array(counting)
  }

  /// Why certain arguments of a builtin are not approved.
  static func reason(
    _ name: [UInt8], _ arguments: ArraySlice<CommandWord>, position: BarredCommandPosition
  ) -> String? {
    guard let kind = kinds[name] else { return nil }
    let isBarred =
      switch kind {
      case .declaration: BarredDeclarations.isBarred(name, arguments, position)
      case .unset: isUnsetBarred(arguments, position)
      case .set: isSetBarred(arguments, position)
      case .read: isReadBarred(arguments, position)
      case .getopts: position != .external && setsVariable(operands(arguments).dropFirst().first)
      case .printf: isPrintfBarred(arguments, position)
      case .print: isPrintBarred(arguments, position)
      case .wait: isWaitBarred(arguments, position)
      case .jobs: hasOption(arguments, of: "x")
      case .stat: hasOption(arguments, of: "AH")
      case .number: isNumberBarred(arguments)
      }
    return isBarred ? "`\(String(decoding: name, as: UTF8.self))` with arguments that are not plain" : nil
  }

  /// Builtins whose arguments the shell may evaluate, so that none of them may hold what is not known.
  private static let evaluating = Set(
    [
      "declare", "exit", "export", "getopts", "local", "print", "printf", "read", "readonly", "return", "set",
      "shift", "typeset", "unset",
    ].map { Array($0.utf8) })

  /// Those that take numbers, in which no variable in quotes is minded.
  private static let counting = Set(["fc", "jobs", "wait"].map { Array($0.utf8) })

  /// Whether an argument of such a builtin is only known when it runs: a variable, a substitution or arithmetic, a pattern,
  /// and for `read` and `unset` an element of an array, in quotes too.
  ///
  /// - Parameters:
  ///   - name: the command without its directory.
  ///   - isProgram: it has one, or `xargs` starts it; such a one is looked for variables and substitutions alone.
  static func evaluatesUnknown(_ name: [UInt8], isProgram: Bool, _ arguments: ArraySlice<CommandWord>)
    -> Bool
  {
    let takesName = name.elementsEqual("read".utf8) || name.elementsEqual("unset".utf8)
    let isEvaluating = evaluating.contains(name)
    if !isProgram, name.elementsEqual("test".utf8) || name.elementsEqual("[".utf8) {
      return arguments.contains { $0.traits.contains(.arithmetic) }
    }
    guard isEvaluating || !isProgram && counting.contains(name) else { return false }
    let isUnset = name.elementsEqual("unset".utf8)
    var previous: CommandWord?
    for word in arguments {
      defer { previous = word }
      let isPrompt = takesName && previous?.value.elementsEqual("-p".utf8) == true
      if takesName, word.value.contains(UInt8(ascii: "[")) { return true }
      if !isProgram, word.traits.contains(.arithmetic) || word.traits.contains(.glob) && !isUnset {
        return true
      }
      if isEvaluating, !isPrompt, !word.traits.isDisjoint(with: .unknownText) { return true }
    }
    return false
  }

  private enum Kind: Sendable {
    case declaration, unset, set, read, getopts, printf, print, wait, jobs, stat, number
  }

  private static let kinds: [[UInt8]: Kind] = {
    let pairs: [(String, Kind)] = [
      ("export", .declaration), ("declare", .declaration), ("typeset", .declaration), ("local", .declaration),
      ("readonly", .declaration), ("unset", .unset), ("set", .set), ("read", .read), ("getopts", .getopts),
      ("printf", .printf), ("print", .print), ("wait", .wait), ("jobs", .jobs), ("stat", .stat),
      ("integer", .number), ("float", .number),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { (Array($0.0.utf8), $0.1) })
  }()

  // MARK: Words

  static func isOption(_ value: [UInt8]) -> Bool { value.first == UInt8(ascii: "-") && value.count > 1 }

  /// A name of a variable and nothing more.
  package static func isName(_ value: some Collection<UInt8>) -> Bool {
    guard let first = value.first, !isDigit(first) else { return false }
    return value.allSatisfy(isWordByte)
  }

  /// Whether some word is an option, at any place, with one of these letters.
  private static func hasOption(_ words: Words, of letters: StaticString) -> Bool {
    let letters = letters.withUTF8Buffer { Set($0) }
    return words.contains { isOption($0.value) && $0.value.contains(where: letters.contains) }
  }

  private static func operands(_ words: Words) -> Words {
    words.first?.value.elementsEqual("--".utf8) ?? false ? words.dropFirst() : words
  }

  /// Whether setting the variable of this name is not approved: all but those of table 1b.
  private static func setsVariable(_ word: CommandWord?) -> Bool {
    guard let word else { return false }
    return setsVariable(word.value)
  }

  private static func setsVariable(_ name: [UInt8]) -> Bool {
    guard let first = name.first, isWordByte(first), !isDigit(first) else {
      return name.contains(UInt8(ascii: "["))
    }
    return !CommandNameSets.plainSafeVariables.contains(name)
  }

  // MARK: Builtins

  private static func isUnsetBarred(_ words: Words, _ position: BarredCommandPosition) -> Bool {
    var isAfterName = false
    return words.contains { word in
      let value = word.value
      if position == .external { return value.contains(UInt8(ascii: "[")) }
      if position == .direct, !word.source.elementsEqual(value) { return true }
      if value.first == UInt8(ascii: "-") {
        return isAfterName || !value.elementsEqual("-v".utf8) && !value.elementsEqual("-f".utf8)
      }
      isAfterName = true
      return !isName(value) || GuardedVariables.contain(value)
        || word.source.contains(UInt8(ascii: "\\"))
    }
  }

  private static let setLetters = Set("bCeEfhmnPTuvxoA".utf8)

  private static func isSetBarred(_ words: Words, _ position: BarredCommandPosition) -> Bool {
    var rest = words
    while let word = rest.popFirst() {
      let value = word.value
      guard let sign = value.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"), value.count > 1
      else {
        continue
      }
      if value.elementsEqual("--".utf8) { return false }
      let letters = value.dropFirst()
      guard letters.allSatisfy(setLetters.contains) else { return true }
      if letters.contains(UInt8(ascii: "A")), !rest.isEmpty, position != .external { return true }
      if let place = letters.firstIndex(of: UInt8(ascii: "o")) {
        guard place == letters.endIndex - 1 else { return true }
        if let name = rest.popFirst(), !CommandNameSets.shellSettings.contains(name.value) { return true }
      }
    }
    return false
  }

  /// Options of `read` whose value is no name; those with a number take the next word only when it is one.
  private static func isReadBarred(_ words: Words, _ position: BarredCommandPosition) -> Bool {
    var rest = words
    while let word = rest.popFirst() {
      let value = word.value
      guard isOption(value), !value.elementsEqual("--".utf8) else {
        if value.contains(UInt8(ascii: "[")) { return true }
        if position != .external, setsVariable(word) { return true }
        continue
      }
      guard let place = value.dropFirst().firstIndex(where: { "dipuntNaAk".utf8.contains($0) }) else {
        continue
      }
      let isLast = place == value.count - 1
      switch value[place] {
      case UInt8(ascii: "a"), UInt8(ascii: "A"):
        if !isLast, position != .external { return true }
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "N"), UInt8(ascii: "k"):
        guard isLast, let next = rest.first else { continue }
        if next.value.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }) {
          rest = rest.dropFirst()
        } else if position == .external, !isOption(next.value), "nt".utf8.contains(value[place]) {
          return true
        }
      default: if isLast { rest = rest.dropFirst() }
      }
    }
    return false
  }

  private static func isPrintfBarred(_ words: Words, _ position: BarredCommandPosition) -> Bool {
    guard let option = words.first?.value, option.starts(with: "-v".utf8) else { return false }
    guard let name = option.count > 2 ? Array(option.dropFirst(2)) : words.dropFirst().first?.value else {
      return false
    }
    return position == .external ? name.contains(UInt8(ascii: "[")) : setsVariable(name)
  }

  private static func isPrintBarred(_ words: Words, _ position: BarredCommandPosition) -> Bool {
    guard position != .external, let option = words.first?.value, isOption(option) else { return false }
    if option.contains(UInt8(ascii: "P")) { return true }
    return option.contains(UInt8(ascii: "v")) && (words.count > 1 || option.last != UInt8(ascii: "v"))
  }

  private static func isWaitBarred(_ words: Words, _ position: BarredCommandPosition) -> Bool {
    guard position != .external else { return false }
    for (index, word) in words.enumerated() {
      guard isOption(word.value), !word.value.elementsEqual("--".utf8) else { return false }
      guard let place = word.value.firstIndex(of: UInt8(ascii: "p")) else { continue }
      let attached = Array(word.value[(place + 1)...])
      return setsVariable(attached.isEmpty ? words.dropFirst(index + 1).first?.value ?? [] : attached)
    }
    return false
  }

  private static let numberLetters = Set("iEFLRZlu".utf8)

  private static func isNumberBarred(_ words: Words) -> Bool {
    words.contains { word in
      isOption(word.value) ? word.value.contains(where: numberLetters.contains) : true
    }
  }
}
