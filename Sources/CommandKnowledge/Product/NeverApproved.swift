package import RuleSyntax
package import ShellSyntax

/// Why no prefix or wildcard rule approves a command (B-12, S-7, E10).
package struct ApprovalBar: Sendable, Hashable {
  /// What stands in the way, for a person: lower case, no full stop.
  package var reason: String
  /// True when not even an exact rule of the text approves it (`builtin eval x`); only bare `Bash` does.
  package var barsExactRules: Bool

  init(_ reason: String, barsExactRules: Bool = false) {
    self.reason = reason
    self.barsExactRules = barsExactRules
  }
}

/// Commands that only an exact rule for their text as it is written, or bare `Bash`, approves: such a rule reaches them
/// neither behind a wrapper nor through quotes.
package enum NeverApproved {
  /// Why prefix and wildcard rules do not approve a command; nil when they may.
  ///
  /// - Parameter words: a simple command without its leading assignments; wrappers in front are looked through, those
  ///   that strip nothing from a text too (`stdbuf -o L`, `env`, a bare `xargs`). `time` is a word.
  /// - Parameter semantics: the release, which knows some of these commands and not others.
  package static func bar(
    _ words: ArraySlice<CommandWord>, in semantics: Semantics = .product
  ) -> ApprovalBar? {
    if words.first?.isOrdinaryName == true { return nil }
    if words.first?.source.first == UInt8(ascii: "{") {
      return ApprovalBar("a command that begins with a brace")
    }
    var view = BarredCommandView(words: words)
    while let first = view.words.first {
      if first.value.first == UInt8(ascii: "-") { return ApprovalBar("a command that begins with `-`") }
      switch view.seeThrough() {
      case .seenThrough: continue
      case .command:
        return barOfCommand(view, isWrapped: view.words.startIndex > words.startIndex, in: semantics)
      case .nothingRuns: return nil
      case .barred(let reason): return ApprovalBar(reason)
      }
    }
    return nil
  }

  /// Why prefix and wildcard rules do not approve an assignment before a command: `IFS`, and the shell's integer
  /// variables with anything but a decimal number (S-11).
  package static func bar(_ assignment: Assignment) -> ApprovalBar? {
    if assignment.name.elementsEqual("IFS".utf8) { return ApprovalBar("an assignment to `IFS`") }
    guard GuardedVariables.isEvaluated(assignment) else { return nil }
    let name = String(decoding: assignment.name, as: UTF8.self)
    return ApprovalBar("`\(name)` set to something that is no number")
  }

  /// The words of a `cd` behind wrappers and `env`, where it moves nothing; nil for any other command.
  ///
  /// - Parameter words: a simple command without its leading assignments.
  package static func wrappedChangeOfDirectory(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    var view = BarredCommandView(words: words)
    while !view.words.standForThemselves, let first = view.words.first {
      if first.value.elementsEqual("cd".utf8) { return view.isAfterXargs ? nil : view.words }
      guard case .seenThrough = view.seeThrough() else { return nil }
    }
    return nil
  }

  private static func barOfCommand(
    _ view: BarredCommandView, isWrapped: Bool, in semantics: Semantics
  ) -> ApprovalBar? {
    guard let first = view.words.first else { return nil }
    let arguments = view.words.dropFirst()
    // What arithmetic gives is a name in front, and unknown behind a wrapper.
    let unknown = isWrapped ? CommandWord.Traits.unknownText : .quotedExpansions
    if first.value.isEmpty || !first.traits.isDisjoint(with: unknown) {
      return ApprovalBar("a command whose name is not known")
    }
    if CommandNameSets.structureWords.contains(first.value) {
      return ApprovalBar("`\(String(decoding: first.value, as: UTF8.self))`, a word of the shell's grammar")
    }
    if semantics.has(.builtinsNeedExactRule), BarredBuiltins.startsUnseenText(first.value, arguments) {
      return ApprovalBar(
        "`\(String(decoding: first.value, as: UTF8.self))`, which runs or changes what the text does not show",
        barsExactRules: view.isAfterBuiltin)
    }
    let name = view.programName
    if semantics.has(.commandParser),
      BarredBuiltins.evaluatesUnknown(
        name, isProgram: view.isAfterXargs || name.count < first.value.count, arguments)
    {
      return ApprovalBar(
        "`\(String(decoding: name, as: UTF8.self))` with an argument that is known when it runs")
    }
    let reason =
      BarredBuiltins.reason(first.value, arguments, position: view.position)
      ?? BarredPrograms.reason(view, in: semantics)
    return reason.map { ApprovalBar($0) }
  }
}

