package import ShellSyntax

/// One word of a simple command, with what the product distinguishes about words (S-18, S-21b, S-21e, B-10).
package struct CommandWord: Sendable, Hashable {
  /// What a word holds besides constant text. `complexity` says what makes a whole text complex; these are the things
  /// that a *simple* text may hold and that some commands accept and others do not.
  ///
  /// Inlined where it is asked: words are asked about their traits at every step of a decision.
  @frozen package struct Traits: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16
    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// All of some; the one of the library is not inlined in other modules.
    @inlinable package init(arrayLiteral elements: Traits...) {
      self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
    }

    /// The same for questions: those of the library are not inlined either.
    @inlinable package func contains(_ other: Traits) -> Bool { rawValue & other.rawValue == other.rawValue }
    @inlinable package func isDisjoint(with other: Traits) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable package func isSubset(of other: Traits) -> Bool { rawValue & ~other.rawValue == 0 }
    /// An unquoted `*`, `?` or `[…]`.
    @inlinable package static var glob: Traits { Traits(rawValue: 1 << 0) }
    /// `$HOME`, quoted or not; never `${HOME}`.
    @inlinable package static var home: Traits { Traits(rawValue: 1 << 1) }
    /// One of the named variables of S-18 (`$PWD`, `$USER`, …) inside double quotes with two literal characters.
    @inlinable package static var namedVariable: Traits { Traits(rawValue: 1 << 2) }
    /// `$?`, `$$`, `$#`, `$-` inside double quotes with two literal characters.
    @inlinable package static var specialVariable: Traits { Traits(rawValue: 1 << 3) }
    /// `$(…)` or backquotes inside double quotes with two literal characters; what they run is judged on its own.
    @inlinable package static var substitution: Traits { Traits(rawValue: 1 << 4) }
    /// `$((…))` of number literals.
    @inlinable package static var arithmetic: Traits { Traits(rawValue: 1 << 5) }
    /// An unquoted `~` in front.
    @inlinable package static var tilde: Traits { Traits(rawValue: 1 << 6) }
    /// Any quote or backslash.
    @inlinable package static var quoted: Traits { Traits(rawValue: 1 << 7) }
    /// `$(cat <<'E' … E)` inside double quotes, which stands for its text.
    @inlinable package static var message: Traits { Traits(rawValue: 1 << 8) }
    /// Variables and substitutions inside double quotes.
    @inlinable package static var quotedExpansions: Traits {
      [.namedVariable, .specialVariable, .substitution]
    }
    /// These, and arithmetic.
    @inlinable package static var unknownText: Traits {
      [.namedVariable, .specialVariable, .substitution, .arithmetic]
    }
  }

  /// The word as written.
  package var source: ArraySlice<UInt8>
  /// The word after quote removal; expansions, globs, `~`, `$'…'` and `$"…"` stay as written (B-10), and a message
  /// stands for its text (S-18).
  package var value: [UInt8]
  /// What it holds.
  package var traits: Traits
  /// Why the word makes its whole text complex (S-18); nil when it does not.
  package var complexity: WordComplexity?

  /// Looks at a word.
  package init(_ word: Word) {
    source = word.text
    traits = []
    if word.parts.count == 1, case .literal(let bytes) = word.parts[0], !bytes.contains(UInt8(ascii: "\\")) {
      value = Array(bytes)
      complexity = Complexity.ofLiteral(value)
      return
    }
    value = Dequoting.dequoted(word.text)
    var reading = WordReading()
    reading.read(word)
    traits = reading.traits
    var message: [UInt8]?
    if traits.contains(.message), let text = HereDocumentText.resolved(word) {
      message = text
      value = Dequoting.dequoted(text)
    }
    complexity =
      reading.complexity ?? Complexity.ofRaw(message ?? Array(word.text), value: value, traits: traits)
  }

  /// Whether a word in which nothing is expanded makes its text complex all the same (S-18).
  package var makesComplex: Bool { Complexity.ofRaw(Array(source), value: value, traits: traits) != nil }

  /// Whether nothing in the word is quoted or expanded; patterns and `~` stand as written.
  package var isPlain: Bool {
    let allowed = Traits.glob.rawValue | Traits.tilde.rawValue
    return complexity == nil && traits.rawValue & ~allowed == 0 && value.count == source.count
  }

  /// Whether it holds nothing besides constant text but patterns, `~` and quotes.
  package var holdsNothingUnknown: Bool {
    let allowed = Traits.glob.rawValue | Traits.tilde.rawValue | Traits.quoted.rawValue
    return complexity == nil && traits.rawValue & ~allowed == 0
  }

  /// Whether nothing in the word is expanded but patterns without parentheses and `~`.
  package var isConstant: Bool {
    guard holdsNothingUnknown else { return false }
    return !traits.contains(.glob) || !source.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "`") }
  }

  /// `~name`: the home directory of another user.
  package var namesUser: Bool {
    traits.contains(.tilde) && value.count > 1 && value[1] != UInt8(ascii: "/")
  }

  /// Whether all of some words are plain, and whether all are constant; asked here, where that copies none.
  package static func kinds(of words: [CommandWord]) -> (arePlain: Bool, areConstant: Bool) {
    var (arePlain, areConstant) = (true, true)
    for index in words.indices where arePlain || areConstant {
      arePlain = arePlain && words[index].isPlain
      areConstant = areConstant && words[index].isConstant
    }
    return (arePlain, areConstant)
  }

  /// A word of which everything is known that is to be known.
  package init(source: ArraySlice<UInt8>, value: [UInt8], traits: Traits) {
    self.source = source
    self.value = value
    self.traits = traits
  }

  /// A constant word, for commands that are put together from text.
  package init(constant text: [UInt8]) {
    source = text[...]
    value = text
    traits = []
  }
}

