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
      + vector("b", "deny", more: #", "expectStrict": "deny""#)
      + vector("c", "deny", editions: #"["1.0"]"#, more: #", "expectWide": "deny""#)
    let run = try test([], text)
    #expect(run.output == "6 passed, 0 failed\n")
    #expect(run.status == 0)
    #expect(try test(["--edition", "1.0"], text).output == "3 passed, 0 failed\n")
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

  @Test func jsonIsOneObjectAReading() throws {
    func objects(_ line: String) throws -> [[String: Any]] {
      try test(["--format", "json"], line).output.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
    func summary(_ object: [String: Any]) -> String {
      let words = ["edition", "reading", "expect", "got"].map { object[$0] as? String ?? "-" }
      return (words + [object["pass"] as? Bool == true ? "passes" : "fails"]).joined(separator: " ")
    }
    let read = try objects(vector("a", "deny", more: #", "expectStrict": "allow""#))
    #expect(read.map(summary) == ["2.1 product deny deny passes", "2.1 strict allow deny fails"])
    #expect(read.allSatisfy { $0["id"] as? String == "a" })
    #expect(read.allSatisfy { ($0["reason"] as? String)?.isEmpty == false && $0["clauses"] is [String] })
    let old = try objects(vector("b", "deny", editions: #"["1.0"]"#, more: #", "expectWide": "deny""#))
    #expect(old.map(summary) == ["1.0 narrow deny deny passes", "1.0 wide deny deny passes"])
  }

  @Test func aLineThatIsNoVectorFails() throws {
    let run = try test([], vector("a", "deny") + "\n{\"id\": \"b\", \"extra\": 1}\nx\n")
    #expect(run.output == "1 passed, 2 failed\n")
    #expect(
      run.errors.contains("-:3:13: unknown key `extra`") && run.errors.contains("-:4:1: "), "\(run.errors)")
    #expect(run.status == 1)
  }

  /// The vectors by section; those by area and by release, which are many more, `ConformanceTests` and `ReleaseTests` run
  /// without a process.
  @Test func theSectionsOfTheCorpusAreRunWhole() throws {
    let folder = ProjectPaths.corpus + "/conformance"
    let files = TextFiles.names(in: folder, ending: ".jsonl").filter {
      !$0.hasPrefix("measured-") && $0 != "releases.jsonl"
    }
    let known = TextFiles.lines(of: ProjectPaths.corpus + "/known-differences.tsv").map {
      String(decoding: $0.prefix { $0 != 0x09 }, as: UTF8.self)
    }
    let run = try Program(directory: folder).run(["test"] + files)
    let failures = run.output.split(separator: "\n").dropLast().map(String.init)
    let unknown = failures.filter { line in
      !known.contains { line.hasPrefix("failed: \($0) in edition 2.1: ") }
    }
    #expect(unknown == [])
    #expect(run.output.hasSuffix(" passed, \(failures.count) failed\n") && run.errors == "")
  }
}
