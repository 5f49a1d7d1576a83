import CommandKnowledge
import ShellSyntax

/// A simple command that the product finds in a text (S-3), with what its place means for rules and checks.
struct FoundCommand: Sendable, Equatable {
  /// What is asked of a command at its place.
  struct Place: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// It needs an approval of its own before the text is allowed: top level, lists, `if`, `while`, quoted
    /// substitutions, values of assignments.
    static let judged = Place(rawValue: 1 << 0)
    /// Read and Edit denies, protected paths and operand checks reach it (S-19i, E15).
    static let fileChecked = Place(rawValue: 1 << 1)
    /// Rules for commands see the values of variables in their places, not only file rules (S-3v).
    static let resolved = Place(rawValue: 1 << 2)
    /// Part of a pipeline of several commands.
    static let piped = Place(rawValue: 1 << 3)
    /// Inside a substitution of any kind.
    static let substituted = Place(rawValue: 1 << 4)
    /// Inside a loop, a condition, a group or the like.
    static let nested = Place(rawValue: 1 << 5)

    /// Inside `case`, `select`, an arithmetic `for` or a function.
    static let obscure = Place(rawValue: 1 << 6)
    /// Inside a `( )` group without `;`.
    static let inPlainSubshell = Place(rawValue: 1 << 7)

    /// The same, in a text that was read: scripts of shells are not checked there (S-12).
    static let unchecked = Place(rawValue: 1 << 8)

    /// The first command of a pipeline behind `!`.
    static let negated = Place(rawValue: 1 << 9)

    /// Inside a subshell, a group, a function, a `case`, or a substitution that is no value of an assignment.
    static let buried = Place(rawValue: 1 << 10)
    /// In the body of a `select`.
    static let selected = Place(rawValue: 1 << 11)
    /// In the body of a function or a `case`.
    static let inBody = Place(rawValue: 1 << 12)
    /// In a text that did not parse.
    static let recovered = Place(rawValue: 1 << 13)
    /// Seen by the check of removals alone.
    static let ofRemovalsAlone = Place(rawValue: 1 << 14)
    /// Behind an assignment whose value is not constant.
    static let behindExpansion = Place(rawValue: 1 << 15)
    /// A test behind the keyword `time`, which is none then.
    static let timed = Place(rawValue: 1 << 16)
    /// Not read as a command: a here-string stands behind another redirection, or an element of an array is set in front.
    static let unread = Place(rawValue: 1 << 17)

