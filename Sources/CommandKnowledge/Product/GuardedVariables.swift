package import ShellSyntax

/// Variables that a shell or its loader goes by: `unset` does not take them away without asking, beside an expansion
/// nothing may set them, and a command that does nothing but set one is seen (E10, S-11, C-11f).
package enum GuardedVariables {
  private static let obscuringFamilies = ["ld_", "dyld_", "bash_func_"]

  /// Whether a variable is one of them, as `unset` and expansions go.
  package static func contain(_ name: [UInt8]) -> Bool {
    CommandNameSets.guardedVariables.contains(name) || CommandNameSets.integerVariables.contains(name)
      || name.starts(with: "LC_".utf8) || areObscuring(name)
  }

  /// Whether a variable changes what the commands of a text mean; letter case counts for `IFS` alone (S-11).
  package static func areObscuring(_ name: [UInt8]) -> Bool {
    let lowered = name.map(asciiLowercased)
    return CommandNameSets.obscuringVariables.contains(lowered) || name.elementsEqual("IFS".utf8)
      || obscuringFamilies.contains { lowered.starts(with: $0.utf8) }
  }

  /// Whether an assignment makes a text complex as a command of its own: to an obscuring variable, or to one that the
  /// shell evaluates as a number of something else (S-11).
  package static func isObscuring(_ assignment: Assignment) -> Bool {
    guard !assignment.appends else { return false }
    return areObscuring(assignment.name) || isEvaluated(assignment)
  }

  /// Whether bash itself sets a variable: rules see a command that does nothing but set it (S-11).
  package static func areFixed(_ name: [UInt8]) -> Bool { CommandNameSets.fixedVariables.contains(name) }

  /// Whether an assignment gives one of the shell's integer variables anything but a decimal number, which the shell
  /// evaluates (S-11).
  static func isEvaluated(_ assignment: Assignment) -> Bool {
    guard CommandNameSets.integerVariables.contains(assignment.name) else { return false }
    let value = Dequoting.dequoted(assignment.value.text)
    return value.isEmpty || !value.allSatisfy(isDigit)
      || value.count > 1 && value[0] == UInt8(ascii: "0")
  }
}
