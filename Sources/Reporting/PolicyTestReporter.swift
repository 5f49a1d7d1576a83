internal import PermissionEngine
internal import PolicyAnalysis
public import PolicyTesting
internal import RuleSyntax
internal import Settings

/// How policy tests came out, and which rules they touched, for people and for programs.
public struct PolicyTestReporter: Sendable {
  /// A file of tests with how it came out.
  public struct Ran: Sendable {
    /// As it was named.
    public var path: String
    /// What was read.
    public var file: PolicyTestFile
    /// What the settings made of it.
    public var run: PolicyTestRun

    /// A file from its parts.
    public init(path: String, file: PolicyTestFile, run: PolicyTestRun) {
      self.path = path
      self.file = file
      self.run = run
    }

    /// Cases that failed, and cases that cannot be read.
    public var failureCount: Int { run.results.count { !$0.passes } + file.problems.count }
  }

  private let paths: DisplayPath
  private let style: TextStyle

  /// - Parameter paths: how paths are shown.
  public init(paths: DisplayPath, style: TextStyle = TextStyle()) {
    self.paths = paths
    self.style = style
  }

  /// One line for each case that failed: ``policy.yml:4:5: failed: `npm test`: expected allow, got ask: …``.
  public func text(of ran: Ran) -> String {
    let failed = ran.run.results.compactMap { result in
      result.complaint.map {
        "\(place(result.test.span, ran)): \(style.paint("failed", .error)): \(name(result)): \($0)"
      }
    }
    let problems = ran.file.problems.map {
      "\(place($0.span, ran)): \(style.paint("failed", .error)): \($0.message)"
    }
    return (problems + failed).map { DisplayText.visible($0) + "\n" }.joined()
  }

  /// One line for each rule that no case touched, then how many did.
  public func coverageText(of ran: [Ran]) -> String {
    let rules = Self.coverage(of: ran)
    let untouched = rules.filter { $0.count == 0 }
    let lines = untouched.map { entry in
      let start = entry.rule.span.start
      let rule = DisplayText.visible(Quotation.quoted(String(decoding: entry.rule.rule.text, as: UTF8.self)))
      return
        "\(DisplayText.visible(paths.text(entry.rule.file))):\(start.line):\(start.column): no test touches "
        + "\(rule) in \(entry.rule.list.rawValue)\n"
    }
    return lines.joined()
      + "\(rules.count - untouched.count) of \(Wording.counted(rules.count, "rule")) touched\n"
  }

  /// One object; the members are described in `Documentation/policy-tests.md`.
  public func json(of ran: [Ran], withCoverage: Bool) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("passed", ran.reduce(0) { $0 + $1.run.results.count(where: \.passes) })
      writer.member("failed", ran.reduce(0) { $0 + $1.failureCount })
      writer.key("tests")
      writer.array { writer in
        for file in ran {
          for problem in file.file.problems { write(problem, file, to: &writer) }
          for result in file.run.results { write(result, file, to: &writer) }
        }
      }
      guard withCoverage else { return }
      writer.key("coverage")
      writer.array { writer in
        for entry in Self.coverage(of: ran) {
          writer.object { writer in
            writer.member("rule", String(decoding: entry.rule.rule.text, as: UTF8.self))
            writer.member("list", entry.rule.list.rawValue)
            writer.member("file", paths.text(entry.rule.file))
            writer.member("line", entry.rule.span.start.line)
            writer.member("column", entry.rule.span.start.column)
            writer.member("tests", entry.count)
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// JUnit: a suite for each file of tests, a case for each call.
  public func junit(of ran: [Ran]) -> [UInt8] {
    var writer = XMLWriter()
    let tests = ran.reduce(0) { $0 + $1.run.results.count + $1.file.problems.count }
    let failures = ran.reduce(0) { $0 + $1.failureCount }
    writer.element("testsuites", counts("ccrules", tests, failures)) { writer in
      for file in ran {
        let shown = paths.text(file.path)
        let tests = file.run.results.count + file.file.problems.count
        writer.element(
          "testsuite", counts(shown, tests, file.failureCount) + [("errors", "0"), ("skipped", "0")]
        ) { writer in
          for problem in file.file.problems {
            write("can be read", file, problem.span, failure: problem.message, to: &writer)
          }
          for result in file.run.results {
            write(name(result), file, result.test.span, failure: result.complaint, to: &writer)
          }
        }
      }
    }
    return writer.bytes
  }

  /// LCOV: a line with a rule counts how many cases the rule decided, or a part of.
  public func lcov(of ran: [Ran]) -> [UInt8] {
    var lines: [String: [Int: Int]] = [:]
    for entry in Self.coverage(of: ran) where !entry.rule.file.hasPrefix("<") {
      lines[paths.text(entry.rule.file), default: [:]][entry.rule.span.start.line, default: 0] += entry.count
    }
    var text = ""
    for (file, counts) in lines.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      text += "TN:\nSF:\(file)\n"
      for (line, count) in counts.sorted(by: { $0.key < $1.key }) { text += "DA:\(line),\(count)\n" }
      text += "LF:\(counts.count)\nLH:\(counts.values.count { $0 > 0 })\nend_of_record\n"
    }
    return Array(text.utf8)
  }

  // MARK: Pieces

  /// Every rule in force once, with the cases of all files that touched it.
  private static func coverage(of ran: [Ran]) -> [(rule: SourcedRule, count: Int)] {
    var counts: [SourcedRule: Int] = [:]
    var order: [SourcedRule] = []
    for entry in ran.flatMap(\.run.coverage) {
      if counts[entry.rule] == nil { order.append(entry.rule) }
      counts[entry.rule, default: 0] += entry.count
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  private func name(_ result: PolicyTestRun.Result) -> String { Quotation.quoted(result.test.call.summary) }

  private func place(_ span: SourceSpan, _ ran: Ran) -> String {
    "\(paths.text(ran.path)):\(span.start.line):\(span.start.column)"
  }

  private func counts(_ name: String, _ tests: Int, _ failures: Int) -> [(String, String)] {
    [("name", name), ("tests", String(tests)), ("failures", String(failures)), ("time", "0")]
  }

  private func write(
    _ name: String, _ ran: Ran, _ span: SourceSpan, failure: String?, to writer: inout XMLWriter
  ) {
    let attributes = [
      ("name", "\(name) at \(span.start.line):\(span.start.column)"), ("classname", paths.text(ran.path)),
      ("time", "0"),
    ]
    guard let failure else { return writer.element("testcase", attributes) }
    writer.element("testcase", attributes) { writer in
      writer.element(
        "failure", [("message", failure), ("type", "failure")], text: "\(place(span, ran)): \(failure)")
    }
  }

  private func write(_ problem: PolicyTestFile.Problem, _ ran: Ran, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", paths.text(ran.path))
      writer.member("line", problem.span.start.line)
      writer.member("column", problem.span.start.column)
      writer.member("pass", false)
      writer.member("problem", problem.message)
    }
  }

  private func write(_ result: PolicyTestRun.Result, _ ran: Ran, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", paths.text(ran.path))
      writer.member("line", result.test.span.start.line)
      writer.member("column", result.test.span.start.column)
      writer.key("call")
      writer.call(result.test.call)
      writer.member("expect", result.test.expect.rawValue)
      writer.member("got", result.decision.outcome.rawValue)
      writer.member("pass", result.passes)
      writer.member("problem", orNull: result.complaint)
    }
  }
}
