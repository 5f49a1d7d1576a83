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
    '$x' `x` \\x "a\\b" [ab] ! é 'é' @x %1 a:b > < | & ( ) a=~/x "a  b" =
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
