import CommandKnowledge
import ShellSyntax

/// The forms of a whole text that rules are compared with (B-14, M-3, E3).
struct WholeTexts: Sendable, Equatable {
  /// Trimmed, comments and here-document bodies out.
  var asWritten: [UInt8] = []
  /// Also without redirections, `&&` and `||` between single blanks.
  var normalised: [UInt8] = []
  /// Also with `|` and `|&` between single blanks: a text with a top-level pipe is compared whole with star rules (E3).
  var pipeline: [UInt8] = []
  /// What stands between the pipes of `pipeline`, where there are any.
  var piped: [[UInt8]] = []
  /// The same as written, with what only joins descriptors or reads a file; nil where such a text does not come about.
  var pipedAsWritten: [[UInt8]?] = []
  /// What stands between pipes, those inside substitutions too; in a doubtful text that did not parse between all
  /// operators. Deny rules see them as they stand in a malformed text, and in a simple one with a pipe below the top.
  var pieces: [[UInt8]] = []

  /// No text.
  init() {}

  /// Writes a text in its forms.
  ///
  /// - Parameters:
  ///   - script: its tree.
  ///   - source: what the ranges of the tree refer to.
  ///   - isPiped: whether a `|` stands at top level; without one the forms for pipes are those of the whole.
  ///   - endsWords: whether the words behind a redirection go with it.
  init(_ script: ShellScript, source: [UInt8], isPiped: Bool, endsWords: Bool = false) {
    var cuts = script.comments
    var redirections: [Redirection] = []
    var ends: [SourceRange] = endsWords ? Self.wordsBehindRedirections(in: script) : []
    Self.collect(script.statements, source, &cuts, &redirections, &ends)
    self.init(source, isPiped: isPiped, without: cuts, redirections.map(\.range) + ends)
    if isPiped { takePartsAsWritten(source, without: cuts + ends, redirections) }
  }

  /// Writes a text without comments and redirections in its forms.
  init(constant source: [UInt8], isPiped: Bool) { self.init(source, isPiped: isPiped, without: [], []) }

  private init(
    _ source: [UInt8], isPiped: Bool, without cuts: [SourceRange], _ redirections: [SourceRange]
  ) {
    write(source, isPiped: isPiped, without: cuts, redirections)
    pieces = TextLayout.split(normalised) { $0 == UInt8(ascii: "|") }
  }

