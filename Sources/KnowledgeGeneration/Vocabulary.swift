/// The words that tables use for what Swift has cases for. `VocabularyTests` holds each list and its enumeration together,
/// so that a word which passes here is one that the reader of the generated table knows.
public enum Vocabulary {
  /// `ThreatKnowledge.Capability`.
  public static let capabilities = [
    "execute", "privilege", "persist", "install-code", "cloud-mutate", "publish", "secret-read",
    "network-send",
    "delete", "write-file", "network-fetch", "read-file",
  ]
  /// `ThreatKnowledge.Reach`.
  public static let reaches = ["low", "medium", "high", "critical"]
  /// `ThreatKnowledge.CredentialPattern.Grade`.
  public static let grades = ["medium", "high", "critical"]
  /// `CommandKnowledge.OptionRole`.
  public static let optionRoles = [
    "plain", "read", "write", "target", "edit", "directory", "noTarget", "directories", "stdout", "text",
    "at",
    "form", "remoteName", "recursive", "inplace", "first", "firstRead", "script", "program", "rest", "none",
    "refuse", "shell", "split", "opaque", "marker", "proxy", "joins", "archive", "extract", "create", "list",
    "exec",
  ]
  /// `CommandKnowledge.FileCommandEntry.Rule`.
  public static let fileCommandRules = [
    "read", "write", "delete", "edit", "replace", "copy", "move", "link", "read-write", "write-read",
    "first-read", "last-write", "edit-first", "script", "none", "find", "test", "dd", "tar", "url", "openssl",
    "ssh-keygen",
  ]
  /// `CommandKnowledge.FileCommandEntry.Trait`.
  public static let fileCommandTraits = [
    "doc", "numeric", "skip1", "skip2", "recurses", "sed", "names-file", "one-dash",
  ]
  /// `CommandKnowledge.ReadOnlyEntry.Tier`.
  public static let readOnlyTiers = ["documented", "changelog", "candidate", "own"]
  /// `CommandKnowledge.ReadOnlyEntry.Rule`.
  public static let readOnlyRules = [
    "files", "one", "none", "text", "names", "directory", "pattern", "find", "sed", "awk", "revisions",
    "listed",
    "config", "single", "test", "printf", "jq", "date", "strings", "reflog", "man", "help", "tput",
  ]
  /// `CommandKnowledge.ReadOnlyEntry.Trait`.
  public static let readOnlyTraits = ["noglob", "requires-n"]
  /// `CommandKnowledge.WrapperEntry.Word`: kinds.
  public static let wrapperKinds = ["plain", "exec", "shell", "runner", "tracer"]
  /// `CommandKnowledge.WrapperEntry.Word`: the others.
  public static let wrapperTraits = [
    "doc", "op1", "op2", "maybe", "assign", "join", "starts-shell", "again", "group", "dashdash", "duration",
    "scripts", "if-script", "stdin", "lenient", "special", "one-dash", "numeric",
  ]
}

extension KnowledgeFile.Line {
  /// An error about a word that is none of those expected here, which are named.
  func unknown(_ word: String, _ what: String, among known: [String]) -> KnowledgeError {
    let first = known.dropLast().joined(separator: ", ")
    return error("`\(word)` is no \(what): write \(first)\(first.isEmpty ? "" : " or ")\(known.last ?? "")")
  }

  /// Checks a word.
  func require(_ word: String, _ what: String, among known: [String]) throws(KnowledgeError) {
    guard known.contains(word) else { throw unknown(word, what, among: known) }
  }
}
