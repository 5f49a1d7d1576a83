import CommandKnowledge
import RuleSyntax

/// The whole text as rules are compared with it (B-14, E3, M-3, S-16).
struct WholeTextCandidates {
  /// What exact rules are compared with.
  private(set) var exact: [[UInt8]]
  /// What prefix and wildcard rules are compared with, where they are.
  private(set) var star: [[UInt8]]
  /// For a text with a pipe at top level.
  private(set) var pipelineExact: [[UInt8]] = []
  private(set) var pipelineStar: [[UInt8]] = []
  /// A single simple command with its redirections: exact deny rules equal it, and prefix rules where they end with it;
  /// no wildcard sees a redirection.
  private(set) var redirected: [[UInt8]] = []
  private let script: ProductScript
  private let texts: WholeTexts
  private let list: RuleList
  /// Commands beside each other and nothing around one of them.
  private let isListOfCommands: Bool

  /// - Parameters:
  ///   - script: the text, read.
  ///   - texts: its forms.
  ///   - list: the list whose rules are compared with it.
  ///   - isPart: it stands between pipes; one that is malformed there is seen in pieces alone.
  init(_ script: ProductScript, _ texts: WholeTexts, for list: RuleList, isPart: Bool = false) {
    self.init(partsOf: script, texts, for: list)
    if list == .allow, !script.isSimple, !script.isTooLong {
      // An exact rule for a complex text is compared with it as it stands (M-3).
      exact = [script.rawText]
    } else if script.isTooLong {
      add(Self.withoutComments(texts.asWritten))
    } else {
      // What stands between pipes is decided by itself.
      if script.hasTopLevelPipe, list != .allow {
        if !beginsWithRedirection { exact.append(WholeTexts.withSpacedLists(texts.normalised)) }
        // A complex text is not cut at its pipes: a list between them is no text of its own.
        for piece in texts.piped where script.isSimple || !Self.isList(piece) {
          add(piece, isText: true)
        }
      } else if beginsWithRedirection {
        add(texts.asWritten)
      } else if isBehindRedirection {
        // No rule is compared with words as they are written there.
      } else if isOpenGroup {
        exact.append(texts.normalised)
        star.append(Array("(".utf8))
      } else if !isPart || script.malformation == nil {
        // With an `if` or a loop in it nothing is taken off in front.
        let isList =
          script.isSimple ? isListOfCommands : !script.isOneCommand && !script.hasTopLevelLoop
        add(
          texts.normalised, isText: script.malformation == nil,
          addsForms: isList || !script.isSimple && script.timedHeads.isEmpty)
      }
      if list == .deny, script.hasTopLevelPipe, !beginsWithRedirection {
        add(texts.pipeline, isText: true)
      }
      // An exact ask rule sees no redirection of a simple text, but of a command that only exact rules cover.
      if list == .ask, script.isSimple, script.commands.count == 1, isBarred(script.commands[0]) {
        exact += forms(of: texts.asWritten)
      }
      if list == .allow { exact += forms(of: texts.asWritten) }
      if list == .deny, script.isSimple {
        exact += forms(of: texts.asWritten) + withComment.flatMap { forms(of: $0) }
      }
      if list != .ask || !script.isSimple {
        exact += [texts.asWritten, script.rawText]
      } else {
        exact += withComment
      }
      if !script.isSimple, list != .allow { for piece in script.compoundPieces { add(piece) } }
      if list == .deny, script.isSimple, script.commands.count == 1,
        script.commands[0].redirections.isEmpty == false
      {
        // What is left of `nohup > x` is the redirection.
        redirected = forms(of: texts.asWritten, seesLoneRedirections: true)
        exact += redirected
      }
      if list == .deny, script.isSimple ? script.uncoverable != nil : script.malformation != nil {
        for piece in texts.pieces { add(piece) }
      }
      if list != .allow {
        for piece in script.timedHeads + script.recoveredPieces where !endsWrappedGroup(piece) { add(piece) }
        for word in script.structureWords { add(word) }
      }
      if list == .deny, let text = textWithHome { exact += forms(of: text) }
      if isPart, list != .allow { for head in heads { add(head) } }
    }
  }

