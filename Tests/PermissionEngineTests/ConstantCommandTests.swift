import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// The short ways for texts of constant words lead where the long ones do.
@Suite struct ConstantCommandTests {
  private static let names =
    """
    tool git npm find ls grep sudo env cd ./tool /bin/ls bin/tool export printf read time if coproc in [ tool.exe xargs \
    sh awk test cat a=b -x '' "tool" 't'ool ~/tool *
    """.split(separator: " ").map(String.init)

  private static let words =
    """
    a -v --name=x --name="x" 'a b' "a b" "it's" 'say "x"' "" '' a'b'c "if" if 'x;y' "x && y" '#' a#b #a '*' *.swift ?a \
    ~ ~/x ~u "~/x" a~ 'a{b' {a,b} {} \\; ; + /proc/1/environ "/proc/1/environ" '/'proc /tmp/x =b "=b" a=b '((' "$x" $x \
    '$x' `x` \\x "a\\b" [ab] ! é 'é' @x %1 a:b > < | & ( ) a=~/x "a  b" = \
    ! '{a,b}' '{print' '$1}' '$HOME' '${x}' '$' '`x`' 'a\\b' '\\' 'a$b{c}' "{a" "{a,b}" "a\\"b" "\\$x" "\\" x'$(y)'z '{'a,b} \
    "a}b" '$[1]' "\\`x" '~{' a'{'b',c' '$HOME[1]'
    """.split(separator: " ").map(String.init)

  private static func text(_ random: inout SeededGenerator) -> String {
    let words = [random.pick(names)] + (0..<random.below(5)).map { _ in random.pick(Self.words) }
    let text = words.joined(separator: random.oneIn(12) ? "  " : " ")
    return random.oneIn(15) ? text + random.pick([" ", "\n", "\t", "'", "\""]) : text
  }

