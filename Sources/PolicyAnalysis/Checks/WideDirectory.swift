internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR503: an additional directory that opens home, the whole machine, or what lies above the project.
struct WideDirectory: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR503",
    name: "wide-directory",
    severity: .error,
    summary: "An additional directory opens home, the root, or a parent of the project.",
    rationale: """
      Inside the working directories reading needs no rule, and `acceptEdits` lets files there be written, moved \
      and removed. Home holds keys and start-up files; a parent of the project holds other projects.
      """,
    clauses: ["C-9", "P-13"],
    examples: [
      .flagged(
        #"{"permissions": {"additionalDirectories": ["~"]}}"#,
        .init(severity: .error, message: "home directory")),
      .flagged(#"{"permissions": {"additionalDirectories": ["/"]}}"#, .init(severity: .error)),
      .flagged(#"{"permissions": {"additionalDirectories": ["~/.ssh"]}}"#, .init(severity: .error)),
      CheckExample(
        [.init(#"{"permissions": {"additionalDirectories": [".."]}}"#)],
        expected: [.init(message: "the root")]),
      .clean(#"{"permissions": {"additionalDirectories": ["../docs", "/srv/data"]}}"#),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    let context = input.context
    let added = input.stack.addedDirectories(
      semantics: input.semantics, cwd: context.cwd, home: context.home, isTrusted: true)
    return added.compactMap { directory in
      guard let (severity, what) = judgement(directory.path, input) else { return nil }
      return Self.finding(
        at: directory.setting.span, in: input.stack.files[directory.file], severity: severity,
        message: "\(Quotation.quoted(directory.setting.value)) opens \(what)",
        help: "name the folder that is needed")
    }
  }

  private func judgement(_ path: String, _ input: AnalysisInput) -> (Severity, String)? {
    let home = input.context.home
    if path == "/" { return (.error, "the root of the file system") }
    if path == home { return (.error, "the home directory") }
    if PathText.relative(home, to: path) != nil { return (.error, "every home directory") }
    if WideDirectory.homes.contains(PathText.parent(of: path)) { return (.error, "a home directory") }
    if WideDirectory.secretFolders.contains(where: { path == PathText.join(home, $0) }) {
      return (.error, "a folder of credentials")
    }
    if WideDirectory.systemFolders.contains(path) { return (.warning, "a folder of the system") }
    if path != input.context.cwd, PathText.relative(input.context.cwd, to: path) != nil {
      return (.warning, "what lies beside the project")
    }
    return nil
  }

  private static let homes: Set<String> = ["/home", "/Users"]
  private static let secretFolders = [
    ".ssh", ".aws", ".gnupg", ".config", ".kube", ".docker", ".azure", ".config/gcloud", ".password-store",
    "Library", "Library/Keychains", ".claude",
  ]
  private static let systemFolders: Set<String> = [
    "/etc", "/usr", "/var", "/opt", "/root", "/private", "/Library",
  ]
}
