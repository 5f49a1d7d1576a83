/// A file that holds credentials.
public struct SecretPath: Sendable, Hashable {
  /// A path below `~` or `/`, or a name that may lie in any directory; `*` is a wildcard.
  public var pattern: String
  /// What it holds, capitalised, without a full stop.
  public var why: String
}

/// Files that hold credentials.
public enum SecretPaths {
  /// Every known one, by name.
  public static let all: [SecretPath] = TableText.lines(of: SecretTables.paths).map { line in
    let fields = TableText.fields(of: line).map(TableText.string)
    return SecretPath(pattern: fields[0], why: fields.count > 1 ? fields[1] : "")
  }

  /// Names of such files that lie inside projects: `.env`, `*.pem`, …
  public static let projectPatterns: [String] = all.map(\.pattern).filter {
    !$0.hasPrefix("~") && !$0.hasPrefix("/")
  }

  /// Files of the home directory that show best what a rule lets read, relative to it.
  public static let homeExamples = [
    ".ssh/id_rsa", ".aws/credentials", ".netrc", ".config/gh/hosts.yml", ".kube/config",
  ]
}

/// The tables of secrets as text, written in `Knowledge/secrets` and checked by `make knowledge`.
enum SecretTables {}