  /// The text begins with a `(` and its brackets do not match: prefix and wildcard rules see that bracket and what stands in
  /// it, but no text that begins with it.
  private var isOpenGroup: Bool {
    let text = script.rawText
    guard script.malformation != nil, text.first == UInt8(ascii: "("), text.dropFirst().first != text.first
    else {
      return false
    }
    let visible = TextLayout.withoutComments(text)
    return UnquotedPlaces(visible).reduce(0) { depth, place in
      switch visible[place] {
      case UInt8(ascii: "("): depth + 1
      case UInt8(ascii: ")"): depth - 1
      default: depth
      }
    } != 0
  }

  /// Whether a piece is the end of a group that stands behind nothing but wrappers and assignments: the product takes that
  /// for one group.
  private func endsWrappedGroup(_ piece: [UInt8]) -> Bool {
    guard piece.last == UInt8(ascii: ")"), !piece.contains(UInt8(ascii: "(")),
      let open = script.rawText.firstIndex(of: UInt8(ascii: "(")), open > 0
    else { return false }
    let words = script.rawText[..<open].split(separator: CommandText.blank).map {
      CommandWord(constant: Array($0))
    }
    return words.allSatisfy { MeasuredWrappers.isAssignment($0) || PlainWrapper(name: $0.value) != nil }
  }

  private func isBarred(_ command: FoundCommand) -> Bool {
    command.words.isEmpty && !command.assignments.isEmpty || NeverApproved.bar(command.words[...]) != nil
  }

  /// Nothing yet but what is asked of single parts (`partTexts`): the forms of the whole text are not put together.
  init(partsOf script: ProductScript, _ texts: WholeTexts, for list: RuleList) {
    self.script = script
    self.texts = texts
    self.list = list
    isListOfCommands = !script.commands.contains { $0.place.contains(.nested) }
    exact = []
    star = []
  }

  /// The first command of a simple text that is one command, be it a compound one, after quote removal, where `$HOME`
  /// stands in a word with something else: exact deny rules see the variable by its name then (B-10v).
  private var textWithHome: [UInt8]? {
    guard script.isSimple, script.isOneCommand,
      let command = script.commands.first(where: \.isCounted),
      !command.beginsWithRedirection, command.words.hold(.home)
    else { return nil }
    let words = CommandText.joined(command.words.filter { !$0.isHomeAlone }.map(\.value))
    return command.assignmentText.isEmpty ? words : command.assignmentText + command.assignmentGap + words
  }

  /// A text as it stands, with its first word after quote removal, and after leading assignments and wrappers.
  ///
  /// - Parameters:
  ///   - isText: it is a list of commands, whose `;` rules see between blanks.
  ///   - addsForms: those rules see what is left after wrappers, too.
  private mutating func add(_ text: [UInt8], isText: Bool = false, addsForms: Bool = true) {
    for form in forms(of: text) {
      // Rules see the commands of a text with single blanks around `;`, lines joined by one.
      let seen = isText ? WholeTexts.withSpacedLists(form) : form
      if !exact.contains(seen) { exact.append(seen) }
      guard addsForms || form == text else { continue }
      let collapsed = CommandText.collapsed(seen)
      if !star.contains(collapsed) { star.append(collapsed) }
    }
  }

  /// The texts of one part between pipes, or of one command, for exact allow rules.
  static func segment(_ text: [UInt8]) -> [[UInt8]] {
    WholeTextCandidates(partsOf: ProductScript(), WholeTexts(), for: .allow).forms(of: text)
  }

  /// The texts of a part between pipes, by its number, for exact rules (B-14): without redirections where it is one
  /// command, and as another reading of the product writes it; allow rules see a list with `;` between blanks, too.
  func partTexts(_ number: Int) -> [[UInt8]] {
    let text = texts.piped[number]
    let isList = Self.isList(text)
    if isList, !script.isSimple, list != .allow { return [] }
    var found: [[UInt8]] = []
    if list == .allow {
      found = forms(of: WholeTexts.withSpacedLists(text))
    } else if !isList {
      found = [text]
    }
    if texts.pipedAsWritten.indices.contains(number), let written = texts.pipedAsWritten[number],
      isList || list != .allow
    {
      found += forms(of: written)
    }
    return found
  }

