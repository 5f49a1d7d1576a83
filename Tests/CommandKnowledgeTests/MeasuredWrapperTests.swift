import CommandKnowledge
import ShellSyntax
import Testing

/// Answers of release 2.1.332 under the one allow rule `Bash(foo:*)`: `+` where it approves.
@Suite struct MeasuredWrapperTests {
  @Test(arguments: MeasuredLine.table(approved)) func stripping(_ line: MeasuredLine) throws {
    var rest = try #require(try MeasuredCommand(line.command)).words
    var isMatched = false
    search: while let first = rest.first {
      let text = ([shown(first.value)] + rest.dropFirst().map { shown($0.source) }).joined(separator: " ")
      switch MeasuredWrappers.forAllow(rest) {
      case .inner(let inner): rest = inner
      case .notAWrapper:
        isMatched = matchesFoo(text)
        break search
      case .xargs(let inner):
        isMatched = matchesFoo(sourceText(inner))
        break search
      case .unmatchable: break search
      }
    }
    #expect(isMatched == line.isMarked)
  }

  @Test(arguments: [
    ("timeout 5 ls", "ls"), ("timeout 5s ls", "ls"), ("timeout -k 5 5 ls", nil), ("command ls", "ls"),
    ("command -p -- ls", "ls"), ("builtin ls", "ls"), ("noglob ls", "ls"), ("time ls", nil), ("nice ls", nil),
    ("nohup ls", nil), ("stdbuf -oL ls", nil), ("command -v ls", nil), ("env ls", nil), ("ls", nil),
  ]) func readOnlyStripping(_ line: String, _ inner: String?) throws {
    let words = try #require(try MeasuredCommand(line)).words
    #expect(MeasuredWrappers.forReadOnly(words).map { sourceText($0) } == inner)
  }

  @Test(arguments: ["time rm x", "nice rm x", "nice -n 5 rm x", "nohup rm x", "timeout 5 rm x"])
  func acceptedEditsSeeThroughMore(_ line: String) throws {
    let words = try #require(try MeasuredCommand(line)).words
    #expect(MeasuredWrappers.forReadOnly(words, acceptingEdits: true).map { sourceText($0) } == "rm x")
  }

  private static let approved = #"""
    - /usr/bin/timeout 5 foo b
    - /usr/bin/timeout foo b
    + nice foo b
    + nice -n 5 foo b
    + nice -n -5 foo b
    - nice -n +5 foo b
    - nice -n5 foo b
    + nice -5 foo b
    - nice --5 foo b
    + nice -10 foo b
    - nice --10 foo b
    - nice -n 5x foo b
    - nice -n x foo b
    - nice --adjustment=5 foo b
    - nice --adjustment 5 foo b
    - nice -- foo b
    - nice -n 5 -- foo b
    - nice -n "5" foo b
    - nice "-n" 5 foo b
    - nice 5 foo b
    - nice 10 foo b
    - nice -n 5 -n 6 foo b
    - nice -5 -6 foo b
    - nice -x foo b
    - nice -n foo b
    - nice -n 5.5 foo b
    - nice -n -n foo b
    - nice -n --5 foo b
    + nice -555 foo b
    + nice nice foo b
    + nice -n 5 nice foo b
    - nice --help foo b
    - nice
    - nice 5
    - nice -p
    + "nice" foo b
    - "nice" 5 foo b
    - /usr/bin/nice 5 foo b
    - /usr/bin/nice foo b
    + \nice foo b
    + nohup foo b
    - nohup -- foo b
    - nohup -x foo b
    - nohup --help foo b
    + nohup nohup foo b
    + nohup "nohup" foo b
    - nohup -p foo b
    - nohup -- nohup foo b
    - nohup --version foo b
    - nohup
    - nohup 5
    - nohup -p
    + "nohup" foo b
    - "nohup" 5 foo b
    - /usr/bin/nohup 5 foo b
    - /usr/bin/nohup foo b
    + \nohup foo b
    - stdbuf foo b
    + stdbuf -oL foo b
    + stdbuf -o0 foo b
    + stdbuf -o10 foo b
    + stdbuf -oL -eL foo b
    + stdbuf -iL -oL -eL foo b
    - stdbuf -o L foo b
    - stdbuf -o1K foo b
    - stdbuf -ol foo b
    + stdbuf -oLL foo b
    + stdbuf -oL0 foo b
    - stdbuf -o foo b
    - stdbuf -xL foo b
    - stdbuf --output=L foo b
    - stdbuf --output L foo b
    - stdbuf --x foo b
    - stdbuf -oL -- foo b
    - stdbuf -- foo b
    - stdbuf -oL -i foo b
    - stdbuf -oL -o L foo b
    - stdbuf "-oL" foo b
    - stdbuf -oM foo b
    - stdbuf -o "L" foo b
    - stdbuf -i0 -o L foo b
    - stdbuf -o -oL foo b
    - stdbuf -x foo b
    - stdbuf --help foo b
    - stdbuf -oL 5 foo b
    - stdbuf stdbuf -oL foo b
    + stdbuf -oL stdbuf -oL foo b
    - stdbuf -oL -x foo b
    - stdbuf -oL --output=L foo b
    - stdbuf
    - stdbuf 5
    - stdbuf -p
    - "stdbuf" foo b
    - "stdbuf" 5 foo b
    - /usr/bin/stdbuf 5 foo b
    - /usr/bin/stdbuf foo b
    - \stdbuf foo b
    + command foo b
    + command -p foo b
    + command -- foo b
    + command -p -- foo b
    - command -v foo b
    - command -V foo b
    - command -pv foo b
    - command -vp foo b
    - command -- -- foo b
    + command -p -p foo b
    - command -x foo b
    + command command foo b
    - command "-p" foo b
    + command -pp foo b
    - command -p -v foo b
    - command --help foo b
    - command - foo b
    - command
    - command 5
    - command -p
    + "command" foo b
    - "command" 5 foo b
    - /usr/bin/command 5 foo b
    - /usr/bin/command foo b
    + \command foo b
    + builtin foo b
    + builtin -- foo b
    - builtin -p foo b
    - builtin -x foo b
    + builtin builtin foo b
    - builtin -- -- foo b
    - builtin - foo b
    - builtin
    - builtin 5
    - builtin -p
    + "builtin" foo b
    - "builtin" 5 foo b
    - /usr/bin/builtin 5 foo b
    - /usr/bin/builtin foo b
    + \builtin foo b
    + noglob foo b
    - noglob -- foo b
    - noglob -x foo b
    + noglob noglob foo b
    - noglob -- -- foo b
    - noglob
    - noglob 5
    - noglob -p
    + "noglob" foo b
    - "noglob" 5 foo b
    - /usr/bin/noglob 5 foo b
    - /usr/bin/noglob foo b
    + \noglob foo b
    + xargs foo b
    - xargs -- foo b
    - xargs -0 foo b
    - xargs -n 1 foo b
    - xargs xargs foo b
    - xargs -I {} foo b
    - xargs timeout 5 foo b
    - xargs nice foo b
    - xargs command foo b
    - xargs env foo b
    - xargs /bin/ foo b
    - xargs "foo" foo b
    - xargs -- -- foo b
    - xargs 5
    - xargs -p
    + "xargs" foo b
    - "xargs" 5 foo b
    - /usr/bin/xargs 5 foo b
    - /usr/bin/xargs foo b
    + \xargs foo b
    + time foo b
    """#
}