private struct WordReading {
  var traits: CommandWord.Traits = []
  var complexity: WordComplexity?

  private static let home = Array("HOME".utf8)

  mutating func fail(_ reason: WordComplexity) {
    if complexity == nil { complexity = reason }
  }

  mutating func read(_ word: Word) {
    for (index, part) in word.parts.enumerated() {
      switch part {
      case .literal: break
      case .escaped(let bytes):
        traits.insert(.quoted)
        if bytes == [UInt8(ascii: " ")] || bytes == [UInt8(ascii: "\t")] {
          fail(.escapedBlank)
        }
      case .singleQuoted: traits.insert(.quoted)
      case .ansiQuoted: fail(.ansiQuotes)
      case .doubleQuoted(let parts, let isLocalized):
        traits.insert(.quoted)
        if isLocalized { fail(.localizedQuotes) }
        readQuoted(parts)
      case .parameter(let expansion):
        if expansion.name == Self.home, expansion.operation.isEmpty, !expansion.isIndirect {
          traits.insert(.home)
        } else {
          fail(.unquotedExpansion)
        }
      case .command: fail(.unquotedSubstitution)
      case .arithmetic(let expression): readArithmetic(expression)
      case .process: fail(.processSubstitution)
      case .tilde: if index == 0 { traits.insert(.tilde) }
      case .glob: traits.insert(.glob)
      case .brace: fail(.braceExpansion)
      }
    }
    if !traits.isDisjoint(with: .quotedExpansions),
      word.text.first == UInt8(ascii: "-") || Self.beginsWithQuotedDash(word),
      Complexity.hasOptionName(Dequoting.dequoted(word.text))
    {
      fail(.expandedOption)
    }
  }

  private static func beginsWithQuotedDash(_ word: Word) -> Bool {
    Dequoting.dequoted(word.text.prefix(3)).first == UInt8(ascii: "-")
  }

