import PatternMatching
import RuleSyntax
import TestSupport
import Testing

@testable import PermissionEngine

/// S-19: paths that are not fully known, compared with rules.
@Suite struct PathShapeTests {
  private static let rules = [
    "Read(.env)", "Read(src/**)", "Read(//etc/*)", "Read(~/.ssh/**)", "Read(../x)", "Read(/a/b)",
    "Read(*.key)",
    "Read(//w/*/.env)", "Read(a/*/b)",
  ]

  private func fileRules(_ rule: String) throws -> FileRules {
    let parsed = try RuleParser(semantics: .strict).parse(Array(rule.utf8), in: .deny)
    let source = try #require(Given.policy(deny: [rule]).rules.first)
    #expect(source.rule == parsed)
    return FileRules(
      [RuleInForce(source: source, anchorDirectory: "/w/app")], semantics: .strict)
  }

  /// One path that a shape stands for.
  private func example(_ shape: PathShape, _ random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for piece in shape.pieces {
      let startsSegment = text.isEmpty || text.hasSuffix("/")
      switch piece {
      case .literal(let bytes): text += String(decoding: bytes, as: UTF8.self)
      case .anyWithinSegment:
        text += random.pick(["", "a", "src", "app", "x.key"] + (startsSegment ? [] : [".", ".env"]))
      case .oneWithinSegment: text += random.pick(["a", "x"] + (startsSegment ? [] : ["."]))
      case .anything:
        text += random.pick(["", "a", "../..", "/etc/x", "../../home/u/.ssh/id", ".env", "src/x", "w/"])
      }
    }
    return Array(text.utf8)
  }

  @Test(arguments: 0..<Rounds.count(100))
  func everyExampleThatMatchesIsForeseen(_ seed: Int) throws {
    var random = SeededGenerator(seed)
    let literals = ["/", "a", "src", ".env", "..", ".", "/etc/", "app", "x.key", "b", "/w/", "home/u/.ssh/"]
    var pieces: [PathShape.Piece] = [.literal(Array(random.pick(["/", "/w/app/", "/w/", "/home/u/"]).utf8))]
    for _ in 0..<random.below(6) {
      switch random.below(6) {
      case 0: pieces.append(.anyWithinSegment)
      case 1: pieces.append(.oneWithinSegment)
      case 2: pieces.append(.anything)
      default: pieces.append(.literal(Array(random.pick(literals).utf8)))
      }
    }
    let shape = PathShape(pieces)
    let context = DecisionContext(Given.context)
    for rule in Self.rules {
      let rules = try fileRules(rule)
      let isForeseen = rules.firstPossibleMatch(.read, shape: shape, in: .deny, context: context) != nil
      if isForeseen { continue }
      for _ in 0..<60 {
        let path = context.absolute(example(shape, &random), from: context.cwd)
        let match = rules.firstMatch(.read, path: path, isDirectory: false, in: .deny, context: context)
        #expect(match == nil, "\(rule) \(shape) \(String(decoding: path, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: [
    ("Read(.env)", "/w/app/*.txt", false), ("Read(.env)", "/w/app/.e*", true),
    ("Read(.env)", "/w/other/*", false),
    ("Read(.env)", "/w/*/.env", true), ("Read(//etc/*)", "/w/app/*", false),
    ("Read(src/**)", "/w/app/s?c/x", true),
    ("Read(src/**)", "/w/app/lib/*", false), ("Read(~/.ssh/**)", "/home/*/.ssh/id", true),
    ("Read(~/.ssh/**)", "/home/u/.ss", false),
  ])
  func shellGlobsStayInTheirSegment(_ rule: String, _ path: String, _ expected: Bool) throws {
    var pieces: [PathShape.Piece] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "*"): pieces.append(.anyWithinSegment)
      case UInt8(ascii: "?"): pieces.append(.oneWithinSegment)
      default: pieces.append(.literal([byte]))
      }
    }
    let match = try fileRules(rule).firstPossibleMatch(
      .read, shape: PathShape(pieces), in: .deny, context: DecisionContext(Given.context))
    #expect((match != nil) == expected)
  }

  @Test func expansionsMayLeadAnywhere() throws {
    let rules = try fileRules("Read(~/.ssh/**)")
    let context = DecisionContext(Given.context)
    func mayMatch(_ pieces: [PathShape.Piece]) -> Bool {
      rules.firstPossibleMatch(.read, shape: PathShape(pieces), in: .deny, context: context) != nil
    }
    #expect(mayMatch([.literal(Array("/w/app/".utf8)), .anything]))
    #expect(mayMatch([.literal(Array("/w/app/".utf8)), .anything, .literal(Array("/id".utf8))]))
  }
}