  private mutating func write(
    _ source: [UInt8], isPiped: Bool, without cuts: [SourceRange], _ redirections: [SourceRange]
  ) {
    let hasOperators = source.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "|") }
    if cuts.isEmpty, redirections.isEmpty, !hasOperators {
      // Nothing is left out, and nothing is written in another way.
      asWritten = source.trimmed
      (normalised, pipeline, piped) = (asWritten, asWritten, [asWritten])
      return
    }
    asWritten = cuts.isEmpty ? source.trimmed : Self.without(cuts, source).trimmed
    let bare =
      cuts.isEmpty && redirections.isEmpty
      ? asWritten : Self.without(cuts + redirections, source, leavesBlank: false).trimmed
    normalised = Self.spaced(bare, spacesPipes: false).trimmed
    guard isPiped else {
      (pipeline, piped) = (normalised, [normalised])
      return
    }
    pipeline = Self.spaced(bare, spacesPipes: true)
    let parts = Self.parts(of: bare)
    piped = parts.map { Self.spaced(Array($0), spacesPipes: false).trimmed }
    pipedAsWritten = parts.map { Array($0).trimmed }
  }

  /// The parts between pipes as another reading of the product writes them, which takes a text for words between blanks
  /// (B-14): it drops `> x` and `2>> x` and leaves `2>&1`, `&> x` and `< x`; where it dropped one, runs of blanks are
  /// one; and it takes a `;` directly behind the file for a part of its name.
  private mutating func takePartsAsWritten(
    _ source: [UInt8], without cuts: [SourceRange], _ redirections: [Redirection]
  ) {
    if redirections.isEmpty { return }
    let dropped = redirections.filter { [.output, .append].contains($0.operation) }.map(\.range)
    let whole = Self.parts(of: Self.without(cuts, source)).map { Array($0).trimmed }
    let parts = Self.parts(of: Self.without(cuts + dropped, source, leavesBlank: false)).map {
      Array($0).trimmed
    }
    guard whole.count == parts.count else { return }
    pipedAsWritten = zip(whole, parts).map { $0.count == $1.count ? $1 : CommandText.collapsed($1) }
    let isGlued = dropped.contains { range in
      range.upperBound < source.count && source[range.upperBound] == UInt8(ascii: ";")
    }
    if isGlued { pipedAsWritten = pipedAsWritten.map { $0?.contains(UInt8(ascii: ";")) == true ? nil : $0 } }
  }

  /// The words behind the first redirection of each command at top level that has words before it.
  private static func wordsBehindRedirections(in script: ShellScript) -> [SourceRange] {
    script.statements.flatMap(\.pipelines).flatMap(\.commands).compactMap { command in
      guard case .simple(let simple) = command.kind, let first = simple.words.first,
        let redirection = simple.redirections.first(where: {
          !$0.isHereString && $0.range.lowerBound > first.range.lowerBound
        }),
        let last = simple.words.last, last.range.lowerBound > redirection.range.lowerBound
      else { return nil }
      return redirection.range.upperBound..<last.range.upperBound
    }
  }

  /// Redirections and here-document bodies of commands at this level and in compounds, and the lines that end those
  /// bodies; not in substitutions.
  private static func collect(
    _ statements: [Statement], _ source: [UInt8], _ cuts: inout [SourceRange],
    _ redirections: inout [Redirection], _ ends: inout [SourceRange]
  ) {
    for statement in statements {
      for pipeline in statement.pipelines {
        for command in pipeline.commands { collect(command, source, &cuts, &redirections, &ends) }
      }
    }
  }

  private static func collect(
    _ command: Command, _ source: [UInt8], _ cuts: inout [SourceRange], _ redirections: inout [Redirection],
    _ ends: inout [SourceRange]
  ) {
    func add(_ found: [Redirection]) {
      for redirection in found {
        if redirection.isHereString { continue }
        redirections.append(redirection)
        guard case .hereDocument(let body) = redirection.operation else { continue }
        cuts.append(body.bodyRange)
        // Without redirections the line that ends a body is gone too.
        let end = body.bodyRange.upperBound
        if end < source.count {
          ends.append(end..<(source[end...].firstIndex(of: 0x0A) ?? source.count))
        }
      }
    }
    /// Inside an `if` and a loop redirections stand as they are written.
    func collectCuts(_ blocks: [Statement]...) {
      var written: [Redirection] = []
      var lines: [SourceRange] = []
      for block in blocks { collect(block, source, &cuts, &written, &lines) }
    }
    add(command.redirections)
    switch command.kind {
    case .simple(let simple): add(simple.redirections)
    case .subshell(let inner), .group(let inner): collect(inner, source, &cuts, &redirections, &ends)
    case .ifClause(let branches):
      for branch in branches { collectCuts(branch.condition, branch.body) }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      collectCuts(condition, body)
    case .forLoop(_, _, let body): collectCuts(body)
    case .selectLoop(_, _, let body), .arithmeticForLoop(_, let body):
      collect(body, source, &cuts, &redirections, &ends)
    case .caseClause(_, let arms): for arm in arms { collect(arm.body, source, &cuts, &redirections, &ends) }
    case .function(_, let body), .coprocess(_, let body): collect(body, source, &cuts, &redirections, &ends)
    case .arithmetic, .test: break
    }
  }

  /// The text without these ranges; blanks before a cut go with it.
  private static func without(_ ranges: [SourceRange], _ source: [UInt8], leavesBlank: Bool = true) -> [UInt8]
  {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    var result: [UInt8] = []
    var position = 0
    for range in sorted where range.lowerBound >= position && range.upperBound <= source.count {
      result += source[position..<range.lowerBound]
      if !leavesBlank {
        while let last = result.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
          result.removeLast()
        }
      }
      position = range.upperBound
    }
    return result + source[position...]
  }

  /// The text with `;` outside quotes and compound commands between single blanks, and a blank for the end of a line.
  static func withSpacedLists(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: ";")) || text.contains(0x0A) else { return text }
    return spaced(text, spacesPipes: false, spacesLists: true)
  }

  /// `&&` and `||` (and pipes, and `;`) outside quotes between single blanks.
  private static func spaced(_ text: [UInt8], spacesPipes: Bool, spacesLists: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    let inner = spacesLists ? StructureSeparators(of: text).places : []
    func pad() {
      while let last = result.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
        result.removeLast()
      }
      result.append(UInt8(ascii: " "))
    }
    result.reserveCapacity(text.count + 8)
    while index < text.count {
      let plain = text[index...].prefix { !isTurn($0) }
      if !plain.isEmpty {
        result += plain
        index = plain.endIndex
        continue
      }
      if let end = ExpansionEnd.afterOpaque(text, at: index) {
        result += text[index..<end]
        index = end
        continue
      }
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : 0
      switch byte {
      case UInt8(ascii: "&") where next == byte, UInt8(ascii: "|") where next == byte:
        pad()
        result += [byte, byte, UInt8(ascii: " ")]
        index = Self.afterBlanks(text, index + 2)
      case UInt8(ascii: "&") where next != UInt8(ascii: ">") && result.last != UInt8(ascii: ">"):
        pad()
        result += [byte, UInt8(ascii: " ")]
        index = Self.afterBlanks(text, index + 1)
      case 0x0A where spacesLists && !inner.contains(index):
        pad()
        index = Self.afterBlanks(text, index + 1)
      case UInt8(ascii: ";")
      where spacesLists && next != byte && result.last != byte && !inner.contains(index):
        pad()
        result += [byte, UInt8(ascii: " ")]
        index = Self.afterBlanks(text, index + 1)
      case UInt8(ascii: "|") where spacesPipes:
        pad()
        result.append(byte)
        if next == UInt8(ascii: "&") { result.append(next) }
        result.append(UInt8(ascii: " "))
        index = Self.afterBlanks(text, index + (next == UInt8(ascii: "&") ? 2 : 1))
      default:
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// A byte at which `spaced` does something else than copy.
  private static func isTurn(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "$"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: ";"), 0x0A:
      true
    default: false
    }
  }

  /// What stands between the pipes outside quotes.
  private static func parts(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < text.count {
      if let end = ExpansionEnd.afterOpaque(text, at: index) {
        index = end
        continue
      }
      let next = index + 1 < text.count ? text[index + 1] : 0
      switch text[index] {
      case UInt8(ascii: "|") where next == UInt8(ascii: "|"): index += 1
      case UInt8(ascii: "|"):
        parts.append(text[start..<index])
        if next == UInt8(ascii: "&") { index += 1 }
        start = index + 1
      default: break
      }
      index += 1
    }
    return parts + [text[min(start, text.count)...]]
  }

  private static func afterBlanks(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t") {
        index += 1
      } else if text[index...].starts(with: "\\\n".utf8) {
        index += 2
      } else {
        break
      }
    }
    return index
  }
}

/// The forms of a whole text, or what they are made from.
///
/// PERF: one of ten texts comes to be compared as a whole, and its forms were a twentieth of the full decision. `BashCase`
/// keeps them, for those that are asked more than once.
enum WholeTextSource: Sendable, Equatable {
  // Behind one reference: what is read of a text is handed over with it.
  indirect case written(WholeTexts)
  /// A text without comments and redirections.
  case constant([UInt8], isPiped: Bool)
  /// What `WholeTexts` is given.
  indirect case tree(ShellScript, source: [UInt8], isPiped: Bool, endsWords: Bool)

  /// The forms.
  var texts: WholeTexts {
    switch self {
    case .written(let texts): texts
    case .constant(let text, let isPiped): WholeTexts(constant: text, isPiped: isPiped)
    case .tree(let tree, let source, let isPiped, let endsWords):
      WholeTexts(tree, source: source, isPiped: isPiped, endsWords: endsWords)
    }
  }

  static func == (left: WholeTextSource, right: WholeTextSource) -> Bool { left.texts == right.texts }
}