  /// What is read without a tree is what is read by way of it.
  @Test(arguments: 1...Rounds.count(25))
  func readsAsTheTreeIsRead(_ seed: Int) {
    var random = SeededGenerator(seed)
    let directory = Array("/w/app".utf8)
    let home = Array("/home/u".utf8)
    for _ in 0..<200 {
      var list = Self.text(&random)
      while random.oneIn(2) {
        let joint = random.pick([
          " && ", " || ", " | ", "; ", ";", " ; ", " & ", " |& ", "|", "&&", " &&", " | | ", "\n",
        ])
        list += joint + Self.text(&random)
      }
      let text = Array(list.utf8)
      let read = ScriptReading.read(text, directory: directory, home: home)
      let tree = ScriptReading.readByTree(text, directory: directory, home: home)
      #expect(read == tree, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  /// That must not hold for want of texts of this kind.
  @Test func readsCommonCommands() {
    func isConstant(_ text: String) -> Bool {
      Array(text.utf8).withUnsafeBufferPointer { ConstantCommand.isWhole($0) { _ in } }
    }
    for text in [
      "tool", "git commit -m 'a message'", "find . -name '*.swift' -type f", "ls *.swift ~/x",
      "tool --name=\"a b\"",
      "find . -exec ls {} \\;", "./tool /tmp/x",
    ] {
      #expect(isConstant(text), "\(text)")
    }
    for text in [
      "", "-x", "a=b tool", "tool $x", "tool '$x'", "tool  x", "tool ", "tool 'x", "tool \"/proc/1/environ\"",
      "tool ~u",
      "tool =x", "tool | x", "tool > x", "tool 'a{b'", "tool [a]", "'tool' x", "tool \\x", "tool #x",
      "tool é",
    ] {
      #expect(!isConstant(text), "\(text)")
    }
  }

  /// The texts of a constant command are those of any other, and what stands for itself is constant without more words.
  @Test(arguments: 1...Rounds.count(25))
  func constantCommandsAreSeenAsAllAre(_ seed: Int) {
    var random = SeededGenerator(seed)
    let home = Array("/home/u".utf8)
    var count = 0
    for _ in 0..<200 {
      var text = Self.text(&random)
      if random.oneIn(4) { text = random.pick(["find", "awk", "jq", "test", "./a.b", "tool"]) + " " + text }
      let script = ScriptReading.read(Array(text.utf8), directory: Array("/w/app".utf8), home: home)
      for command in script.commands where command.isConstant || command.isPlain {
        count += 1
        // Nobody has looked at this one.
        let other = FoundCommand(
          assignments: [], words: command.words, redirections: [], place: command.place,
          directories: DirectoryTrail(start: command.directory, home: home), wordText: command.wordText,
          wordStarts: command.wordStarts, assignmentText: [], fullText: command.fullText)
        for asWritten in [false, true] {
          let short = StrictCandidates(
            command, home: home, in: .product, asWritten: asWritten, inSimpleText: true)
          let long = StrictCandidates(
            other, home: home, in: .product, asWritten: asWritten, inSimpleText: true)
          #expect(Set(short.candidates.exact) == Set(long.candidates.exact), "\(text)")
          #expect(Set(short.candidates.star) == Set(long.candidates.star), "\(text)")
          #expect(short.textsBehindXargs == long.textsBehindXargs, "\(text)")
          #expect(short.withoutHome.exact == long.withoutHome.exact, "\(text)")
        }
        let allow = AllowCandidates(command, home: home, in: .product, isWhole: true)
        let longAllow = AllowCandidates(other, home: home, in: .product, isWhole: true)
        #expect(Set(allow.candidates.exact) == Set(longAllow.candidates.exact), "\(text)")
        #expect(Set(allow.candidates.star) == Set(longAllow.candidates.star), "\(text)")
      }
    }
    #expect(count > 20)
  }

  /// A text that no deny rule may match by its marks, none does, neither a command of it nor the whole.
  @Test(arguments: 1...Rounds.count(50))
  func whatIsPassedOverIsNotMatched(_ seed: Int) {
    var random = SeededGenerator(seed)
    let pieces = [
      "$x", "\"$x\"", "${x}", "$PATH", "$HOME", "a=b", "$(tool)", "`ls`", "tool", "find", "|", ">",
    ]
    func rule() -> String {
      let text = [random.pick(Self.names), random.pick(Self.words), random.pick(pieces)]
      let body = text.prefix(1 + random.below(3)).joined(separator: " ")
      return "Bash(\(random.pick(["", "* ", "*"]))\(body)\(random.pick(["", " *", ":*", "*"])))"
    }
    let rules = (0..<1 + random.below(3)).map { _ in rule() }
    let stack = SettingsStack([Given.file(.project, allow: ["Bash"], deny: rules)])
    let policy = Policy(compiling: stack, semantics: .product)
    guard let session = policy.session(in: Given.context).product else { return }
    for _ in 0..<60 {
      var text = Self.text(&random)
      for _ in 0..<random.below(3) { text += " " + random.pick(pieces) }
      switch random.below(6) {
      case 0: text = "x=tool; $x " + text
      case 1: text = "A=b tool && " + text
      case 2: text = "for x in a b; do \(text); done"
      case 3: text += random.pick([" | ", " && ", "; "]) + Self.text(&random)
      case 4: text += random.pick([" > x", " 2>&1", " < x"])
      default: break
      }
      let call = ToolCall(tool: "Bash", input: ["command": .string(text)])
      let bash = session.rules.bash
      let question = BashCase(Array(text.utf8), call, asMonitor: false, decision: bash, session: session)
      guard !question.mayBeDenied else { continue }
      #expect(question.strict.allSatisfy { $0.deny(isShieldedByExactAsk: false) == nil }, "\(text) \(rules)")
      #expect(question.matchAsWritten(in: .deny) == nil, "\(text) under \(rules)")
      #expect(question.wholeTextMatch(in: .deny) == nil, "\(text) under \(rules)")
    }
  }

  /// Where no row of letters of a deny or ask rule stands in a text, none of them matches anything of it.
  @Test(arguments: 1...Rounds.count(50))
  func rulesNeedTheirMarks(_ seed: Int) {
    var random = SeededGenerator(seed)
    func rule() -> String {
      let words = Self.text(&random).split(separator: " ").map(String.init)
      return
        "Bash(\(words.prefix(1 + random.below(3)).joined(separator: " "))\(random.pick(["", " *", ":*", "*"])))"
    }
    let stack = SettingsStack([
      Given.file(
        .project, allow: ["Bash"], ask: (0..<random.below(3)).map { _ in rule() },
        deny: (0..<1 + random.below(3)).map { _ in rule() })
    ])
    let policy = Policy(compiling: stack, semantics: .product)
    guard let rules = policy.session(in: Given.context).product?.rules.bash.rules else { return }
    for _ in 0..<60 {
      var text = Self.text(&random)
      switch random.below(5) {
      case 0: text += random.pick([" && ", " | ", "; "]) + Self.text(&random)
      case 1: text = random.pick(["sudo ", "A=b ", "xargs ", "timeout 5 ", "time "]) + text
      case 2: text = "sh -c \"\(text)\""
      default: break
      }
      guard !Array(text.utf8).withUnsafeBufferPointer(rules.mayRestrictAnything(in:)) else { continue }
      let call = ToolCall(tool: "Bash", input: ["command": .string(text)])
      let reason = policy.decide(call, in: Given.context).reason
      #expect(reason.rule == nil || reason.rule?.list == .allow, "\(text) under \(policy.rules.map(\.text))")
    }
  }
}
