import PermissionEngine
import PolicyAnalysis
import PolicyTesting
import RuleSyntax
import Settings
import TestSupport
import Testing

/// A call that a policy really grants, and what lint has to say about it.
struct GrantCase: Sendable, CustomTestStringConvertible {
  let vector: PolicyVector

  var testDescription: String { vector.id }

  let reading: RuleReading

  /// The cases of a reading: to the product only those that it allows.
  static func all(_ reading: RuleReading) -> [GrantCase] {
    TextFiles.lines(of: "\(ProjectPaths.corpus)/attacks/capability.jsonl")
      .compactMap { (try? PolicyVector(parsing: $0)).map { GrantCase(vector: $0, reading: reading) } }
      .filter { $0.reading != .product || $0.isAllowed }
  }

  private var isAllowed: Bool {
    input.evaluator.narrow.decide(vector.call, in: vector.context).outcome == .allow
  }

  /// The policy as lint sees it.
  var input: AnalysisInput {
    AnalysisInput(
      linting: vector.stack(semantics: reading.semantics).files, semantics: reading.semantics,
      context: vector.context)
  }

  /// Findings of the families that this corpus is about, in every profile.
  var findings: [Finding] {
    let checks = CheckRegistry.checks.filter {
      $0.metadata.code.hasPrefix("CCR3") || $0.metadata.code.hasPrefix("CCR4")
    }
    let result = Analyzer(checks: checks).analyze(input)
    #expect(result.disagreements.isEmpty, "\(vector.id): \(result.disagreements)")
    return result.findings
  }

  /// Whether the deny is at fault (CCR4xx), or else the grant (CCR3xx).
  var isAboutDeny: Bool {
    vector.category?.hasPrefix("deny-holes") == true
      && vector.stack(semantics: reading.semantics).files.contains {
        $0.entries.contains { $0.list == .deny }
      }
  }

  /// Whether some finding of the right family stands on the right list, with a witness that the wide reading
  /// allows.
  var isReported: Bool {
    let evaluator = input.evaluator
    return findings.contains { finding in
      finding.code.hasPrefix(isAboutDeny ? "CCR4" : "CCR3")
        && finding.list == (isAboutDeny ? .deny : .allow)
        && finding.witness.map {
          evaluator.wide.decide($0.call, in: vector.context).outcome == .allow
        } == true
    }
  }
}

@Suite("Calls that a rule grants are reported")
struct CapabilityCorpusTests {
  @Test(arguments: [RuleReading.product, .strict])
  func nearlyAllAreReportedWithAWitness(_ reading: RuleReading) {
    let cases = GrantCase.all(reading)
    #expect(cases.count > 90)
    let missed = cases.filter { !$0.isReported }.map(\.vector.id)
    print("capability corpus: \(cases.count - missed.count) of \(cases.count), missed: \(missed)")
    #expect(Double(missed.count) <= 0.03 * Double(cases.count), "\(missed)")
  }
}
