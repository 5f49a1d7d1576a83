import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing
import Workspace

/// One example of one check, named for the test report.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let check: any Check.Type
  let number: Int
  let example: CheckExample

  var testDescription: String { "\(check.metadata.code) example \(number)" }

  static let all: [ExampleCase] = CheckRegistry.checks.flatMap { check in
    check.metadata.examples.enumerated().map {
      ExampleCase(check: check, number: $0.offset, example: $0.element)
    }
  }
}

@Suite("Every check is what its examples say")
struct CheckExampleTests {
  @Test(arguments: ExampleCase.all)
  func exampleHolds(_ item: ExampleCase) throws {
    let result = item.example.run(item.check)
    #expect(result.disagreements.map { "\($0.finding.message) but \($0.outcome)" } == [])
    let messages = result.findings.map { "\($0.rule ?? "-"): \($0.message)" }
    try #require(result.findings.count == item.example.expected.count, "\(messages)")
    for (finding, expected) in zip(result.findings, item.example.expected) {
      expect(finding, expected, item.example)
    }
  }

  private func expect(_ finding: Finding, _ expected: CheckExample.Expected, _ example: CheckExample) {
    let start = finding.location.span.start
    if let rule = expected.rule { #expect(finding.rule == rule) }
    if let severity = expected.severity { #expect(finding.severity == severity) }
    if let place = expected.place { #expect("\(start.line):\(start.column)" == place) }
    if let message = expected.message { #expect(finding.message.contains(message), "\(finding.message)") }
    if let witness = expected.witness { #expect(finding.witness?.mainText == witness) }
    if let fixed = expected.fixed, let source = example.sources.first {
      let edits = finding.fix?.edits.filter { $0.file == source.path } ?? []
      let result = Fix.apply(edits, to: Array(source.text.utf8))
      #expect(String(decoding: result.bytes, as: UTF8.self) == fixed)
      #expect(result.count == edits.count)
    }
  }

  @Test func everyCheckHasAFlaggedAndACleanExample() {
    for check in CheckRegistry.checks {
      let examples = check.metadata.examples
      #expect(examples.contains { !$0.expected.isEmpty }, "\(check.metadata.code)")
      #expect(examples.contains { $0.expected.isEmpty }, "\(check.metadata.code)")
    }
  }

  @Test func codesAreUniqueSortedAndWellFormed() {
    let codes = CheckRegistry.checks.map { $0.metadata.code }
    #expect(codes == Array(Set(codes)).sorted())
    for code in codes {
      #expect(code.hasPrefix("CCR") && code.utf8.count == 6 && Int(code.dropFirst(3)) != nil, "\(code)")
    }
    let names = CheckRegistry.checks.map { $0.metadata.name }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }, "\(name)")
    }
  }

  @Test func messagesAreLowerCaseWithoutFullStop() {
    for item in ExampleCase.all {
      for finding in item.example.run(item.check).findings {
        #expect(finding.message.last != ".", "\(finding.message)")
        #expect(finding.message.first?.isUppercase == false, "\(finding.message)")
        #expect(!finding.message.contains("\n"), "\(finding.message)")
      }
    }
  }
}

extension Witness {
  /// The field of the call that a reader looks at.
  var mainText: String? {
    for field in ["command", "file_path", "notebook_path", "path", "url"] {
      if case .string(let text)? = call.input[field] { return text }
    }
    return nil
  }
}
