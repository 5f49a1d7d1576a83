/// The variables that are simple inside double quotes (S-18).
package enum QuotedVariables {
  private static let names: Set<[UInt8]> = Set(
    [
      "PWD", "OLDPWD", "USER", "LOGNAME", "SHELL", "PATH", "TMPDIR", "UID", "EUID", "HOSTNAME", "RANDOM",
      "SECONDS",
      "LINENO", "PPID", "BASH_VERSION", "BASHPID", "SHLVL", "IFS", "HISTFILE",
    ].map { Array($0.utf8) })

  package static func isNamed(_ name: [UInt8]) -> Bool { names.contains(name) }

  package static func isSpecial(_ name: [UInt8]) -> Bool {
    name.count == 1 && "?$#-!".utf8.contains(name[0])
  }
}