  private mutating func readArithmetic(_ expression: ArithmeticExpression) {
    let isConstant =
      expression.operands.isEmpty && !expression.namesVariable && expression.assignedNames.isEmpty
    if isConstant { traits.insert(.arithmetic) } else { fail(.namingArithmetic) }
  }

  /// The inside of double quotes: expansions are simple beside two literal characters (S-18).
  private mutating func readQuoted(_ parts: [WordPart]) {
    var literals = 0
    for part in parts {
      switch part {
      case .literal(let bytes): literals += bytes.count { $0 & 0xC0 != 0x80 }
      case .parameter(let expansion) where expansion.name == Self.home: literals += Self.home.count
      default: break
      }
    }
    for part in parts {
      switch part {
      case .parameter(let expansion):
        guard expansion.operation.isEmpty, !expansion.isIndirect else {
          fail(.operatorExpansion)
          continue
        }
        if expansion.name == Self.home {
          traits.insert(.home)
        } else if literals >= 2, QuotedVariables.isNamed(expansion.name) {
          traits.insert(.namedVariable)
        } else if literals >= 2, QuotedVariables.isSpecial(expansion.name) {
          traits.insert(.specialVariable)
        } else {
          fail(.quotedVariable)
        }
      case .command(let script):
        if HereDocumentText.isConstant(script) {
          traits.insert(.message)
          continue
        }
        if literals >= 2 {
          traits.insert(.substitution)
        } else {
          fail(.wholeSubstitution)
        }
      case .arithmetic(let expression):
        if literals >= 2 { readArithmetic(expression) } else { fail(.quotedArithmetic) }
      default: break
      }
    }
  }
}

