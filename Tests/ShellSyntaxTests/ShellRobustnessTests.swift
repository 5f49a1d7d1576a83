import ShellSyntax
import TestSupport
import Testing

/// Nothing crashes, and what comes out fits the text.
@Suite struct ShellRobustnessTests {
  /// Pieces that mean something to bash, for random texts and for mutations.
  private static let pieces = [
    "$(", "`", "\"", "'", "{", "}", "(", ")", "[", "]", "[[", "]]", "((", "))", "$((", "${", "${x:-", "<<E\n",
    "\nE\n", "<<-",
    "<<<", ";", ";;", "&", "&&", "|", "||", "\n", "\r\n", " ", "\t", "\\", "\\\n", "#", "$", "$'", "$\"",
    "<(", ">", "2>&1",
    "if ", "then ", "fi", "case x in ", "esac", "for x in ", "do ", "done", "function ", "coproc ", "time ",
    "! ", "a=", "a=(",
    "a[", "=", "*", "?", "~", ",", "..", "{a,b}", "{1..9}", "=~ ", "== ", "@(", "é", "\u{0}", "\u{1}", "x",
    "1", "@", "-eq ",
  ].map { Array($0.utf8) }

  private func randomText(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...25, using: &random)).flatMap { _ in random.pick(Self.pieces) }
  }

  /// Parses and recognises; checks what can be checked of the outcome.
  private func check(_ text: [UInt8]) {
    do {
      var checker = RangeChecker(text: text)
      checker.check(try ShellParser().parse(text))
      #expect(checker.problems.isEmpty, "\(String(decoding: text, as: UTF8.self)): \(checker.problems)")
    } catch {
      #expect((0...text.count).contains(error.offset) && !error.reason.isEmpty)
    }
    for piece in ShellParser().recognizablePieces(text) {
      #expect(!piece.words.isEmpty || !piece.assignments.isEmpty || !piece.redirections.isEmpty)
      #expect(piece.range.lowerBound >= 0 && piece.range.upperBound <= text.count)
    }
  }

  @Test func randomPiecesNeverCrash() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<Rounds.count(30_000) { check(randomText(&random)) }
  }

  @Test func randomBytesNeverCrash() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<Rounds.count(5_000) {
      check(
        (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test func mutationsNeverCrash() {
    var random = SeededGenerator(seed: 3)
    let corpus = CommandTexts.corpus + ShellCase.all.map(\.text)
    for _ in 0..<Rounds.count(20_000) {
      var text = random.pick(corpus)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.insert(contentsOf: random.pick(Self.pieces), at: place)
        case 1 where place < text.count: text.remove(at: place)
        case 2: text.removeSubrange(place..<min(place + 5, text.count))
        default: text.replaceSubrange(place..<min(place + 1, text.count), with: random.pick(Self.pieces))
        }
      }
      check(text)
    }
  }

  /// What the random grammar writes is parsed for the most part, and its ranges fit.
  @Test func rangesOfRandomScriptsFit() {
    var writer = RandomScript(seed: 4)
    for _ in 0..<Rounds.count(3_000) { check(writer.next()) }
  }

  /// Cut anywhere, a text is still read without a crash.
  @Test func everyPrefixIsRead() {
    for text in ShellCase.all.map(\.text) where text.count < 120 {
      for count in 0...text.count { check(Array(text[..<count])) }
    }
  }
}

/// Checks the ranges of a tree: inside each other and in order, texts as the source says.
private struct RangeChecker {
  var text: [UInt8]
  var problems: [String] = []

  mutating func check(_ script: ShellScript) {
    if script.source.elementsEqual(text) == false {
      var inner = RangeChecker(text: Array(script.source))
      inner.check(script)
      problems += inner.problems
      return
    }
    require(script.range.upperBound <= text.count, "script")
    for comment in script.comments {
      require(comment.upperBound <= text.count && text[comment].first == UInt8(ascii: "#"), "comment")
    }
    check(script.statements)
  }

  private mutating func require(_ condition: Bool, _ what: String) {
    if !condition { problems.append(what) }
  }

  private mutating func check(_ statements: [Statement]) {
    var end = 0
    for statement in statements {
      require(statement.operators.count == statement.pipelines.count - 1, "operators")
      for command in statement.pipelines.flatMap(\.commands) {
        require(command.range.lowerBound >= end && command.range.upperBound <= text.count, "command")
        require(!command.range.isEmpty, "empty command")
        end = command.range.upperBound
        check(command)
      }
    }
  }

  private mutating func check(_ command: Command) {
    for redirection in command.redirections { check(redirection) }
    switch command.kind {
    case .simple(let simple): check(simple)
    case .subshell(let body), .group(let body): check(body)
    case .ifClause(let branches):
      for branch in branches {
        check(branch.condition)
        check(branch.body)
      }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      check(condition)
      check(body)
    case .forLoop(_, let words, let body), .selectLoop(_, let words, let body):
      words?.forEach { check($0) }
      check(body)
    case .arithmeticForLoop(_, let body): check(body)
    case .caseClause(let subject, let arms):
      check(subject)
      for arm in arms {
        arm.patterns.forEach { check($0) }
        check(arm.body)
      }
    case .function(let name, let body):
      check(name)
      check(body)
    case .coprocess(_, let body): check(body)
    case .arithmetic: break
    case .test(let words): words.forEach { check($0) }
    }
  }

  private mutating func check(_ simple: SimpleCommand) {
    let ranges =
      simple.assignments.map(\.range) + simple.words.map(\.range) + simple.redirections.map(\.range)
    require(simple.range.lowerBound == ranges.map(\.lowerBound).min(), "start of command")
    require(simple.range.upperBound == ranges.map(\.upperBound).max(), "end of command")
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    require(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "overlap")
    for assignment in simple.assignments {
      require(joined(assignment.range) == joined(assignment.text), "text of an assignment")
      check(assignment.value)
      assignment.elements?.forEach { check($0) }
    }
    simple.words.forEach { check($0) }
    simple.redirections.forEach { check($0) }
  }

  private mutating func check(_ redirection: Redirection) {
    require(joined(redirection.range) == joined(redirection.text), "text of a redirection")
    check(redirection.target)
    if case .hereDocument(let body) = redirection.operation {
      require(body.bodyRange.lowerBound > redirection.range.upperBound, "body")
      require(body.bodyRange.upperBound <= text.count, "body")
      check(body.parts)
    }
  }

  private mutating func check(_ word: Word) {
    require(word.range.upperBound <= text.count, "word")
    require(joined(word.range) == joined(word.text), "text of a word")
    require(word.range.isEmpty || !word.parts.isEmpty, "parts of a word")
    check(word.parts)
  }

  private mutating func check(_ parts: [WordPart]) {
    for part in parts {
      switch part {
      case .command(let script), .process(let script, _): check(script)
      case .doubleQuoted(let inner, _): check(inner)
      case .parameter(let expansion): check(expansion.operands)
      case .arithmetic(let expression): check(expression.operands)
      case .brace(let alternatives): alternatives?.forEach { check($0) }
      case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob: break
      }
    }
  }

  private func joined(_ range: SourceRange) -> [UInt8] { joined(text[range]) }

  private func joined(_ text: ArraySlice<UInt8>) -> [UInt8] {
    ShellTextCleaning.bytesWithoutContinuations(text)
  }
}
