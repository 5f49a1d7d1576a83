import RuleSyntax
import Settings
import TestSupport
import Testing

@Suite("JSON against node", .enabled(if: Peer.node.isPresent, "\(Peer.absence(of: .node))"))
struct JSONDifferentialTests {
  /// Where we differ on purpose: a byte-order mark is accepted (C-7), nesting is limited.
  private func isIntended(_ text: [UInt8]) -> Bool {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    let depth = text.reduce(0) { $0 + ($1 == 0x5B || $1 == 0x7B ? 1 : 0) }
    return depth > JSONLimits().maximumDepth
  }

  private func compare(_ texts: [[UInt8]]) throws -> (accepted: Int, refused: Int) {
    let ours = texts.map { text -> (text: [UInt8], rewritten: [UInt8]?) in
      guard let document = try? JSONReader().read(text) else { return (text, nil) }
      var writer = JSONWriter()
      writer.value(document.root)
      return (text, writer.bytes)
    }
    let answers = try #require(NodeOracle.answers(ours))
    var accepted = 0
    for (our, node) in zip(ours, answers) where !isIntended(our.text) {
      #expect((our.rewritten != nil) == node.isAccepted, "\(String(decoding: our.text, as: UTF8.self))")
      if node.isAccepted {
        accepted += 1
        #expect(node.meansTheSame, "\(String(decoding: our.text, as: UTF8.self))")
      }
    }
    return (accepted, texts.count - accepted)
  }

  @Test func agreesOnTheCorpus() throws {
    let (accepted, refused) = try compare(JSONCase.all.map(\.bytes))
    #expect(accepted > 150 && refused > 250)
  }

  /// Small changes to texts that are nearly JSON: that is where readers differ.
  @Test func agreesOnMutations() throws {
    var random = SeededGenerator(seed: 1)
    let seeds = JSONCase.all.map(\.bytes).filter { $0.count < 400 } + Self.settings
    let pieces =
      ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", "+", ".", "e", "E", " ", "\n", "\t", "\u{1}"]
      + [
        "true", "null", "\\u", "\\ud83d", "\\ude00", "d800", "\\n", "//", "é", "😀", "\u{FEFF}", "\u{A0}", "'",
      ]
    var texts: [[UInt8]] = []
    for _ in 0..<Rounds.count(30_000) {
      guard var text = seeds.randomElement(using: &random) else { continue }
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        mutate(&text, pieces, &random)
      }
      texts.append(text)
    }
    let (accepted, refused) = try compare(texts)
    #expect(accepted > 3_000 && refused > 10_000)
  }

  private func mutate(_ text: inout [UInt8], _ pieces: [String], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...text.count, using: &random)
    let piece = Array((pieces.randomElement(using: &random) ?? "").utf8)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text.insert(contentsOf: piece, at: place)
    case 1 where place < text.count: text.remove(at: place)
    case 2 where place < text.count: text[place] = UInt8.random(in: 0...255, using: &random)
    case 3 where place < text.count: text.replaceSubrange(place...place, with: piece)
    case 4: text.removeSubrange(place..<min(text.count, place + Int.random(in: 0...4, using: &random)))
    default:
      let other = Int.random(in: 0...text.count, using: &random)
      text.insert(contentsOf: text[min(place, other)..<max(place, other)].prefix(8), at: place)
    }
  }

  private static let settings: [[UInt8]] = [
    #"{"permissions":{"allow":["Bash(npm run test:*)","Read(~/.zshrc)"],"deny":["Bash(curl:*)"]}}"#,
    #"{"env":{"A":"1"},"hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[{"type":"command"}]}]}}"#,
    #"{"a":[-0.5e+10,1E2,0,null,true,false,"\u00e9\ud83d\ude00\"\\\/"],"b":{"":{}}}"#,
  ].map { Array($0.utf8) }
}

@Suite("Recovery of broken JSON")
struct JSONRecoveryTests {
  /// Recovery ends on anything, and a repair that it offers works.
  @Test func survivesMutations() {
    var random = SeededGenerator(seed: 7)
    let source = Array(
      #"{"permissions":{"allow":["a","b\n"],"deny":["c",1,null],"x":{"y":[true]}},"z":"w"}"#.utf8)
    var recovered = 0
    var repaired = 0
    for _ in 0..<Rounds.count(20_000) {
      var text = source
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert(text[Int.random(in: 0..<text.count, using: &random)], at: place)
        case 2: text[place] = UInt8.random(in: 0...255, using: &random)
        default:
          text.insert(contentsOf: ["//x\n", "/**/", ",", "]"].randomElement(using: &random)!.utf8, at: place)
        }
      }
      guard let recovery = JSONReader().recover(text) else { continue }
      recovered += 1
      let file = SettingsReader(semantics: .strict).read(
        text, path: "/p/.claude/settings.json", scope: .project)
      guard let repair = file.problems.first(where: { $0.kind == .invalidJSON })?.repair else { continue }
      repaired += 1
      text.replaceSubrange(repair.range, with: repair.replacement)
      let document = try? JSONReader().read(text)
      #expect(document.map { withoutRanges($0.root) } == withoutRanges(recovery.root))
    }
    #expect(recovered > 10_000)
    #expect(repaired > 300)
  }
}
