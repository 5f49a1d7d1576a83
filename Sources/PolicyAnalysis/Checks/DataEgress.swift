internal import RuleSyntax

/// CCR304: an allow rule lets data of the caller's choice be sent to a host of the caller's choice.
struct DataEgress: ExposureCheck {
  static let metadata = CheckMetadata(
    code: "CCR304",
    name: "data-egress",
    severity: .warning,
    summary: "An allow rule lets data of the caller's choice be sent to a host of the caller's choice.",
    rationale: """
      Whatever was read can leave through a request: in its body, its headers or its address. `curl *` is open by \
      nature; `curl http://localhost*` is too, because the pattern ends neither the host name nor the command. A \
      wildcard below a domain where anybody can get a name is as wide as none.
      """,
    clauses: ["T-1", "T-2", "B-6"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(curl:*)"]}}"#,
        .init(rule: "Bash(curl:*)", severity: .warning)),
      .flagged(
        #"{"permissions": {"allow": ["WebFetch(domain:*.github.io)"]}}"#,
        .init(severity: .note, witness: "https://evil.github.io/?d=secret")),
      .clean(
        #"{"permissions": {"allow": ["WebFetch(domain:docs.python.org)", "Bash(curl -s http://localhost:3000/health)"]}}"#
      ),
    ])

  init() {}
}
