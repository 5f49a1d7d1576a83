internal import RuleSyntax

/// CCR302: an allow rule lets files be written or deleted that its words do not suggest.
struct FileWriteGrant: ExposureCheck {
  static let metadata = CheckMetadata(
    code: "CCR302",
    name: "file-write",
    severity: .warning,
    summary: "An allow rule lets files be written or deleted that its words do not suggest.",
    rationale: """
      `git log --output=FILE`, `sort -o FILE` and `tar -C DIR` write, although their names speak of reading or \
      packing. Edit denies and protected paths reach the file tools and recognised file commands, not options of \
      other programs.
      """,
    clauses: ["S-19", "P-14", "S-14"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(git log:*)"]}}"#,
        .init(rule: "Bash(git log:*)", severity: .note, message: "files be written")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(rm -rf build:*)"]}}"#,
        .init(severity: .note),
        remark: "Further operands may follow the one that is named."),
      .clean(
        #"{"permissions": {"allow": ["Bash(git log --oneline -n 20)", "Bash(rm -rf build)", "Bash(mkdir:*)"]}}"#
      ),
    ])

  init() {}
}