  /// Whether a text holds several commands.
  static func isList(_ text: [UInt8]) -> Bool {
    text.contains {
      $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") || $0 == 0x0A
    }
  }

  /// Adds the forms of a text with a pipe.
  mutating func addPipeline() {
    if beginsWithRedirection { return }
    for form in forms(of: texts.pipeline) {
      let spaced = WholeTexts.withSpacedLists(form)
      pipelineExact.append(spaced)
      pipelineStar.append(CommandText.collapsed(spaced))
    }
  }

  /// The parts between pipes that hold several commands, with `;` between blanks (S-3p).
  var listsBetweenPipes: [[UInt8]] {
    guard script.isSimple else { return [] }
    let lists = texts.piped.filter(Self.isList)
    return lists.flatMap { forms(of: $0) }.map { CommandText.collapsed(WholeTexts.withSpacedLists($0)) }
  }

  /// A list or a pipeline whose first command has a redirection in front: that is no redirection of the whole.
  private var beginsWithRedirection: Bool {
    list != .allow && script.isSimple && script.commands.count > 1 && script.commands[0].beginsWithRedirection
  }

  /// The text is one command with a redirection in front: rules see its arguments alone (S-6).
  private var isBehindRedirection: Bool {
    list != .allow && script.isOneCommand
      && script.commands.first { !$0.place.contains(.substituted) }?.beginsWithRedirection == true
  }

  /// The text, or its last part between pipes, with the comment at its end.
  private var withComment: [[UInt8]] {
    guard script.hasComment, !script.rawText.contains(0x0A) else { return [] }
    guard script.hasTopLevelPipe else { return [script.rawText] }
    guard let last = texts.pipedAsWritten.last ?? nil, !last.isEmpty else { return [] }
    let starts = script.rawText.indices.reversed()
    return starts.first { script.rawText[$0...].starts(with: last) }.map { [Array(script.rawText[$0...])] }
      ?? []
  }

  /// What begins a structure that a pipe has cut off: `for i in a` of `for i in a; do b`.
  private var heads: [[UInt8]] {
    func begins(_ piece: [UInt8], with words: [String]) -> Bool {
      let word = piece.prefix { $0 != CommandText.blank }
      return words.contains { word.elementsEqual($0.utf8) }
    }
    let pieces = TextLayout.split(script.rawText) { "&;\n".utf8.contains($0) }
    // A structure that ends in the part is not cut off.
    if let last = pieces.last, begins(last, with: ["fi", "done", "esac"]) { return [] }
    return pieces.filter { begins($0, with: ["for", "if", "while", "until", "select"]) }
  }

  /// A text as it stands, and after leading assignments and wrappers, with its first word after quote removal; deny and
  /// ask rules see each step by itself too.
  ///
  /// - Parameter seesLoneRedirections: a redirection may be what is left behind a wrapper.
  private func forms(of text: [UInt8], seesLoneRedirections: Bool = false) -> [[UInt8]] {
    var forms = [text]
    let dequoted = withFirstWordDequoted(text)
    // The quotes of an assignment's value stay: they make it unsafe (S-11).
    var rest = Self.beginsWithAssignment(text) ? text[...] : dequoted[...]
    var isStripped = false
    while let next = afterAssignment(rest)
      ?? Self.afterWrapper(rest, seesLoneRedirections: seesLoneRedirections)
    {
      rest = list == .allow ? withFirstWordDequoted(Array(next))[...] : next
      isStripped = true
    }
    if dequoted != text, list != .allow || !isStripped { forms.append(dequoted) }
    guard isStripped else { return forms }
    let inner = withFirstWordDequoted(Array(rest))
    if list != .allow || inner.count == rest.count { forms.append(Array(rest)) }
    if inner.count != rest.count { forms.append(inner) }
    return forms
  }

