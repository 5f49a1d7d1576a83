package import PermissionEngine
internal import Settings

/// Ordinary calls that the rules of a policy match.
package enum RuleExamples {
  /// Each rule in force with calls that it matches, the most ordinary first; rules of which none is known are left out.
  package static func examples(in input: AnalysisInput) -> [(rule: [UInt8], calls: [ToolCall])] {
    input.table.rows.compactMap { row in
      let calls = CallExamples(of: row, in: input.context).calls
      return calls.isEmpty ? nil : (row.entry.text, calls)
    }
  }
}
