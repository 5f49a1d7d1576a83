internal import ShellSyntax

/// One thing that an option parser sees.
enum ScannedOption: Sendable {
  /// An option without a value, or with an optional one that is not there.
  case flag(OptionGrammar.Option, name: ArraySlice<UInt8>, word: Int)
  /// An option with a value: the word that holds it, and how many bytes of that word's value stand before it.
  case value(OptionGrammar.Option, name: ArraySlice<UInt8>, word: Int, valueWord: Int, prefixLength: Int)
  /// A word that is no option.
  case operand(Int)
  /// `--`
  case endOfOptions(Int)
  /// An option that the grammar does not know, or whose value is missing.
  case unknown(Int, name: ArraySlice<UInt8>)
  /// A word that may be an option, or become several words, and is not known.
  case uncertain(Int)
}

/// Reads the words of a command as `getopt_long` does, with what is known of each word.
struct OptionScanner {
  let words: ArraySlice<Word>
  let grammar: OptionGrammar
  /// GNU programs accept the beginning of a long name.
  let acceptsAbbreviations: Bool
  /// The next word to look at.
  private(set) var position: Int
  private(set) var isBehindSeparator = false
  /// Letters of a cluster that are still to be read.
  private var cluster: (word: Int, offset: Int, shape: WordShape)?

  /// A scanner that starts behind the command word.
  init(_ words: ArraySlice<Word>, grammar: OptionGrammar, acceptsAbbreviations: Bool, from start: Int? = nil)
  {
    self.words = words
    self.grammar = grammar
    self.acceptsAbbreviations = acceptsAbbreviations
    position = start ?? (words.startIndex + 1)
  }

  /// The next thing, or nil at the end. Every call moves on by a letter or a word.
  mutating func next() -> ScannedOption? {
    if let cluster { return nextLetter(cluster) }
    guard position < words.endIndex else { return nil }
    let index = position
    let shape = WordShape(words[index])
    position += 1
    if isBehindSeparator { return .operand(index) }
    guard shape.mayBeOption else { return .operand(index) }
    guard shape.prefix.first == UInt8(ascii: "-") else { return .uncertain(index) }
    if shape.isConstant {
      if shape.prefix.count == 1 { return .operand(index) }
      if shape.prefix.elementsEqual("--".utf8) {
        isBehindSeparator = true
        return .endOfOptions(index)
      }
      if grammar.numeric && Self.isNumber(shape.prefix) {
        return .flag(.init(argument: .none, role: .plain), name: shape.prefix, word: index)
      }
    }
    if shape.prefix.starts(with: "--".utf8) || grammar.oneDash { return long(shape, at: index) }
    if shape.prefix.count == 1 { return .uncertain(index) }
    return nextLetter((index, 1, shape))
  }

  private mutating func long(_ shape: WordShape, at index: Int) -> ScannedOption {
    let dashes = shape.prefix.starts(with: "--".utf8) ? 2 : 1
    let body = shape.prefix.dropFirst(dashes)
    let equals = grammar.oneDash && dashes == 1 ? nil : body.firstIndex(of: UInt8(ascii: "="))
    let name = equals.map { body[..<$0] } ?? body
    // Without `=` the name itself may go on.
    if equals == nil && !shape.isConstant { return .uncertain(index) }
    guard let option = grammar.option(name: name, abbreviated: acceptsAbbreviations) else {
      return shape.maySplit ? .uncertain(index) : .unknown(index, name: name)
    }
    if let equals {
      let prefixLength = equals + 1 - shape.prefix.startIndex
      return .value(option, name: name, word: index, valueWord: index, prefixLength: prefixLength)
    }
    return takeValue(option, name: name, of: index)
  }

  private mutating func nextLetter(_ place: (word: Int, offset: Int, shape: WordShape)) -> ScannedOption {
    cluster = nil
    let shape = place.shape
    let start = shape.prefix.startIndex + place.offset
    guard start < shape.prefix.endIndex else { return .uncertain(place.word) }
    let name = shape.prefix[start...start]
    let isLast = start + 1 == shape.prefix.endIndex && shape.isConstant
    guard let option = grammar.option(letter: shape.prefix[start]) else {
      // What follows may be its value or further letters; both are tried by reading on.
      if !isLast { cluster = (place.word, place.offset + 1, shape) }
      return .unknown(place.word, name: name)
    }
    switch option.argument {
    case .none:
      if !isLast { cluster = (place.word, place.offset + 1, shape) }
      return .flag(option, name: name, word: place.word)
    case .optional where isLast:
      return .flag(option, name: name, word: place.word)
    case .required where !isLast, .optional:
      return .value(
        option, name: name, word: place.word, valueWord: place.word, prefixLength: place.offset + 1)
    case .required, .two:
      return takeValue(option, name: name, of: place.word)
    }
  }

  /// An option at the end of its word takes its value from the next word or words.
  private mutating func takeValue(
    _ option: OptionGrammar.Option, name: ArraySlice<UInt8>, of index: Int
  ) -> ScannedOption {
    let count: Int
    switch option.argument {
    case .none, .optional: return .flag(option, name: name, word: index)
    case .required: count = 1
    case .two: count = 2
    }
    guard position + count <= words.endIndex else {
      position = words.endIndex
      return .unknown(index, name: name)
    }
    let valueWord = position + count - 1
    for taken in position...valueWord where WordShape(words[taken]).maySplit {
      // It may be no word or several: then another word is the value.
      return .uncertain(index)
    }
    position = valueWord + 1
    return .value(option, name: name, word: index, valueWord: valueWord, prefixLength: 0)
  }

  /// `-10`, `--10`, `-+10`.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var digits = word.dropFirst()
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
