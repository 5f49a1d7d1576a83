import PermissionEngine
import PolicyTesting
import RuleSyntax
import Settings
import Testing

/// Section V: what a vector may hold, and that everything else is an error.
@Suite struct VectorTests {
  private static let settings = #""settings":[{"scope":"user","permissions":{"deny":["Read"]}}]"#
  private static let context = #""context":{"cwd":"/w","projectRoot":"/w","home":"/h"}"#
  private static let call = #""call":{"tool":"Read","input":{"file_path":"/w/a"}}"#

  @Test func readsEverything() throws {
    let text =
      #"{"id":"a","edition":["1.0","2.1"],"clause":"M-1","expect":"deny","expectStrict":"ask","#
      + #""expectWide":"ask","accept":["ask"],"acceptStrict":["deny"],"basis":"measured","#
      + #""why":"w","source":"s","category":"c","danger":"d",\#(Self.settings),\#(Self.call),"#
      + #""context":{"cwd":"/w","projectRoot":"/w","home":"/h","mode":"manual","additionalDirectories":["/x"],"#
      + #""trusted":false,"links":{"/a":"/b"},"hook":"ask","platform":"macos","startCwd":"/s","sandbox":true,"#
      + #""bypassAvailable":true,"requiresUser":["t"],"orgAsk":["o"]}}"#
    let vector = try PolicyVector(parsing: Array(text.utf8))
    #expect(vector.editions == [.v1_0, .v2_1])
    #expect(vector.context.mode == .default)
    #expect(vector.context.links == ["/a": "/b"])
    #expect(vector.context.startCwd == "/s")
    #expect(vector.basis == .measured)
    for reading in [Reading.product, .strict, .narrow] {
      #expect(vector.accepts(.ask, in: reading) && vector.accepts(.deny, in: reading))
      #expect(!vector.accepts(.allow, in: reading))
    }
    #expect(vector.readings(of: .v2_1) == [.product, .strict])
    #expect(vector.readings(of: .v1_0) == [.narrow, .wide])
    #expect(vector.stack(semantics: .strict).files.map(\.path) == ["/h/.claude/settings.json"])
  }

  @Test(arguments: [
    ("", "unknown key `x`", #""x":1,"#), ("context", "unknown key `x` in the context", ""),
    ("expect", "`expect` does not know `maybe`", ""), ("missing", "`call` is missing", ""),
    ("mode", "`mode` does not know `yolo`", ""), ("twice", "stands twice", ""), ("json", "", ""),
  ])
  func refuses(_ what: String, _ message: String, _ extra: String) throws {
    let context =
      switch what {
      case "context": #""context":{"cwd":"/w","projectRoot":"/w","home":"/h","x":1}"#
      case "mode": #""context":{"cwd":"/w","projectRoot":"/w","home":"/h","mode":"yolo"}"#
      default: Self.context
      }
    let call = what == "missing" ? #""why":"-""# : what == "twice" ? "\(Self.call),\(Self.call)" : Self.call
    let expect = what == "expect" ? "maybe" : "deny"
    let text =
      #"{\#(extra)"id":"a","edition":["2.1"],\#(Self.settings),\#(context),\#(call),"expect":"\#(expect)"}"#
      + (what == "json" ? "}" : "")
    let error = try #require(throws: PolicyVectorError.self) { try PolicyVector(parsing: Array(text.utf8)) }
    #expect(error.message.contains(message), "\(error.message)")
  }
}