/// How the command word was reached.
enum BarredCommandPosition: Sendable, Hashable {
  /// Written plainly as the first word.
  case direct
  /// The first word, with a quote or a backslash in it.
  case quoted
  /// After `command`, `builtin` or `noglob`.
  case spelledOut
  /// After a program that starts another (`timeout`, `env`, `xargs`): builtins there set nothing in this shell.
  case external
}

/// A command while its wrappers are looked through.
struct BarredCommandView {
  var words: ArraySlice<CommandWord>
  /// The command follows `command` or `builtin`.
  private(set) var isAfterBuiltin = false
  /// The command follows a bare `xargs`.
  private(set) var isAfterXargs = false
  private var isExternal = false
  private var isSpelledOut = false

  enum Step {
    case seenThrough
    /// The command that counts stands in front.
    case command
    /// Nothing runs, or the words of the wrapper are ordinary text.
    case nothingRuns
    case barred(String)
  }

  init(words: ArraySlice<CommandWord>) { self.words = words }

  var position: BarredCommandPosition {
    if isExternal { return .external }
    if isSpelledOut { return .spelledOut }
    guard let first = words.first else { return .direct }
    return first.source.elementsEqual(first.value) ? .direct : .quoted
  }

  /// The command word without its directory, for programs.
  var programName: [UInt8] {
    guard let first = words.first else { return [] }
    if first.value.suffix(2).elementsEqual("/[".utf8) { return [UInt8(ascii: "[")] }
    return MeasuredWrappers.baseName(first) ?? first.value
  }

  mutating func seeThrough() -> Step {
    let name = programName
    if let wrapper = PlainWrapper(name: name) { return seeThrough(wrapper) }
    if name.elementsEqual("env".utf8) {
      guard let inner = EnvironmentCommand.inner(words) else { return .barred("an option of `env`") }
      words = inner
      isExternal = true
      return inner.isEmpty ? .nothingRuns : .seenThrough
    }
    if name.elementsEqual("xargs".utf8), let next = words.dropFirst().first {
      guard next.value.first != UInt8(ascii: "-") else { return .nothingRuns }
      words = words.dropFirst()
      isExternal = true
      isAfterXargs = true
      return .seenThrough
    }
    return .command
  }

  private mutating func seeThrough(_ wrapper: PlainWrapper) -> Step {
    let isPath = words.first?.value.contains(UInt8(ascii: "/")) ?? false
    switch wrapper.read(words).understanding {
    case .ordinary: return .nothingRuns
    case .unknown: return .barred("an option of `\(wrapper.rawValue)` that is not understood")
    case .inner(let offset):
      words = words.dropFirst(offset)
      guard let inner = words.first else { return .nothingRuns }
      switch wrapper {
      case .command, .builtin, .noglob:
        let isTest = inner.value.elementsEqual("[[".utf8)
        if MeasuredWrappers.isAssignment(inner) || inner.traits.contains(.glob) || isTest {
          return .barred("a command whose name is not known")
        }
        if wrapper != .noglob, inner.value.elementsEqual("noglob".utf8) {
          return .barred("`noglob` behind `\(wrapper.rawValue)`")
        }
        if isPath { isExternal = true } else { isSpelledOut = true }
        if wrapper != .noglob { isAfterBuiltin = true }
      case .time, .nohup:
        guard !inner.value.isEmpty, inner.value.allSatisfy(Self.isPlainNameByte) else {
          return .barred("a command whose name is not known")
        }
        if wrapper == .nohup || isPath { isExternal = true }
      case .timeout, .nice, .stdbuf: isExternal = true
      }
      return .seenThrough
    }
  }

  private static func isPlainNameByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || "./~$+-".utf8.contains(byte)
  }
}
