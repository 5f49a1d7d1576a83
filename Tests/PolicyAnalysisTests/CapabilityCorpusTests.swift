import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

/// A call that a policy really grants, and what lint has to say about it.
struct GrantCase: Sendable, CustomTestStringConvertible {
  let vector: PolicyVector

  var testDescription: String { vector.id }

  static let all: [GrantCase] = TextFiles.lines(of: "\(ProjectPaths.corpus)/attacks/capability.jsonl")
    .compactMap {
      (try? PolicyVector(parsing: $0)).map(GrantCase.init)
    }

  /// The policy as lint sees it.
  var input: AnalysisInput {
    AnalysisInput(linting: vector.stack(semantics: .strict).files, context: vector.context)
  }

  /// Findings of the families that this corpus is about, above note.
  var findings: [Finding] {
    let checks = CheckRegistry.checks.filter {
      $0.metadata.code.hasPrefix("CCR3") || $0.metadata.code.hasPrefix("CCR4")
    }
    let result = Analyzer(checks: checks).analyze(input)
    #expect(result.disagreements.isEmpty, "\(vector.id): \(result.disagreements)")
    return result.findings.filter { $0.severity > .note }
  }

  /// Whether the deny is at fault (CCR4xx), or else the grant (CCR3xx).
  var isAboutDeny: Bool {
    vector.category?.hasPrefix("deny-holes") == true
      && vector.stack(semantics: .strict).files.contains { $0.entries.contains { $0.list == .deny } }
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
  @Test func nearlyAllAreReportedWithAWitness() {
    let cases = GrantCase.all
    #expect(cases.count > 100)
    let missed = cases.filter { !$0.isReported }.map(\.vector.id)
    print("capability corpus: \(cases.count - missed.count) of \(cases.count), missed: \(missed)")
    #expect(Double(missed.count) <= 0.03 * Double(cases.count), "\(missed)")
  }
}
