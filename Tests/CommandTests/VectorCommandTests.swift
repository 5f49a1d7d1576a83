import Foundation
import TestSupport
import Testing

@Suite("Policy tests of users")
struct VectorCommandTests {
  private func vector(_ id: String, _ expect: String, editions: String = #"["2.1"]"#, more: String = "")
    -> String
  {
    #"{"id": "\#(id)", "edition": \#(editions), "settings": [{"scope": "project", "permissions": {"deny": ["Read"]}}], "#
      + #""context": {"cwd": "/w", "projectRoot": "/w", "home": "/h"}, "call": {"tool": "Read", "#
      + #""input": {"file_path": "/w/a"}}, "expect": "\#(expect)"\#(more)}"# + "\n"
  }

  private func test(_ arguments: [String], _ text: String) throws -> Program.Run {
    try Program().run(["test"] + arguments + ["-"], input: Array(text.utf8))
  }

  @Test func eachEditionAndReadingCounts() throws {
    let text =
      vector("a", "deny", editions: #"["1.0", "2.1"]"#)
      + vector("b", "deny", more: #", "expectWide": "deny""#)
    let run = try test([], text)
    #expect(run.output == "4 passed, 0 failed\n")
    #expect(run.status == 0)
    #expect(try test(["--edition", "1.0"], text).output == "1 passed, 0 failed\n")
  }

  @Test func aFailureIsNamed() throws {
    let run = try test(
      [], vector("a", "deny") + vector("b", "allow") + vector("c", "ask", more: #", "accept": ["deny"]"#))
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("failed: b in edition 2.1: expected allow, got deny: "))
    #expect(lines[1] == "2 passed, 1 failed")
    #expect(run.status == 1)
  }

  @Test func jsonIsOneObjectAVector() throws {
    let run = try test(["--format", "json"], vector("a", "deny", more: #", "expectWide": "allow""#))
    #expect(
      run.output == """
        {"id":"a","edition":"2.1","reading":"narrow","expect":"deny","got":"deny","pass":true}
        {"id":"a","edition":"2.1","reading":"wide","expect":"allow","got":"deny","pass":false}

        """)
    #expect(run.status == 1)
  }

  @Test func aLineThatIsNoVectorFails() throws {
    let run = try test([], vector("a", "deny") + "\n{\"id\": \"b\", \"extra\": 1}\nx\n")
    #expect(run.output == "1 passed, 2 failed\n")
    #expect(
      run.errors.contains("-:3:13: unknown key `extra`") && run.errors.contains("-:4:1: "), "\(run.errors)")
    #expect(run.status == 1)
  }

  @Test func theCorpusIsRunWhole() throws {
    let folder = ProjectPaths.corpus + "/conformance"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
      .sorted()
    let run = try Program(directory: folder).run(["test"] + files)
    #expect(run.output.hasSuffix(" passed, 0 failed\n"), "\(run.output.suffix(2_000))")
    #expect(run.status == 0 && run.errors == "")
  }
}
