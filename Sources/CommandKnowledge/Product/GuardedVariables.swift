/// Variables that a shell or its loader goes by: `unset` does not take them away without asking, and beside an
/// expansion nothing may set them (E10, C-11f).
package enum GuardedVariables {
  private static let families = ["LC_", "LD_", "DYLD_"]

  /// Whether a variable is one of them; letter case counts.
  package static func contain(_ name: [UInt8]) -> Bool {
    CommandNameSets.guardedVariables.contains(name) || CommandNameSets.integerVariables.contains(name)
      || families.contains { name.starts(with: $0.utf8) }
  }
}