/// What in the raw text of a word makes its whole text complex (S-18).
private enum Complexity {
  /// For a word that is one unquoted literal.
  static func ofLiteral(_ bytes: [UInt8]) -> WordComplexity? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "="), bytes.count == 1 || isNameByte(bytes[1]) {
      return .equalsSign
    }
    if bytes.last == UInt8(ascii: "$") { return .dollarAtEnd }
    if isProcessEnvironment(bytes) { return .processEnvironment }
    guard bytes.contains(UInt8(ascii: "{")) else { return nil }
    return hasOpenList(bytes, quotedRanges: []) ? .braceExpansion : nil
  }

  /// For any word.
  static func ofRaw(_ raw: [UInt8], value: [UInt8], traits: CommandWord.Traits) -> WordComplexity? {
    if raw.first == UInt8(ascii: "="), raw.count == 1 || isNameByte(raw[1]) {
      return .equalsSign
    }
    if raw.last == UInt8(ascii: "$"), !endsEscaped(raw) { return .dollarAtEnd }
    if raw.starts(with: "~[".utf8) { return .tildeBracket }
    if isProcessEnvironment(value) { return .processEnvironment }
    if raw.contains(UInt8(ascii: "$")) {
      if containsOutsideSingleQuotes(raw, "${") { return .bracedParameter }
      if traits.contains(.home), hasHomeModifier(raw) { return .modifiedHome }
      if containsOutsideSingleQuotes(raw, "$[") { return .bracketArithmetic }
    }
    guard raw.contains(UInt8(ascii: "{")) else { return nil }
    let quoted = quotedRanges(raw)
    let isOnePart = quoted.count == 1 && quoted[0] == raw.indices
    return hasOpenList(raw, quotedRanges: quoted) || !isOnePart && holdsList(raw) ? .braceExpansion : nil
  }

  /// A list in braces, closed and without a blank, be it quoted: of a word of several parts it counts (S-18).
  private static func holdsList(_ raw: [UInt8]) -> Bool {
    var isOpen = false
    var hasSeparator = false
    for (index, byte) in raw.enumerated() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0A, 0x0D:
        isOpen = false
        hasSeparator = false
      case UInt8(ascii: "{"): isOpen = true
      case UInt8(ascii: ","): hasSeparator = hasSeparator || isOpen
      case UInt8(ascii: "."):
        hasSeparator =
          hasSeparator || isOpen && index + 1 < raw.count && raw[index + 1] == UInt8(ascii: ".")
      case UInt8(ascii: "}"): if hasSeparator { return true }
      default: break
      }
    }
    return false
  }

  /// `$HOME[` and `$HOME:x`, outside single quotes: zsh reads more than the variable.
  private static func hasHomeModifier(_ raw: [UInt8]) -> Bool {
    let name = Array("$HOME".utf8)
    var index = 0
    var isInDouble = false
    while index < raw.count {
      switch raw[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'") where !isInDouble:
        index = ExpansionEnd.afterQuote(raw, from: index + 1, raw[index]) - 1
      case UInt8(ascii: "\""): isInDouble.toggle()
      case UInt8(ascii: "$") where raw[index...].starts(with: name):
        let rest = raw[(index + name.count)...]
        if rest.first == UInt8(ascii: "[") { return true }
        if rest.first == UInt8(ascii: ":"), rest.dropFirst().first.map(isNameByte) == true { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// `-x`, `--name`: a dash and a letter after it.
  static func hasOptionName(_ value: [UInt8]) -> Bool {
    let rest = value.drop { $0 == UInt8(ascii: "-") }
    return rest.count < value.count && rest.first.map(isNameByte) == true
  }

  private static func endsEscaped(_ raw: [UInt8]) -> Bool {
    var count = 0
    for byte in raw.dropLast().reversed() {
      guard byte == UInt8(ascii: "\\") else { break }
      count += 1
    }
    return count % 2 == 1
  }

  private static func isProcessEnvironment(_ value: [UInt8]) -> Bool {
    value.first == UInt8(ascii: "/") && value.starts(with: "/proc/".utf8)
      && value.suffix(8).elementsEqual("/environ".utf8)
  }

  /// Where single or double quotes stand, with their quotes.
  private static func quotedRanges(_ raw: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < raw.count {
      switch raw[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let end = ExpansionEnd.afterQuote(raw, from: index + 1, raw[index])
        ranges.append(index..<end)
        index = end
      default: index += 1
      }
    }
    return ranges
  }

  private static func containsOutsideSingleQuotes(_ raw: [UInt8], _ pattern: StaticString) -> Bool {
    let wanted = pattern.withUTF8Buffer { Array($0) }
    var index = 0
    var isInDouble = false
    while index + 1 < raw.count {
      switch raw[index] {
      case UInt8(ascii: "\\"):
        index += 2
        continue
      case UInt8(ascii: "'") where !isInDouble:
        index = ExpansionEnd.afterQuote(raw, from: index + 1, UInt8(ascii: "'"))
        continue
      case UInt8(ascii: "\""): isInDouble.toggle()
      default: break
      }
      if raw[index] == wanted[0], raw[index + 1] == wanted[1] { return true }
      index += 1
    }
    return false
  }

  /// An unquoted (or escaped) `{` that is followed by `,`, `..` or a quote before it is closed, closed or not; also a
  /// quoted one that an unquoted `,` or `..` follows.
  private static func hasOpenList(_ raw: [UInt8], quotedRanges: [Range<Int>]) -> Bool {
    func quoted(at index: Int) -> Range<Int>? { quotedRanges.first { $0.contains(index) } }
    var depth = 0
    var index = 0
    while index < raw.count {
      if let range = quoted(at: index) {
        if depth > 0 { return true }
        if raw[range].contains(UInt8(ascii: "{")), !raw[range].contains(UInt8(ascii: "}")) { depth += 1 }
        index = range.upperBound
        continue
      }
      switch raw[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: ",") where depth > 0: return true
      case UInt8(ascii: ".") where depth > 0 && index + 1 < raw.count && raw[index + 1] == UInt8(ascii: "."):
        return true
      default: break
      }
      index += 1
    }
    return false
  }
}
