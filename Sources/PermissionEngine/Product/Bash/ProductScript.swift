import CommandKnowledge
import ShellSyntax

/// A command text as the product takes it: refused, over-long, or its commands with what makes it complex.
struct ProductScript: Sendable, Equatable {
  /// Why the text never reaches a decision: the call fails validation (S-1a).
  var refusal: String?
  /// More than 10,000 UTF-16 units (S-16).
  var isTooLong = false
  /// A structure that is not closed where bash closes it, and its kin (S-1b).
  var doubt: String?
  /// Why no scoped rule and no read-only command covers the text (S-3a, S-18, S-1c); nil for a simple text.
  var complexity: String?
  /// What makes the text complex also keeps what it writes from being checked: anything but the value of an `export`, a
  /// `[[` that is no keyword and an empty command word.
  var liftsWriteChecks = false
  /// Everything that makes the text complex, by sort.
  var structures: ComplexStructure = []
  /// Why file rules and the protected-path check are off for the whole text (E1).
  var fileBlindness: String?
  /// Every command that deny and ask rules see, in order.
  var commands: [FoundCommand] = []
  /// What stands in the text and is not looked at closely, the outermost of each.
  var obscureBodies: [ObscureBody] = []
  /// The operator `&` stands in the text (M-4b).
  var hasBackground = false
  /// Malformed text (S-1c); nil for one that was read.
  var malformation: String?
  /// The text is read as it is given, or given up: nothing was added to it to read it.
  var isReadAsGiven = true
  /// The product gives up reading the text.
  var isGivenUp = false
  /// Variables of the text are replaced by what it sets them to (S-3v).
  var knowsVariables = false
  /// In releases before 2.1.88: what stands in quotes keeps read-only commands from running without a rule.
  var needsRuleForQuotes = false
  /// In releases before 2.1.88: something in the text keeps it from being cut at its operators.
  var isUncut = false
  /// It is malformed somewhere inside, and begins with no structure that could hold the rest.
  var goesOnBehindError = false
  /// A comment stands somewhere.
  var hasComment = false
  /// How many constant here-documents in double quotes are printed by a `cat`, which few texts show to rules (S-18).
  var messageCount = 0
  /// One of them stands in a test in brackets, where rules always see it.
  var hasMessageInTest = false
  /// A variable that is not known to be safe gets a value somewhere: then no command is approved as read-only.
  var setsVariable = false
  /// The numbers of the parts between pipes in which a release that lets assignments pass sees one: then no command is
  /// approved as read-only there.
  var assigningSegments: Set<Int> = []
  /// The numbers of the parts between pipes in which `&` stands.
  var backgroundSegments: Set<Int> = []
  /// Compound commands, with which deny and ask rules are compared as they stand where the text is complex or shows what
  /// is passed over elsewhere (S-6).
  var compoundPieces: [[UInt8]] = []
  /// Commands behind a `|` with the `!` in front of them, as they stand.
  var negatedPieces: [[UInt8]] = []
  /// What is recognised of a text that did not parse, or not wholly (S-1c): deny and ask rules see each piece as it stands.
  var recoveredPieces: [[UInt8]] = []
  /// A pipe inside or beside an `if`, a loop, or a substitution.
  var hasInnerPipe = false
  /// A pipe inside an `if` or a loop: deny and ask rules of every kind are compared with the text as it stands, too.
  var hasNestedPipe = false
  /// What stands between all the pipes of a simple text with such a pipe, as written: the product decides each part as a
  /// text of its own, which may be malformed (S-3p).
  var innerParts: [[UInt8]] = []
  /// A comment stands after the target of a redirection: the product looks for commands in it.
  var hasHiddenComment = false
  /// `time -p` stands somewhere.
  var hasTimeOption = false
  /// How each `if` and loop behind the keyword `time` begins, up to the first operator: deny and ask rules see it as a
  /// command (S-9).
  var timedHeads: [[UInt8]] = []
  /// Words of the grammar that deny and ask rules see as commands (`StructureWords`).
  var structureWords: [[UInt8]] = []
  /// A `( )` group without a `;` inside (M-3).
  var hasPlainSubshell = false
  /// How much makes the text complex and keeps file rules from it, but for what only the shell can work out.
  var opaqueStructures = 0
  /// Something else makes the text complex than groups `( )` and what stands around them.
  var isComplexBesideSubshells = false
  /// Groups `( )` without `;` are all that makes the text complex: no exact rule lifts them.
  var isComplexBySubshells: Bool { hasPlainSubshell && !isComplexBesideSubshells }
  /// An `if` or a loop that is no `select` stands at top level.
  var hasTopLevelLoop = false
  /// One command at top level, simple or compound: no list and no pipeline.
  var isOneCommand = false
  /// A `|` or `|&` at top level.
  var hasTopLevelPipe = false
  /// What no scoped rule and no read-only command covers although the text is simple (S-3p, S-18); nil without it.
  var uncoverable: String?
  /// Every `cd`, `pushd` and `popd` outside substitutions.
  var moves: [DirectoryTrail.Move] = []
  /// The first move of which nobody knows where it leads; nil without one.
  var unknownMove: UnknownMove?
  /// The text as given begins or ends with a line break.
  var standsBesideLineBreaks = false
  /// The text as given, trimmed.
  var rawText: [UInt8] = []
  /// The forms of the whole text.
  var wholeTexts = WholeTextSource.written(WholeTexts())

  /// A move that may lead anywhere.
  struct UnknownMove: Equatable {
    /// The index of the first command after it.
    var next: Int
    /// The part between pipes that both stand in.
    var segment: Int
  }

  /// A simple text with a pipe, also one in a substitution or in the value of an `export`: its parts are decided one by
  /// one, so that no rule is for the whole (M-3, B-14).
  var isDecidedBetweenPipes: Bool {
    !liftsWriteChecks && (hasTopLevelPipe || hasInnerPipe) && !beginsWithAssignments
  }

  /// The first command is nothing but two assignments or more: they are one part.
  private var beginsWithAssignments: Bool {
    commands.first.map { $0.words.isEmpty && $0.assignments.count > 1 } ?? false
  }

  /// A text of simple commands (S-3a).
  var isSimple: Bool { complexity == nil }

  /// A malformed text that ends where a command should follow: `&&` counts as `&` there, a backslash and a lone `(` as an
  /// error.
  var isCutOff: Bool {
    malformation != nil
      && (rawText.last == UInt8(ascii: "&") || rawText.last == UInt8(ascii: "\\")
        || rawText.elementsEqual("(".utf8))
  }

  /// What `sudo`, `watch` and the like start is not looked at: the text is simple, or nearly.
  var hidesStartedCommands: Bool { !liftsWriteChecks }

  /// The text is one plain command and nothing else: what rules say about the whole they have said about the command.
  var isPlainCommand: Bool { commands.count == 1 && commands[0].isPlain && commands[0].wordText == rawText }

  mutating func makeUncoverable(_ reason: String) {
    if uncoverable == nil { uncoverable = reason }
  }

  mutating func makeComplex(
    _ reason: String, _ structure: ComplexStructure = .opaque, keepsFileRules: Bool = false,
    keepsWriteChecks: Bool = false, isOfSubshell: Bool = false
  ) {
    if !isOfSubshell { isComplexBesideSubshells = true }
    if !keepsFileRules, structure != .expansion { opaqueStructures += 1 }
    if !keepsWriteChecks { liftsWriteChecks = true }
    structures.formUnion(structure)
    if complexity == nil { complexity = reason }
    if !keepsFileRules, fileBlindness == nil { fileBlindness = reason }
  }
}
