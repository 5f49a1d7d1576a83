import CommandKnowledge
import TestSupport
import Testing

/// How an operand or a redirection target becomes a path, and when it asks (S-19f to S-19h, S-23d, E5, S-14, S-15).
@Suite struct MeasuredOperandPathTests {
  private func reading(_ word: String, _ role: OperandPath.Role) throws -> String {
    let text = OperandText.of(try #require(measuredCommand("x " + word).words.last))
    let path = OperandPath.reading(
      text, as: role, home: Array("/home/u".utf8), directory: Array("/w/app".utf8))
    return switch path {
    case .path(let path): String(decoding: path, as: UTF8.self)
    case .globDirectory(let path): "in \(String(decoding: path, as: UTF8.self))"
    case .globThenParent: "pattern, .."
    case .parentAfterSegment(let path): "parent \(String(decoding: path, as: UTF8.self))"
    case .unresolvable: "unknown"
    }
  }

  @Test(arguments: [
    ("a", "a"), ("'a b'", "a b"), ("\\a", "a"), ("a/../b", "parent a/../b"), ("../a", "../a"),
    ("./../a", "./../a"),
    ("~", "/home/u"), ("'~/x'", "/home/u/x"), ("~u/x", "unknown"), ("'~u'", "unknown"), ("a~", "a~"),
    ("$HOME/x", "/home/u/x"), ("\"$HOME\"/x", "/home/u/x"), ("'$HOME/x'", "unknown"), ("\\$HOME", "unknown"),
    ("\"$PWD/x\"", "/w/app/x"), ("'$PWD/x'", "unknown"), ("'a`b'", "unknown"), ("'=a'", "unknown"),
    ("a=b", "a=b"),
    ("'a '", "a"), ("' a'", " a"), ("'{a,b}'", "{a,b}"), ("d/*", "in d"), ("'d/*'", "in d"),
    ("d/a?/b", "in d"),
    ("/d/[ab]", "in /d"), ("*", "in "), ("d/[", "d/["), ("d/a]", "d/a]"), ("a*/../b", "pattern, .."),
    ("a/../b*", "parent a/.."),
  ])
  func readers(_ word: String, _ expected: String) throws { #expect(try reading(word, .reader) == expected) }

  @Test(arguments: [
    ("a*", "unknown"), ("'a*'", "unknown"), ("{}", "unknown"), ("'a}'", "unknown"), ("\"$PWD/x\"", "unknown"),
    ("\"$HOME/x\"", "/home/u/x"), ("a[", "a["),
  ])
  func writers(_ word: String, _ expected: String) throws { #expect(try reading(word, .writer) == expected) }

  @Test(arguments: [
    ("{}", "{}"), ("d/*", "in d"), ("\"$PWD/x\"", "unknown"), ("a", "a"),
  ])
  func sources(_ word: String, _ expected: String) throws { #expect(try reading(word, .source) == expected) }

  @Test(arguments: [
    ("/", "/"), ("a/./b//c", "/w/app/a/b/c"), ("../x", "/w/x"), ("../../../x", "/x"),
    ("/w/../w/app/k", "/w/app/k"),
    ("a/../b", "/w/app/b"), ("", "/w/app"),
  ])
  func resolution(_ path: String, _ expected: String) {
    let resolved = OperandPath.resolved(Array(path.utf8), in: Array("/w/app".utf8))
    #expect(String(decoding: resolved, as: UTF8.self) == expected)
  }

  /// What stands resolved already is not taken apart, and everything else is.
  @Test(arguments: 1...Rounds.count(10))
  func resolvesAsSegmentsDo(_ seed: Int) {
    var random = SeededGenerator(seed)
    func path() -> String {
      (0..<random.below(6)).map { _ in random.pick(["/", "/", "a", ".", "..", "...", ".a", "a.", " ", "b"]) }
        .joined()
    }
    for _ in 0..<300 {
      let (directory, text) = ("/" + path(), path())
      var kept = text.hasPrefix("/") ? [] : directory.split(separator: "/")
      for segment in text.split(separator: "/") where segment != "." {
        if segment == ".." { _ = kept.popLast() } else { kept.append(segment) }
      }
      let resolved = OperandPath.resolved(Array(text.utf8), in: Array(directory.utf8))
      #expect(
        String(decoding: resolved, as: UTF8.self) == "/" + kept.joined(separator: "/"),
        "`\(text)` in `\(directory)`")
    }
  }

  /// `..` counts where what stands before it exists; the working directory and the folders above it do.
  @Test func parentsOfWhatExists() {
    func resolve(_ path: String, existing: [String]) -> String? {
      OperandPath.resolvingParents(Array(path.utf8), in: Array("/w/app".utf8)) { candidate in
        existing.contains { candidate.elementsEqual($0.utf8) }
      }.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(resolve("a/../k", existing: []) == nil)
    #expect(resolve("a/../k", existing: ["/w/app/a"]) == "/w/app/k")
    #expect(resolve("/w/app/../app/k", existing: []) == "/w/app/k")
    #expect(resolve("a/b/../../k", existing: ["/w/app/a"]) == nil)
    #expect(resolve("/etc/../k", existing: ["/etc"]) == "/k")
  }

  private func asks(_ word: String, _ role: OperandPath.Role) throws -> Bool {
    let text = OperandText.of(try #require(measuredCommand("x " + word).words.last))
    return OperandDoubt.reason(text, as: role) != nil
  }

  @Test(arguments: [
    "'a$b'", "a\\$", "'a`b'", "'=x'", "'~a'", "~+", "a/../b", "../a/../b", "'$HOME'", "~/../x",
    "\"$PWD/../x\"",
  ])
  func everyRoleAsks(_ word: String) throws {
    for role in [OperandPath.Role.reader, .source, .writer, .output, .input] {
      #expect(try asks(word, role), "\(word) \(role)")
    }
  }

  @Test(arguments: [
    "{}", "'a{b'", "'{a,b}'", "a*", "'a*'", "[ab]", "'a '", "a.", "a/.../b", "a~1", "\"ab$USER\"",
    "\"$PWD/x\"",
    "$((1))",
  ])
  func onlyWritersAsk(_ word: String) throws {
    #expect(try !asks(word, .reader))
    #expect(try asks(word, .writer))
    #expect(try asks(word, .source))
  }

  @Test(arguments: [
    "a", "../a", "a~", "'a;b'", "'a#b'", "a@b", "'%1'", "'(x)'", "a[b", "a]", "'a\\b'", "a:b", "' a'", "..a",
    "\"$HOME/x\"",
    "a/~b", "'a=~b'",
  ])
  func nobodyAsks(_ word: String) throws {
    for role in [OperandPath.Role.reader, .writer, .output, .input] {
      #expect(try !asks(word, role), "\(word) \(role)")
    }
  }

  @Test(arguments: [
    ("~/x", true, false), ("'a*'", true, true), ("'{a}'", true, false), ("'!x'", true, true),
    ("''", false, false),
    ("'a '", true, false),
  ])
  func redirectionsAsk(_ word: String, _ output: Bool, _ input: Bool) throws {
    #expect(try asks(word, .output) == output)
    #expect(try asks(word, .input) == input)
  }

  @Test(arguments: [
    ("> a", "output a"), (">> a", "output a"), ("2> a", "output a"), ("&> a", "output a"),
    (">& a", "output a"),
    (">| a", "output a"), ("< a", "input a"), ("> /dev/null", "exempt"), ("> '/dev/null'", "exempt"),
    ("2>&1", "exempt"),
    (">&2", "exempt"), ("<<< a", "exempt"), ("< /dev/stdin", "exempt"), ("< /dev/fd/3", "exempt"),
    ("< /dev/tty", "exempt"),
    ("> /dev//null", "output /dev//null"), ("> /dev/stdout", "output /dev/stdout"),
    ("> /dev/tty", "output /dev/tty"),
    ("<> a", "complex"), ("{fd}> a", "complex"), ("2>&-", "complex"), (">&$x", "complex"),
    ("> $x", "complex"),
    ("> $HOME/x", "complex"), ("> \"$HOME\"/x", "complex"), ("> \"$HOME/x\"", "output \u{2}/x"),
    ("> \"ab$USER\"", "complex"), ("> {a,b}", "complex"), ("> /dev/tcp/a/1", "complex"), ("> =a", "complex"),
  ])
  func targets(_ redirection: String, _ expected: String) throws {
    let first = try #require(measuredCommand("x " + redirection).redirections.first)
    let found =
      switch RedirectionTarget.reading(first) {
      case .exempt: "exempt"
      case .complex: "complex"
      case .file(let text, let role): "\(role) \(String(decoding: text, as: UTF8.self))"
      }
    #expect(found == expected, "\(redirection)")
  }

  @Test(arguments: [
    ("/dev/stdin", "cat", true), ("/dev/null", "cat", false), ("/dev/fd/0", "head", true),
    ("/dev/fd/x", "cat", false),
    ("/dev/stdout", "cat", true), ("/dev/null", "tee", true), ("/dev/stdout", "tee", true),
    ("/dev/stdin", "tee", false),
    ("/dev/null", "touch", false), ("/dev/stdin", "sed", false), ("/proc/self/fd/1", "cat", true),
  ])
  func devices(_ path: String, _ command: String, _ isExempt: Bool) throws {
    let words = try measuredCommand(command + " a s/a/b/").words
    let reading = try #require(FileCommand.reading(words))
    let role: OperandPath.Role = reading.isWriter ? .writer : .reader
    #expect(DeviceFile.isExempt(Array(path.utf8), as: role, of: reading.name) == isExempt)
  }
}