    static let top: Place = [.judged, .fileChecked, .resolved]
    /// Any of what stands around a command that is not at the top of its text: a structure, a `!`, a substitution.
    static let enclosed: Place = [.nested, .negated, .substituted, .buried, .inPlainSubshell]
  }

  /// What a command consists of.
  private struct Content: Equatable {
    var assignments: [Assignment]
    var words: [CommandWord]
    var withVariables: FoundCommand?
    var redirections: [Redirection]
    var place: Place
    var segment: Int = 0
    var hereStrings: [CommandWord] = []
    var directory: [UInt8]
    var possibleDirectories: [[UInt8]]
    var checkedDirectory: [UInt8]
    var leftDirectories: [[UInt8]]
    var wordText: [UInt8]
    var wordStarts: [Int] = []
    var assignmentText: [UInt8]
    var assignmentGap: [UInt8] = [UInt8(ascii: " ")]
    var fullText: [UInt8]
    var textUpToRedirection: [UInt8]?
    var beginsWithRedirection: Bool = false
    var writesInFront: Bool = false
    var textFromRedirection: [UInt8]?
    var loopVariable: [UInt8]?
    var isWrittenAnew: Bool = false
    var isContinued: Bool = false
    var isOrdinary: Bool = false
    var standsForItself: Bool = false
    var isConstant: Bool = false
    var isPlain: Bool = false
  }

  // PERF: Commands are handed to every question about a text, and have two dozen fields that count references. Behind one
  // reference a copy counts one; before, counting took 44 % of the full decision of commands as people write them. It loses
  // where a command is changed while somebody else holds it, which nothing does but `writtenAnew`.
  private final class Storage: @unchecked Sendable {
    // SAFETY: changed only while one command holds it (`isKnownUniquelyReferenced`).
    @exclusivity(unchecked) var content: Content

    init(_ content: Content) { self.content = content }
  }

  private var storage: Storage

  static func == (left: FoundCommand, right: FoundCommand) -> Bool {
    left.storage === right.storage || left.storage.content == right.storage.content
  }

  /// To change something, one needs a content that nobody else sees.
  private var content: Content {
    @inline(__always) _read { yield storage.content }
    @inline(__always) _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.content) }
      yield &storage.content
    }
  }

  /// A command from what every one has.
  ///
  /// - Parameter directories: where it runs after the moves before it.
  init(
    assignments: [Assignment], words: [CommandWord], redirections: [Redirection], place: Place,
    directories: DirectoryTrail, wordText: [UInt8], wordStarts: [Int] = [], assignmentText: [UInt8],
    fullText: [UInt8]
  ) {
    storage = Storage(
      Content(
        assignments: assignments, words: words, redirections: redirections, place: place,
        directory: directories.current, possibleDirectories: directories.possible,
        checkedDirectory: directories.checked, leftDirectories: directories.left, wordText: wordText,
        wordStarts: wordStarts, assignmentText: assignmentText, fullText: fullText))
  }

  /// Leading assignments in order.
  var assignments: [Assignment] {
    @inline(__always) _read { yield storage.content.assignments }
    @inline(__always) _modify { yield &content.assignments }
  }
  /// The command word and its arguments; the keyword `time` stands in front as a word where it was written.
  var words: [CommandWord] {
    @inline(__always) _read { yield storage.content.words }
    @inline(__always) _modify { yield &content.words }
  }
  /// The same as it is written, where values stand in its words in place of variables that the text assigns (S-3v).
  var withVariables: FoundCommand? {
    @inline(__always) _read { yield storage.content.withVariables }
    @inline(__always) _modify { yield &content.withVariables }
  }
  /// Its redirections.
  var redirections: [Redirection] {
    @inline(__always) _read { yield storage.content.redirections }
    @inline(__always) _modify { yield &content.redirections }
  }
  /// What its place means.
  var place: Place {
    @inline(__always) _read { yield storage.content.place }
    @inline(__always) _modify { yield &content.place }
  }
  /// The number of the part between top-level pipes that it stands in; the product decides each by itself.
  var segment: Int {
    @inline(__always) _read { yield storage.content.segment }
    @inline(__always) _modify { yield &content.segment }
  }
  /// Here-strings, which rules see as words at the end (S-6).
  var hereStrings: [CommandWord] {
    @inline(__always) _read { yield storage.content.hereStrings }
    @inline(__always) _modify { yield &content.hereStrings }
  }
  /// The directory it runs in if every `cd` before it succeeds.
  var directory: [UInt8] {
    @inline(__always) _read { yield storage.content.directory }
    @inline(__always) _modify { yield &content.directory }
  }
  /// The directories that deny rules resolve its operands in (S-19j).
  var possibleDirectories: [[UInt8]] {
    @inline(__always) _read { yield storage.content.possibleDirectories }
    @inline(__always) _modify { yield &content.possibleDirectories }
  }
  /// The directory that the check of the working directories resolves them in, which lags for some `cd` (S-23e).
  var checkedDirectory: [UInt8] {
    @inline(__always) _read { yield storage.content.checkedDirectory }
    @inline(__always) _modify { yield &content.checkedDirectory }
  }
  /// Where that check looks for them, too (`DirectoryTrail.left`).
  var leftDirectories: [[UInt8]] {
    @inline(__always) _read { yield storage.content.leftDirectories }
    @inline(__always) _modify { yield &content.leftDirectories }
  }
  /// The words as written with the blanks between them, without assignments and redirections (S-8, B-2).
  var wordText: [UInt8] {
    @inline(__always) _read { yield storage.content.wordText }
    @inline(__always) _modify { yield &content.wordText }
  }
  /// Where each word begins in `wordText`.
  var wordStarts: [Int] {
    @inline(__always) _read { yield storage.content.wordStarts }
    @inline(__always) _modify { yield &content.wordStarts }
  }
  /// The assignments as written; empty without any.
  var assignmentText: [UInt8] {
    @inline(__always) _read { yield storage.content.assignmentText }
    @inline(__always) _modify { yield &content.assignmentText }
  }
  /// What stands between the assignments and the command word.
  var assignmentGap: [UInt8] {
    @inline(__always) _read { yield storage.content.assignmentGap }
    @inline(__always) _modify { yield &content.assignmentGap }
  }
  /// The command with its redirections as written (B-15).
  var fullText: [UInt8] {
    @inline(__always) _read { yield storage.content.fullText }
    @inline(__always) _modify { yield &content.fullText }
  }
  /// Where words follow a redirection, what stands before it: the product does not take them for words of the command.
  /// Where it is a here-string, the whole as it is written.
  var textUpToRedirection: [UInt8]? {
    @inline(__always) _read { yield storage.content.textUpToRedirection }
    @inline(__always) _modify { yield &content.textUpToRedirection }
  }
  /// A redirection stands in front of the command word (S-6).
  var beginsWithRedirection: Bool {
    @inline(__always) _read { yield storage.content.beginsWithRedirection }
    @inline(__always) _modify { yield &content.beginsWithRedirection }
  }
  /// One of the redirections in front of the command word writes (S-6).
  var writesInFront: Bool {
    @inline(__always) _read { yield storage.content.writesInFront }
    @inline(__always) _modify { yield &content.writesInFront }
  }
  /// Assignments or a redirection stand in front of the command word.
  var hasPrelude: Bool { !assignments.isEmpty || beginsWithRedirection }
  /// The command from a redirection in front of its words on, as written, without the assignments before it: what deny
  /// and ask rules such as `Bash(> x:*)` are compared with. Nil where words come first.
  var textFromRedirection: [UInt8]? {
    @inline(__always) _read { yield storage.content.textFromRedirection }
    @inline(__always) _modify { yield &content.textFromRedirection }
  }
  /// Names that are assigned by a loop; such an element is no command and nothing but a bare or exact rule approves it.
  var loopVariable: [UInt8]? {
    @inline(__always) _read { yield storage.content.loopVariable }
    @inline(__always) _modify { yield &content.loopVariable }
  }
  /// A quoted line break or a variable by its bare name: the product does not take such a command as it is written, but
  /// puts it together anew from its words (B-10w).
  var isWrittenAnew: Bool {
    @inline(__always) _read { yield storage.content.isWrittenAnew }
    @inline(__always) _modify { yield &content.isWrittenAnew }
  }
  /// A line continuation stands between its words: the product looks at them without their quotes where it asks whether
  /// the command is read-only.
  var isContinued: Bool {
    @inline(__always) _read { yield storage.content.isContinued }
    @inline(__always) _modify { yield &content.isContinued }
  }
  /// No table but those of files and of read-only commands knows anything about its name: it starts, sets, moves and
  /// removes nothing.
  var isOrdinary: Bool { storage.content.isOrdinary }
  /// Ordinary, or known for its arguments alone (`CommandWord.standsForItself`).
  var standsForItself: Bool { storage.content.standsForItself }
  /// Nothing that starts, moves or removes (`CommandWord.standsForItself`), and nothing but plain words with one blank
  /// between: `wordText` is all that rules of any list see.
  var isPlain: Bool { storage.content.isPlain }

  /// Finds out once what many questions begin with; after the last change to the words.
  mutating func look() {
    let words = storage.content.words
    let traits = words[...].nameTraits
    let isOrdinary = !traits.contains(.special)
    // `find -exec` starts another command.
    func startsNothing() -> Bool {
      !words.indices.dropFirst().contains { Self.beginsAction(words[$0].value) }
    }
    let standsForItself = isOrdinary || traits.contains(.specialByArguments) && startsNothing()
    var (isPlain, isConstant) = (false, false)
    if standsForItself, assignments.isEmpty, redirections.isEmpty {
      let kinds = CommandWord.kinds(of: words)
      isPlain = kinds.arePlain && CommandText.isCollapsed(wordText)
      isConstant = kinds.areConstant && hereStrings.isEmpty && isSpacedByBlanks(words)
    }
    content.isOrdinary = isOrdinary
    content.standsForItself = standsForItself
    content.isPlain = isPlain
    content.isConstant = isConstant
  }

  /// Whether a word begins with `-exec` or `-ok`.
  private static func beginsAction(_ value: [UInt8]) -> Bool {
    guard value.count > 2, value[0] == UInt8(ascii: "-") else { return false }
    return value[1] == UInt8(ascii: "o")
      ? value[2] == UInt8(ascii: "k") : value[1] == UInt8(ascii: "e") && value.starts(with: "-exec".utf8)
  }

  /// Whether one blank and nothing else stands between two words.
  private func isSpacedByBlanks(_ words: [CommandWord]) -> Bool {
    let (text, starts) = (storage.content.wordText, storage.content.wordStarts)
    guard words.count == starts.count else { return false }
    var end = 0
    for index in words.indices {
      let start = starts[index]
      if index == 0 ? start != 0 : start != end + 1 || start > text.count { return false }
      if index > 0, text[end] != CommandText.blank { return false }
      end = start + words[index].source.count
      if end > text.count { return false }
    }
    return end == text.count
  }

  /// The same by its name, without assignments, redirections and `$HOME`: allow rules see its words as they stand, and
  /// nothing else.
  var isUnadorned: Bool {
    standsForItself && !isWrittenAnew && assignments.isEmpty && redirections.isEmpty && hereStrings.isEmpty
      && !words.hold(.home)
  }

  /// Stands for itself, with nothing but constant words, perhaps in quotes, with one blank between: deny and ask rules see
  /// it as it stands and after quote removal, and in no other form.
  var isConstant: Bool { storage.content.isConstant && !storage.content.isWrittenAnew }

  /// Its arguments may be assignments.
  var isExport: Bool { !isOrdinary && words.first.map { ExportingBuiltins.contains($0.value) } == true }

  /// Where words follow a redirection that is no here-string, the command of the words before it: ask rules see no more.
  var upToRedirection: FoundCommand? {
    guard let text = textUpToRedirection, text.count < wordText.count else { return nil }
    var command = self
    command.textUpToRedirection = nil
    command.words = Array(words[..<(wordStarts.firstIndex { $0 >= text.count } ?? words.count)])
    command.wordText = text
    return command
  }

  /// A test in brackets that is written as one: rules see its words as they stand, `$HOME` among them (S-7).
  var isTestInBrackets: Bool {
    guard let open = words.first?.source, open.first == UInt8(ascii: "["), let close = words.last?.source,
      words.count > 2, !hasPrelude, !place.contains(.timed)
    else { return false }
    return open.elementsEqual("[[".utf8) && close.elementsEqual("]]".utf8)
      || open.elementsEqual("[".utf8) && close.elementsEqual("]".utf8)
  }

  /// It is given `/dev/null` to read, which no other check minds.
  var readsNothing: Bool {
    redirections.contains { redirection in
      if case .input = redirection.operation {
        redirection.target.text.elementsEqual("/dev/null".utf8)
      } else {
        false
      }
    }
  }
}
