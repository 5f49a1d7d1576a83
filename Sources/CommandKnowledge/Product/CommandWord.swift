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
    /// `$?`, `$$`, `$#`, `$-`, `$!` inside double quotes with two literal characters.
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
      complexity = RawWordComplexity.ofLiteral(value)
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
      reading.complexity ?? RawWordComplexity.ofRaw(message ?? Array(word.text), value: value, traits: traits)
  }

  /// Whether a word in which nothing is expanded makes its text complex all the same (S-18).
  package var makesComplex: Bool {
    RawWordComplexity.ofRaw(Array(source), value: value, traits: traits) != nil
  }

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
      RawWordComplexity.hasOptionName(Dequoting.dequoted(word.text))
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
