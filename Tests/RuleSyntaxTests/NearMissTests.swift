import Discovery
import RuleSyntax
import Settings
import TestSupport
import Testing

/// One line of `Grammar/near-misses.jsonl`.
struct NearMiss: Sendable, CustomTestStringConvertible {
  var text: [UInt8]
  var editions: [Edition]
  var reason: RuleSyntaxError.Reason
  var range: Range<Int>
  var repair: [UInt8]?

  var testDescription: String { String(decoding: text.prefix(40), as: UTF8.self) }

  static let all: [NearMiss] = load()

  private static func load() -> [NearMiss] {
    let path = ProjectPaths.root + "/Grammar/near-misses.jsonl"
    guard let file = try? FileSystem.live.contents(of: path) else { return [] }
    return file.split(separator: 0x0A).map { line in
      guard let root = try? JSONReader().read(Array(line)).root, let miss = NearMiss(root) else {
        Issue.record("cannot be read: \(String(decoding: line, as: UTF8.self))")
        return NearMiss(text: [], editions: [], reason: .empty, range: 0..<0)
      }
      return miss
    }
  }

  private init(text: [UInt8], editions: [Edition], reason: RuleSyntaxError.Reason, range: Range<Int>) {
    self.text = text
    self.editions = editions
    self.reason = reason
    self.range = range
  }

  private init?(_ root: JSONValue) {
    guard let text = root["text"]?.string,
      let reason = root["reason"]?.text.flatMap(RuleSyntaxError.Reason.init),
      let bounds = root["range"]?.elements?.compactMap({ $0.number.flatMap { Int($0) } }), bounds.count == 2,
      let repair = root["repair"], let editions = root["edition"]?.elements
    else { return nil }
    let times = root["times"]?.number.flatMap { Int($0) } ?? 1
    self.init(
      text: Array(repeatElement(text, count: times).joined()),
      editions: editions.compactMap { $0.text.flatMap(Edition.init) }, reason: reason,
      range: bounds[0]..<bounds[1])
    self.repair = repair.string
  }
}

@Suite("Near misses")
struct NearMissTests {
  @Test func nameEveryReason() {
    #expect(NearMiss.all.count >= 60)
    // `notAString` is about entries that are no text at all; the settings reader gives it.
    let reasons = Set(NearMiss.all.map(\.reason))
    #expect(reasons == Set(RuleSyntaxError.Reason.allCases).subtracting([.notAString]))
    #expect(NearMiss.all.allSatisfy { !$0.editions.isEmpty })
  }

  @Test(arguments: NearMiss.all) func isRefused(_ miss: NearMiss) {
    for edition in miss.editions {
      for list in RuleList.allCases {
        guard let error = failure(miss.text, edition, list) else {
          Issue.record("was read in edition \(edition.rawValue)")
          continue
        }
        #expect(error.reason == miss.reason)
        #expect(error.range == miss.range)
        #expect(error.repair.map { text($0) } == miss.repair.map { text($0) })
        guard let repair = error.repair else { continue }
        #expect(failure(repair, edition, list) == nil, "the repair is malformed")
        #expect(parsed(text(repair), edition, list)?.canonicalText == repair, "the repair is not canonical")
      }
    }
  }

  @Test(arguments: RuleSyntaxError.Reason.allCases) func isWorded(_ reason: RuleSyntaxError.Reason) {
    let bare = RuleSyntaxError(reason: reason, range: 0..<0)
    let repaired = RuleSyntaxError(reason: reason, range: 0..<0, repair: bytes("Bash(x)"))
    for sentence in [bare.message, bare.help, repaired.help] {
      #expect(sentence.first?.isLowercase == true && !sentence.hasSuffix(".") && !sentence.contains("\n"))
    }
    #expect(repaired.help == "write `Bash(x)`")
    #expect(
      RuleSyntaxError.Reason.allCases.count {
        bare.message == RuleSyntaxError(reason: $0, range: 0..<0).message
      } == 1)
  }
}
