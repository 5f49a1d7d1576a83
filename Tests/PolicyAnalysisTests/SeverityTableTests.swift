import PolicyAnalysis
import TestSupport
import Testing
import ThreatKnowledge

@Suite("The severity table and its page are in step")
struct SeverityTableTests {
  private static let columns: [Reach] = [.free, .option, .bounded, .marginal]

  private var lines: [[String]] {
    TextFiles.lines(of: ProjectPaths.root + "/Documentation/severity.md").map { line in
      String(decoding: line, as: UTF8.self).split(separator: "|").map {
        $0.split(separator: " ").joined(separator: " ")
      }
    }
  }

  @Test func everyCellIsWhatTheProgramSays() {
    let rows = lines.filter { $0.count == 5 && Capability(rawValue: $0[0]) != nil }
    #expect(Set(rows.map { $0[0] }) == Set(Capability.allCases.map(\.rawValue)))
    #expect(rows.count == Capability.allCases.count)
    for row in rows {
      guard let capability = Capability(rawValue: row[0]) else { continue }
      for (cell, reach) in zip(row.dropFirst(), Self.columns) {
        #expect(cell == Severity.of(capability, reaching: reach)?.rawValue ?? "—", "\(capability) \(reach)")
      }
    }
  }

  @Test func everyCapabilityIsExplained() {
    let explained = lines.filter { $0.count == 3 && Capability(rawValue: $0[0]) != nil }
    #expect(Set(explained.map { $0[0] }) == Set(Capability.allCases.map(\.rawValue)))
    for row in explained { #expect(CheckRegistry.check(named: row[2]) != nil, "\(row)") }
  }

  /// More reach is never less grave.
  @Test func severityGrowsWithReach() {
    for capability in Capability.allCases {
      let ranks = Reach.allCases.map { Severity.of(capability, reaching: $0)?.rank ?? -1 }
      #expect(ranks == ranks.sorted(), "\(capability)")
    }
  }
}
