import Foundation
import ShellSyntax
import TestSupport
import Testing

/// What words become, against bash itself: braces, and the value of constant words.
///
/// Bash runs one script in which a function prints its arguments; the words hold nothing that runs or reads files.
@Suite(.enabled(if: Peer.bash.isPresent, "\(Peer.absence(of: .bash))")) struct ExpansionTests {
  /// The arguments bash makes of each word.
  private func bashArguments(_ words: [String]) throws -> [[[UInt8]]] {
    let bash = try #require(Peer.bash.path)
    // `set -f`: what looks like a pattern stays as it is. Every list ends in a line of its own.
    var script = "set -f\np() { printf '<%s>' \"$@\"; printf '\\n\\1\\n'; }\n"
    for word in words { script += "p \(word)\n" }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("words-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("script")
    try Data(script.utf8).write(to: file)
    let output = try ShellPeers.run(bash, ["--norc", "--noprofile", file.path], in: folder).output
    let lists = Array(output).split(separator: 1, omittingEmptySubsequences: false).dropLast()
    return lists.map { list in
      // Each list stands between the newline of the one before and its own.
      var bytes = list.first == UInt8(ascii: "\n") ? list.dropFirst() : list
      if bytes.last == UInt8(ascii: "\n") { bytes = bytes.dropLast() }
      guard bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") else { return [] }
      return Self.split(Array(bytes.dropFirst().dropLast()))
    }
  }

  private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ">"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") {
        pieces.append([])
        index += 2
      } else {
        pieces[pieces.count - 1].append(bytes[index])
        index += 1
      }
    }
    return pieces
  }

  /// The words that our parts stand for; nil when a part has no known value.
  private func expanded(_ parts: [WordPart]) -> [[UInt8]]? {
    var words: [[UInt8]] = [[]]
    for part in parts {
      let choices: [[UInt8]]
      switch part {
      case .brace(let alternatives?):
        var all: [[UInt8]] = []
        for alternative in alternatives {
          guard let some = expanded(alternative) else { return nil }
          all += some
        }
        choices = all
      default:
        let word = Word(range: 0..<0, text: [][...], parts: [part])
        guard let text = word.constantText else { return nil }
        choices = [text]
      }
      words = words.flatMap { start in choices.map { start + $0 } }
    }
    return words
  }

  private func firstArgument(_ word: String) -> Word? {
    guard let script = try? ShellParser().parse(Array("p \(word)".utf8)),
      case .simple(let command)? = script.statements.first?.pipelines.first?.commands.first?.kind,
      command.words.count == 2
    else { return nil }
    return command.words[1]
  }

  private func described(_ words: [[UInt8]]) -> [String] {
    words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func bracesExpandAsInBash() throws {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "{", "{", "{", "}", "}", "}", ",", ",", ",", "a", "b", "..", "1", "3", "x", "'q,'", "\"{\"", "\\,",
      "\\{", "{a,b}",
      "{1..3}", "{}", "-", "{a..c}", "{c..a..2}", "{1..9..4}", "'}'", "+", "@", "{01..3}", "$'y'", "{-2..1}",
      "[", "]",
    ]
    var words: [String] = []
    for _ in 0..<Rounds.count(6_000) {
      words.append((0..<Int.random(in: 2...9, using: &random)).map { _ in random.pick(pieces) }.joined())
    }
    // Where quotes are open, or a word would be another one, there is nothing to compare.
    let parsed = words.map { ($0, firstArgument($0)) }.filter { $0.1 != nil }
    let answers = try bashArguments(parsed.map(\.0))
    try #require(answers.count == parsed.count)
    var compared = 0
    var unknown = 0
    for ((source, word), theirs) in zip(parsed, answers) {
      guard let word, let ours = expanded(word.parts) else {
        unknown += 1
        continue
      }
      compared += 1
      // Bash drops empty words that have no quotes.
      #expect(
        described(ours) == described(theirs), "\(source): ours \(described(ours)), bash \(described(theirs))")
    }
    print(
      "braces: \(compared) compared, \(unknown) not written out, \(words.count - parsed.count) not understood"
    )
    #expect(compared > 3_000)
  }

  @Test func constantWordsHaveTheValueOfBash() throws {
    var random = SeededGenerator(seed: 6)
    let pieces = [
      "a", "b c", "\\", "\\\\", "'", "\"", "$'", "\\n", "\\x41", "\\101", "\\t", "\\e", "\\c", "\\0", "\\u41",
      "\\'", "\\\"",
      "\\$", "$", "\\a", "é", "#", ";", "{", "x", "\\\n", "\n", "!", "=", "\\x", "\\8", "\\xZ", "~", "\\z",
      "\\?", "%",
    ]
    let closed = [
      "'a b'", "\"c d\"", "$'e\\tf'", "\\ ", "''", "\"\"", "$'\\x41\\102'", "\"\\$\\a\\\"\"", "$'\\''",
      "'\\'", "\"'\"",
      "\"a\\\nb\"", "a\\\nb", "$'\\\"'", "x", "é", "\\é", "$\"\"",
    ]
    var words: [String] = []
    for _ in 0..<Rounds.count(6_000) {
      let choices = random.oneIn(2) ? closed : closed + pieces
      words.append((0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(choices) }.joined())
    }
    let constant = words.compactMap { word in firstArgument(word)?.constantText.map { (word, $0) } }
      .filter { !$0.1.contains(1) && !$0.1.contains(UInt8(ascii: ">")) }
    let answers = try bashArguments(constant.map(\.0))
    try #require(answers.count == constant.count)
    for ((source, ours), theirs) in zip(constant, answers) {
      #expect([ours] == theirs, "\(source): ours \(String(decoding: ours, as: UTF8.self))")
    }
    print("constant words: \(constant.count) compared")
    #expect(constant.count > 2_500)
  }
}
