import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Run {
    let folder = try TemporaryFolder()
    try folder.write(#"{"permissions": {"allow": ["Bash (x)"], "deny": ["Bash(rm *)"]}}"#, to: "s.json")
    try folder.write("nevr-allow: [\"Bash(rm *)\"]\nselect: [porus-deny]", to: "typo.yml")
    var program = Program(directory: folder.path)
    program.environment.merge(environment) { _, new in new }
    return try program.run(arguments)
  }

  @Test(arguments: [
    (["lnt"], "There is no subcommand `lnt`; did you mean `lint`?"), (["explian"], "did you mean `explain`?"),
    (["frobnicate"], "There is no subcommand `frobnicate`."),
    (["rule", "porous"], "did you mean `porous-deny`?"),
    (["rule", "duplicate-rul"], "did you mean `duplicate-rule`?"),
    (["rule", "xyz"], "`ccrules rule` lists them"),
    (["explain", "--tool", "read"], "There is no tool `read`; did you mean `Read`?"),
    (["verify", "--config", "typo.yml"], "did you mean `never-allow`?"),
    (["verify", "--config", "typo.yml"], "did you mean `porous-deny`?"),
  ])
  func aMisspeltNameIsCorrected(_ arguments: [String], _ message: String) throws {
    let run = try run(arguments)
    #expect(run.status == 2 && run.output == "" && run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [
    (["verify"], "Usage: ccrules verify"), (["rule", "CCR999"], "Usage: ccrules rule"),
    (["explain", "--settings", "x=foo", "--", "ls"], "Usage: ccrules explain"),
    (["lint", ""], "Usage: ccrules lint"),
    (["diff", "one"], "Usage: ccrules diff"),
  ])
  func theUsageIsThatOfTheSubcommand(_ arguments: [String], _ usage: String) throws {
    let run = try run(arguments)
    #expect(run.errors.contains(usage), "\(run.errors)")
    #expect(!run.errors.contains("<subcommand>"), "\(run.errors)")
  }

  @Test(
    arguments: [
      ([], [:], false), (["--color", "always"], [:], true), (["--color", "always"], ["NO_COLOR": "1"], true),
      ([], ["FORCE_COLOR": "1"], true), ([], ["CLICOLOR_FORCE": "1"], true),
      ([], ["FORCE_COLOR": "0"], false),
      ([], ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
      (["--color", "never"], ["FORCE_COLOR": "1"], false),
      ([], ["FORCE_COLOR": "1", "TERM": "dumb"], true),
    ] as [([String], [String: String], Bool)])
  func colourIsAsAskedFor(_ options: [String], _ environment: [String: String], _ isColored: Bool) throws {
    for command in [["lint", "s.json"], ["explain", "--settings", "s.json", "--call", #"{"tool": "X"}"#]] {
      let run = try run(command + options, environment: environment)
      #expect(run.output.contains("\u{1B}[") == isColored, "\(command) \(options) \(environment)")
    }
  }

  @Test func quietIsTheAnswerAlone() throws {
    #expect(try run(["explain", "-q", "--settings", "s.json", "--", "rm x"]).output == "deny\n")
    let lint = try run(["lint", "--quiet", "s.json"])
    #expect(lint.output.hasPrefix("s.json:1:") && !lint.output.contains("in 1 file"))
    #expect(try run(["minimize", "--quiet", "s.json"]).errors == "")
    #expect(try run(["diff", "--quiet", "s.json", "s.json"]).output == "")
  }

  @Test func jsonIsAFormatEverywhere() throws {
    let call = ["explain", "--settings", "s.json"]
    #expect(
      try run(call + ["--format", "json", "--", "ls"]).output == run(call + ["--json", "--", "ls"]).output)
    for arguments in [
      ["lint", "s.json"], ["minimize", "s.json"], ["diff", "s.json", "s.json"], ["rule"], ["rule", "M-2"],
    ] {
      let output = Data(try run(arguments + ["--format", "json"]).output.utf8)
      #expect(throws: Never.self, "\(arguments)") { try JSONSerialization.jsonObject(with: output) }
    }
  }

  @Test func checksAreListedOneALine() throws {
    let lines = try run(["rule"]).output.split(separator: "\n")
    let list = try JSONSerialization.jsonObject(
      with: Data(try run(["rule", "--format", "json"]).output.utf8))
    let checks = try #require(list as? [[String: Any]])
    #expect(lines.count == checks.count && checks.count > 30)
    for (line, check) in zip(lines, checks) {
      let (code, name) = (check["code"] as? String ?? "", check["name"] as? String ?? "")
      #expect(line.hasPrefix("\(code)  ") && line.contains("  \(name)  "), "\(line)")
      // The page that it names is there.
      let page = ProjectPaths.root + "/" + (check["url"] as? String ?? "")
      #expect(FileManager.default.fileExists(atPath: page), "\(page)")
    }
  }

  @Test func aBenchmarkOfNothingIsAnError() throws {
    let run = try run(["bench", "--settings", "s.json", "--calls", "-"])
    #expect(run.status == 4 && run.output == "" && run.errors.contains("no calls to decide"))
  }
}

@Suite("Exit codes are documented as they are")
struct ExitCodeTests {
  /// `3 a file cannot be read` of `Exit codes: …, 3 a file cannot be read, …`.
  private func codes(in help: String) throws -> [Int: String] {
    let text = help.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    let start = try #require(text.range(of: "Exit codes: "), "\(help)")
    let sentence = text[start.upperBound...].prefix { $0 != "." }
    var codes: [Int: String] = [:]
    var last: Int?
    for part in sentence.components(separatedBy: ", ") {
      let words = part.split(separator: " ")
      if let number = words.first.flatMap({ Int($0) }) {
        codes[number] = words.dropFirst().joined(separator: " ")
        last = number
      } else if let last {
        codes[last]? += ", " + words.joined(separator: " ")
      }
    }
    return codes
  }

  private func table() throws -> [Int: (what: String, who: String)] {
    let page = try String(contentsOfFile: ProjectPaths.root + "/Documentation/exit-codes.md", encoding: .utf8)
    var rows: [Int: (what: String, who: String)] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if let code = Int(cells[0]) { rows[code] = (cells[1], cells[2]) }
    }
    return rows
  }

  @Test(arguments: ["lint", "verify", "diff", "minimize", "explain", "eval", "bench", "test", "rule"])
  func everySubcommandNamesItsOwn(_ command: String) throws {
    let table = try table()
    let codes = try codes(in: try Program().run([command, "--help"]).output)
    for code in codes.keys {
      let row = try #require(table[code], "\(command) ends with \(code), which the page does not have")
      #expect(row.who.hasPrefix("all") || row.who.contains("`\(command)"), "\(command) \(code)")
    }
    for (code, row) in table where row.who.contains("`\(command)") || row.who == "all" {
      #expect(codes[code] != nil, "the help of \(command) does not name \(code)")
    }
  }

  @Test func theTableIsThatOfTheProgram() throws {
    let table = try table()
    let codes = try codes(in: try Program().run(["--help"]).output)
    #expect(codes.keys.sorted() == table.keys.sorted())
    for (code, text) in codes { #expect(table[code]?.what == text) }
  }
}