  private static func beginsWithAssignment(_ text: [UInt8]) -> Bool {
    let name = text.prefix(while: isNameByte)
    return !name.isEmpty && !isDigit(name[0]) && text.dropFirst(name.count).first == UInt8(ascii: "=")
  }

  private func withFirstWordDequoted(_ text: [UInt8]) -> [UInt8] {
    let end = Self.wordEnd(text[...])
    let word = text[..<end]
    guard word.contains(where: Self.isQuote) else { return text }
    let dequoted = Dequoting.dequoted(word)
    // To an allow rule a quoted blank is no end of a word.
    if list == .allow || Self.beginsWithAssignment(text),
      dequoted.contains(where: { " \t\n".utf8.contains($0) })
    {
      return text
    }
    return dequoted + text[end...]
  }

  /// The end of the first word, quotes skipped.
  private static func wordEnd(_ text: ArraySlice<UInt8>) -> Int {
    // Most words end before any quote.
    guard let turn = text.firstIndex(where: { endsWord($0) || isQuote($0) }) else { return text.endIndex }
    if endsWord(text[turn]) { return turn }
    let bytes = Array(text)
    return UnquotedPlaces(bytes).first { endsWord(bytes[$0]) }.map { text.startIndex + $0 } ?? text.endIndex
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0A, UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }

  /// What follows a leading assignment; allow rules see through safe ones only.
  private func afterAssignment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let end = Self.wordEnd(text)
    let word = text[..<end]
    guard let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex, end < text.endIndex,
      case let name = word[..<equals], !Self.isDigit(word[word.startIndex]),
      (name.last == UInt8(ascii: "+") ? name.dropLast() : name).allSatisfy(Self.isNameByte)
    else { return nil }
    // The value of an assignment is no further understood here.
    guard !word[equals...].contains(UInt8(ascii: "(")) else { return nil }
    let isSafe = SafeAssignments.isSafe(name: Array(word[..<equals]), value: word[(equals + 1)...])
    guard list != .allow || isSafe else { return nil }
    // A value that is not known stays, in a whole text.
    guard !word.contains(UInt8(ascii: "$")), !word.contains(UInt8(ascii: "`")) else { return nil }
    return text[end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// What follows a leading plain wrapper.
  private static func afterWrapper(
    _ text: ArraySlice<UInt8>, seesLoneRedirections: Bool
  ) -> ArraySlice<UInt8>? {
    let end = wordEnd(text)
    guard end < text.endIndex, PlainWrapper(name: text[..<end]) != nil else { return nil }
    var words: [CommandWord] = []
    var starts: [Int] = []
    var position = text.startIndex
    while position < text.endIndex, words.count < 8 {
      let rest = text[position...]
      let stop = wordEnd(rest)
      if stop == position { break }
      var word = CommandWord(constant: Array(text[position..<stop]))
      word.value = Dequoting.dequoted(word.source)
      words.append(word)
      starts.append(position)
      position =
        text[stop...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? text.endIndex
    }
    guard case .inner(let inner) = MeasuredWrappers.forAllow(words[...]), inner.startIndex < starts.count,
      seesLoneRedirections || !"<>".utf8.contains(text[starts[inner.startIndex]])
    else {
      return nil
    }
    return text[starts[inner.startIndex]...]
  }

  /// Leading comment lines go (S-16).
  private static func withoutComments(_ text: [UInt8]) -> [UInt8] {
    var rest = text[...].trimmingShellBlanks
    while rest.first == UInt8(ascii: "#") {
      rest = rest.drop { $0 != 0x0A }.trimmingShellBlanks
    }
    return Array(rest)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || isDigit(byte) || PathBytes.isLetter(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { PathBytes.isDigit(byte) }
}

extension FoundCommand {
  /// The product counts it as a command of the text: no `[ … ]`, no variable of a loop, nothing in a substitution.
  fileprivate var isCounted: Bool {
    words.first?.value.elementsEqual("[".utf8) != true && loopVariable == nil
      && !place.contains(.substituted)
  }
}
